import { describe, expect, it } from '@jest/globals';
import { parseStatement } from '../statement/parse-statement.js';
import { asksLeaveOnly, asksOfAllowance, asksWhetherToDeclare, lacksWayIn, turnsOnLimits } from './turns-on-limits.js';

const isAfterAllowance = (question: string): boolean => asksOfAllowance(question, parseStatement(question).statement);

describe('asksOfAllowance', () => {
  it.each([
    '일본에서 닌텐도 스위치 사오면 세금 나와요?',
    '알리에서 주문한 선반 관세 있나요',
    'Do I pay tax on a guitar I bring back from Spain?',
  ])('sees that the allowance of the way in helps with "%s"', (question) => {
    expect(isAfterAllowance(question)).toBe(true);
  });

  it.each([
    ['nothing is said of the way in', '기타 세금 있나요'],
    ['goods are for sale', '직구해서 팔려는데 세금 내나요'],
    ['something else is asked as well', '사온 기타 세금이랑 서류 알려줘'],
    ['it is about a refund', '직구 반품하면 관세 돌려받나요'],
    ['money is no dutiable goods', '여행에서 현금 가져오면 세금 내나요'],
  ])('leaves the question alone where %s', (_why, question) => {
    expect(isAfterAllowance(question)).toBe(false);
  });
});

describe('asksLeaveOnly', () => {
  it('tells a question for leave, whatever the price, from one for tax', () => {
    expect(asksLeaveOnly('운석 조각 60만원짜리 수입 가능?')).toBe(true);
    expect(asksLeaveOnly('시계 60만원짜리 면세 되나요')).toBe(false);
  });
});

describe('asksWhetherToDeclare', () => {
  it.each([
    ['도쿄에서 위스키 두병 380불인데 신고해야됨?', true],
    ['must i declare a 1500 dollar watch?', true],
    ['수출신고해야 하나요', false],
    ['how is an import declaration made', false],
  ])('reads "%s" as a question of somebody who carries goods: %s', (question, expected) => {
    expect(asksWhetherToDeclare(question)).toBe(expected);
  });
});

describe('lacksWayIn', () => {
  const lacks = (question: string): boolean => lacksWayIn(question, parseStatement(question).statement);

  it.each(['kayak from the US, how much duty', '독일 오르골 세금 얼마예요'])(
    'sees that only the way in is missing in "%s"',
    (question) => {
      expect(lacks(question)).toBe(true);
    },
  );

  it.each([
    ['the way in was said', '독일에서 직구한 오르골 세금 얼마예요'],
    ['no country is named', 'how much duty on a kayak'],
    ['something else is asked', 'kayak from the US, which papers'],
    ['goods are for sale', 'kayaks from the US for resale, how much duty'],
  ])('does not see it where %s', (_why, question) => {
    expect(lacks(question)).toBe(false);
  });
});

describe('turnsOnLimits', () => {
  const turns = (question: string): boolean => turnsOnLimits(question, parseStatement(question).statement, false);

  it.each(['taking 3000 usd golf clubs to thailand and back', '300만원 골프채 들고 나갔다가 오면 세금'])(
    'leaves "%s" alone, which goes out and comes back',
    (question) => {
      expect(turns(question)).toBe(false);
    },
  );

  it('decides by a price where tax is all that is asked', () => {
    expect(turns('A 900 dollar coat in my luggage, tax?')).toBe(true);
    expect(turns('신발이랑 가방 합쳐서 300불이에요 직구 세금?')).toBe(true);
  });

  it.each([
    ['certification', '200 phones worth 4,000 dollars, is KC needed?'],
    ['the personal code', 'Clothes for 120 dollars, may I use my personal clearance code?'],
    ['software', 'We download software for 20000 dollars, tax?'],
    ['a wrong declaration', '가격을 300만원으로 잘못 신고했어요 세금은?'],
    ['a couple', '가방 1600달러인데 와이프랑 합쳐서 1600달러까지 면세죠?'],
    ['what lies above an allowance', '면세한도 넘었어요 100달러 정도'],
    ['goods that leave again', 'Tools worth 4,000 dollars in my luggage, all going home with me after. Tax?'],
  ])('leaves a question about %s to the records', (_matter, question) => {
    expect(turns(question)).toBe(false);
  });
});

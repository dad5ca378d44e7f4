import { describe, expect, it } from '@jest/globals';
import { type DialogueState, type Matter, NEW_DIALOGUE } from './dialogue-state.js';
import { understandTurn } from './understand-turn.js';
import { type Understanding } from './understanding.js';

/** The last turn of a conversation as understood; each turn is taken to be answered. */
function understand(...turns: readonly string[]): Understanding {
  let state: DialogueState = NEW_DIALOGUE;
  let understood = understandTurn(state, '');
  for (const turn of turns) {
    understood = understandTurn(state, turn);
    state = { ...NEW_DIALOGUE, statement: understood.statement, subject: understood.query };
  }
  return understood;
}

const pick = ({ query, statement }: Understanding): Pick<DialogueState, 'subject' | 'statement'> => ({
  subject: query,
  statement,
});

describe('understandTurn', () => {
  it('lets a later statement take the place of an earlier one', () => {
    const { query, statement } = understand(
      '미국에서 190달러짜리 신발 직구하면 세금 내나요?',
      '그럼 300달러면?',
      '일본에서는요?',
    );
    expect(query).toBe('일본에서 300달러짜리 신발 직구하면 세금 내나요?');
    expect(statement).toMatchObject({ country: 'JP', price: { max: 300 }, goods: 'clothing', movement: 'order' });
  });

  it('takes another way of moving into the question', () => {
    expect(understand('해외직구로 180달러 운동화 사면 세금?', '우편으로 오면요?').statement.movement).toBe('postal');
  });

  it('goes on with the goods where a turn points back to them, though they come in otherwise', () => {
    const { statement, query } = understand(
      'Can I carry my insulin to Korea?',
      'Could my mother post it to me instead?',
    );
    expect(statement).toMatchObject({ goods: 'medicine', movement: 'postal' });
    expect(query).toContain('insulin');
  });

  it('falls back on the subject where a turn only adds to it', () => {
    expect(understand('How do I check the HS code?', 'for a yoga mat').fallback).toBe('How do I check the HS code?');
  });

  it.each([
    ['Do I pay tax on $180 shoes I ordered online?', 'and from Japan?', { country: 'JP' }],
    ['여행자 술 면세한도는?', '담배는요?', { goods: 'tobacco', movement: 'traveller' }],
    ['100달러짜리 직구하면 면세?', '만약 판매용이면?', { use: 'sale', movement: 'order' }],
    ['위스키 1L 3병 들고 입국하면 세금?', '그럼 1병이면요?', { volume: 1000, bottles: 1 }],
  ])('after "%s" reads "%s" as the same case', (first, second, statement) => {
    const understood = understand(first, second);
    expect(understood.continues).toBe(true);
    expect(understood.statement).toMatchObject(statement);
  });

  it.each([
    ["I'm ordering a guitar from Japan for 900 usd. tax?", 'and if it costs 150?', { max: 150, currency: 'usd' }],
    ['일본에서 150달러 시계 샀어요 세금 있나요?', '그럼 250이면요?', { max: 250, currency: 'usd' }],
  ])('after "%s" takes the bare number in "%s" for a price in the same currency', (first, second, price) => {
    expect(understand(first, second).statement.price).toMatchObject(price);
  });

  it('takes a bare number for what was counted before', () => {
    expect(understand('8 bottles of vitamins by courier, ok?', 'no, 5').statement.bottles).toBe(5);
  });

  it.each([
    ['export my used car to Georgia how', 'no, I meant import from Georgia', 'import my used car', 'import'],
    ['수출신고필증 잃어버렸는데 재발급 되나요', '수입신고필증은요', '수입신고필증 잃어버렸는데', 'import'],
  ])('turns "%s" round at "%s"', (first, second, query, movement) => {
    const understood = understand(first, second);
    expect(understood.query).toContain(query);
    expect(understood.statement.movement).toBe(movement);
  });

  it.each([
    [
      'are my amazon orders duty free under sofa?',
      'ok different thing: who pays the tax on a car',
      'who pays the tax on a car',
    ],
    ['관세조사를 연기할 수 있나요?', '그거 말고 경정청구는 어떻게 해야 하나요', '경정청구는 어떻게 해야 하나요'],
  ])('begins anew after "%s" where "%s" marks that it is about something else', (first, second, query) => {
    const understood = understand(first, second);
    expect(understood.continues).toBe(false);
    expect(understood.query).toBe(query);
  });

  it.each([
    ['향수 100ml 직구하면 걸리나요?', '아 안되는구나 그럼 여행가서 사오는건 된다던데 맞나요?', '향수'],
    ['ADHD약을 부모님이 한국으로 택배 보내 주신대요 되나요?', '안되는군요 그럼 제가 직접 들고 들어가면요?', 'adhd약'],
  ])('takes the goods of "%s" over into another way of coming in: "%s"', (first, second, goods) => {
    const { query, statement } = understandTurn(
      { ...NEW_DIALOGUE, subject: first, statement: understand(first).statement },
      second,
      { outcome: 'no_evidence', score: 0.3 },
    );
    expect(query).toContain(goods);
    expect(statement.movement).toBe('traveller');
  });

  it('lets an unanswered question go on with the case where it asks the same of another', () => {
    const state = { ...NEW_DIALOGUE, subject: '관세를 두 번 냈어요 어떻게 돌려받아요?' };
    const alone = { outcome: 'out_of_scope', score: 0.1 } as const;
    expect(understandTurn(state, '2년전거도 되나요?', alone).continues).toBe(true);
    expect(understandTurn(state, '서울 날씨가 어떤가요?', alone).continues).toBe(false);
  });

  it('keeps refunds in the subject when another side of them is asked', () => {
    expect(understand('관세환급 받으려면 어떻게 하나요?', '서류는요?').query).toContain('관세환급');
  });

  it('asks of what has a thing after what was without it', () => {
    const { query } = understand('How much nicotine-free e-liquid may I order?', 'And with nicotine?');
    expect(query).not.toContain('free');
  });

  it.each([
    ['내 물건이 통관에 걸렸어요 왜 그런가요?', '기한은요?', true],
    ['씨앗 사가지고 들어가도 되나요?', '꽃은요', false],
  ])('after "%s" knows whether "%s" names anything of its own', (first, second, isBare) => {
    expect(understand(first, second).isBare === true).toBe(isBare);
  });

  it('asks another thing of the same matter', () => {
    expect(understand('이사물품은 어떻게 통관하나요?', '서류는요?').query).toBe(
      '이사물품은 통관 필요한 서류는 무엇인가요?',
    );
  });

  it('takes no amount that was a limit for a price when the talk goes on', () => {
    expect(understand('면세한도 800달러 맞죠', '술은 따로죠', '몇 리터까지였죠').statement.price).toBeUndefined();
  });

  it('begins anew with a question that stands alone', () => {
    const understood = understand('미국에서 190달러짜리 신발 직구하면 세금?', '개인통관고유부호는 어떻게 발급받나요?');
    expect(understood).toMatchObject({ query: '개인통관고유부호는 어떻게 발급받나요?', continues: false });
    expect(understood.statement.price).toBeUndefined();
  });

  it.each(['must I declare my rolex', 'seriously, must I declare my rolex'])(
    'begins anew with a question of other goods that has no mark and isn’t surely answered: %s',
    (turn) => {
      const state = { ...NEW_DIALOGUE, subject: 'How long must we keep import papers?' };
      expect(understandTurn(state, turn, { outcome: 'clarify', score: 0.4 })).toMatchObject({
        query: turn,
        continues: false,
      });
    },
  );

  it('forgets the country with a case of another kind', () => {
    const { statement } = understand('미국에서 190달러 직구', '여행자 면세한도는 얼마인가요?');
    expect(statement).toEqual({ movement: 'traveller' });
  });

  it.each([
    ['직구로 190달러 신발 샀는데 세금 나와요?', '강아지 데리고 입국하려면 뭐가 필요해요'],
    ['여행자 면세한도 얼마예요', '세관 전화번호 알려주세요'],
  ])('begins anew after "%s" with a question that the records surely answer: %s', (first, second) => {
    const state = { ...NEW_DIALOGUE, ...pick(understand(first)) };
    const sure = understandTurn(state, second, { outcome: 'answer', score: 0.95 });
    expect(sure).toMatchObject({ query: second, continues: false });
    expect(understandTurn(state, second, { outcome: 'answer', score: 0.5 }).continues).toBe(true);
  });

  it.each([
    ['가산세가 몇 퍼센트예요', 0.93],
    ['and in my household goods shipment?', 0.9],
    ['안 찾아가면 어떻게 되나요', 0.9],
  ])('goes on at "%s", however sure the records are of it alone', (turn, score) => {
    const state = { ...NEW_DIALOGUE, ...pick(understand('이삿짐에 과세 물건이 있는데 신고 안 하면 어떻게 되나요?')) };
    expect(understandTurn(state, turn, { outcome: 'answer', score }).continues).toBe(true);
  });

  it.each([
    ['How do I get a personal customs code?', 'how many times a year'],
    ['이사물품 자동차 세금', '얼마'],
    ['duty drawback for exporter', 'what is the deadline'],
  ])('after "%s" takes "%s", which names nothing, to be asked of the same', (first, second) => {
    const { query, continues } = understand(first, second);
    expect(continues).toBe(true);
    expect(query).toContain(first);
  });

  it('keeps what is spoken of where a turn only points to it', () => {
    expect(understand('How do I get a personal customs code?', 'can I change it later?').subject).toContain(
      'personal customs code',
    );
  });

  it.each([
    ['그릇 수입해서 팔려고 하는데 뭐가 필요해요', '아니 그릇 말고 화장품이에요', '화장품 수입해서 팔려고'],
    ['술 면세한도 알려주세요 여행자예요', '아니 사실 담배 물어보려던 거예요', '담배 면세한도'],
    ['현금 9천달러 들고 입국해요', '아 아니 9천이 아니라 1만9천달러', '현금 1만9천달러'],
    ['bringing dried mushrooms from china', 'no wait, from japan', 'from japan'],
  ])('puts "%s" right by "%s"', (first, second, expected) => {
    expect(understand(first, second).query).toContain(expected);
  });

  it('looks for another record where another way or another side is asked, not where a value changes', () => {
    const storage = '특송 직구 물건은 세관 창고에 얼마나 보관되나요?';
    expect(understand(storage, '국제우편은요?').seeksOther).toBe(true);
    expect(understand(storage, '필요한 서류는요?').seeksOther).toBe(true);
    expect(understand('미국에서 190달러짜리 신발 직구하면 세금 내나요?', '그럼 300달러면?').seeksOther).toBe(false);
  });

  it('goes back to an earlier matter that a turn names', () => {
    const perfume: Matter = {
      statement: { movement: 'traveller', goods: 'perfume' },
      subject: '여행자 향수 면세 한도',
      given: [],
    };
    const subject = '개인통관고유부호 재발급은 몇 번까지 돼요';
    const state: DialogueState = { ...NEW_DIALOGUE, subject, earlier: [perfume] };
    const { query, statement } = understandTurn(state, '다시 향수 얘긴데 미성년자도 되나요');
    expect(query).toContain('여행자 향수');
    expect(statement).toMatchObject({ goods: 'perfume', minor: true });
    expect(understandTurn(state, '다시 재발급 말인데요 언제 되나요').query).not.toContain('향수');
  });

  it.each(['처음부터', '처음부터 다시 시작할게요', 'start over', 'reset'])('starts over at "%s"', (words) => {
    expect(understand('미국에서 190달러 직구하면?', words)).toMatchObject({
      query: '',
      statement: {},
      restarted: true,
    });
  });

  it('takes an answer to what was asked back into the question', () => {
    const state: DialogueState = {
      ...NEW_DIALOGUE,
      subject: '180달러 신발 직구 세금?',
      statement: { movement: 'order' },
      pending: 'country',
      asked: ['country'],
    };
    expect(understandTurn(state, '미국에서 보냈습니다')).toMatchObject({
      query: '미국 180달러 신발 직구 세금?',
      statement: { country: 'US' },
    });
    expect(understandTurn(state, '모르겠습니다')).toMatchObject({ declined: 'country', query: state.subject });
  });
});

import { describe, expect, it } from '@jest/globals';
import { splitParts } from './split-parts.js';

const aspects = (question: string, about?: string) => splitParts(question, about).map(({ aspect }) => aspect);

describe('splitParts', () => {
  it.each([
    ['이사물품 세금이랑 필요한 서류 알려줘', ['tax', 'documents']],
    ['How much tax and how long does it take for moving goods?', ['tax', 'duration']],
    ['해외직구 관세와 통관 기간을 알려주세요', ['tax', 'duration']],
    ['수입신고 절차, 필요한 서류, 수수료 알려주세요', ['method', 'documents', 'fee']],
  ])('parts "%s"', (question, expected) => {
    expect(aspects(question)).toEqual(expected);
  });

  it.each([
    ['술이랑 담배 얼마나 들고 갈 수 있어요', ['술', '담배']],
    ['can I bring wine and cheese', ['wine', 'cheese']],
    ['일본에서 약이랑 화장품 사오려는데 되나요?', ['약', '화장품']],
  ])('names the goods of each part of "%s"', (question, goods) => {
    expect(splitParts(question).map((part) => part.goods)).toEqual(goods);
  });

  it('takes a price for that of all the goods together, unless each has a limit of its own', () => {
    expect(splitParts('화장품이랑 커피머신 합쳐서 300달러 직구하면 세금?')).toHaveLength(1);
  });

  it.each([
    ['관세환급 서류와 기간', ['관세환급 필요한 서류는 무엇인가요?', '관세환급 얼마나 걸리나요?']],
    ['수출신고 방법이랑 수수료는?', ['수출신고 어떻게 하나요?', '수출신고 비용은 얼마나 드나요?']],
    [
      '중고차 수입 세금, 필요서류, 기간',
      ['중고차 수입 세금은 얼마나 내나요?', '중고차 수입 필요한 서류는 무엇인가요?', '중고차 수입 얼마나 걸리나요?'],
    ],
  ])('keeps in each part of "%s" what it is about', (question, queries) => {
    expect(splitParts(question).map(({ query }) => query)).toEqual(queries);
  });

  it.each([
    '이사물품 세금 알려줘',
    '개인통관고유부호는 어떻게 발급받나요?',
    '관세를 내면 환급도 되나요?',
    '옷과 신발은 얼마까지 면세인가요?',
    'I bought tax free cosmetics, where do I show them?',
    'hello',
  ])('leaves "%s" whole', (question) => {
    expect(splitParts(question)).toEqual([{ query: question, aspect: null }]);
  });

  it.each([
    [
      '입국할 때 술이랑 담배 면세 한도 알려 주세요',
      ['입국할 때 술 면세 한도 알려 주세요', '입국할 때 담배 면세 한도 알려 주세요'],
    ],
    [
      'Penalty for undeclared travel goods and for undeclared moving goods?',
      ['penalty for undeclared travel goods', 'penalty for undeclared moving goods?'],
    ],
    [
      'If I declare is there a discount and if I get caught how much is the penalty?',
      ['if i declare is there a discount', 'if i get caught how much is the penalty?'],
    ],
    [
      '직구할 때 홍삼은 몇 그램, 건강기능식품은 몇 병까지인가요?',
      ['직구할 때 홍삼은 몇 그램', '직구할 때 건강기능식품은 몇 병까지인가요?'],
    ],
    [
      '수출 서류랑 수입 서류는 몇 년 보관해야 하나요?',
      ['수출 서류는 몇 년 보관해야 하나요?', '수입 서류는 몇 년 보관해야 하나요?'],
    ],
  ])('asks the same of each of two kinds: "%s"', (question, queries) => {
    expect(splitParts(question).map(({ query }) => query)).toEqual(queries);
  });

  it.each([
    [
      '국제우편 간이통관은 며칠 안에 신청하고 보관은 며칠 해 주나요?',
      ['국제우편 간이통관은 며칠 안에 신청하', '국제우편 보관은 며칠 해 주나요?'],
    ],
    [
      '이삿짐 통관 서류가 뭐고 세금은 언제까지 내야 하나요?',
      ['이삿짐 통관 서류가 뭐', '이삿짐 통관 세금은 언제까지 내야 하나요?'],
    ],
    ['수출신고는 언제 하고 어디서 하나요?', ['수출신고는 언제 하', '수출신고는 어디서 하나요?']],
  ])('takes what both halves of "%s" are about into the second', (question, queries) => {
    expect(splitParts(question).map(({ query }) => query)).toEqual(queries);
  });

  it('takes what a story asks indirectly one by one, with the story where a clause names no matter of its own', () => {
    const parts = splitParts(
      '중국에서 양말을 수입해 팔려고 합니다. 절차가 어떻게 되는지, 원산지 표시는 꼭 해야 하는지, 세금은 나중에 돌려받을 수 있는지 알고 싶습니다.',
    );
    expect(parts.map(({ query }) => query)).toEqual([
      '중국에서 양말을 수입해 팔려고 합니다 절차가 어떻게 되는지',
      '원산지 표시는 꼭 해야 하는지',
      '세금은 나중에 돌려받을 수 있는지',
    ]);
  });

  it('leaves a question with one indirect clause whole', () => {
    expect(splitParts('강아지를 데리고 입국해도 되는지 궁금합니다')).toHaveLength(1);
  });

  it('asks once what tells exports and imports apart', () => {
    expect(splitParts('수출과 수입은 통관이 어떻게 다른가요? 기간은 얼마인가요')).toHaveLength(1);
  });

  it('asks each part of the whole subject', () => {
    expect(splitParts('이사물품 세금이랑 필요한 서류 알려줘').map(({ query }) => query)).toEqual([
      '이사물품 세금은 얼마나 내나요?',
      '이사물품 필요한 서류는 무엇인가요?',
    ]);
  });

  it('takes what the conversation is about where the question has no subject', () => {
    expect(splitParts('세금이랑 서류 알려줘', '이사물품')[1]?.query).toBe('이사물품 필요한 서류는 무엇인가요?');
  });
});

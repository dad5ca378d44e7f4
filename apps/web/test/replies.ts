import { type ReplyFragment } from '../src/generated/graphql.js';

/** A whole reply for tests; `changes` replaces members. */
export function replyOf(changes: Partial<ReplyFragment> = {}): ReplyFragment {
  const legal = [
    {
      law: '관세법 시행규칙',
      article: '제45조',
      about: '소액물품 면세',
      url: 'https://www.law.go.kr/법령/관세법시행규칙/제45조',
    },
  ];
  return {
    id: 'reply-1',
    conversationId: 'conversation-1',
    outcome: 'ANSWER',
    language: 'KO',
    text: '미국에서 온 200달러 이하 물품은 면세됩니다.',
    reworded: false,
    asOf: '2026-06',
    confidence: 'VERIFIED',
    createdAt: '2026-06-02T01:00:00Z',
    records: [
      {
        id: 'kc5-205',
        topic: 'overseas-purchase',
        question: '미국에서 산 신발, 세금 내나요?',
        answer: '200달러 이하이면 면세됩니다.',
        asOf: '2026-06',
        confidence: 'VERIFIED',
        legal,
      },
    ],
    legal,
    suggestions: [{ question: '다른 나라에서 사면요?', recordId: 'kc5-206' }],
    choices: [],
    calculation: null,
    refusal: null,
    handoff: null,
    ...changes,
  };
}

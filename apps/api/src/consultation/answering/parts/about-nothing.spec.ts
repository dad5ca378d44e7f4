import { describe, expect, it } from '@jest/globals';
import { isAboutNothing } from './about-nothing.js';
import { splitParts } from './split-parts.js';

const asksOfNothing = (question: string): boolean => isAboutNothing(question, splitParts(question));

describe('isAboutNothing', () => {
  it.each([
    '얼마까지 괜찮아요',
    '이거 들고 들어가도 되나요',
    '그거 보내도 되나요',
    '몇 개까지 돼요?',
    '약 보내도 되나요',
    'can I bring this?',
    'is it ok?',
    'can I send medicine',
    '세금이랑 서류랑 기간 다 알려줘',
    'how much is the tax?',
    '얼마나 걸려요?',
    'do i have to pay tax on this',
  ])('finds nothing named in "%s"', (question) => {
    expect(asksOfNothing(question)).toBe(true);
  });

  it.each([
    '술 몇 병까지 돼요',
    '약 가져가도 되나요',
    '한국으로 약 보내도 되나요',
    '미국에 약 보내도 되나요',
    '여행자 면세 한도 얼마까지',
    '햄 들고 들어가도 되나요',
    '세금 얼마',
    'can I bring my dog',
    'how much can I bring into Korea',
    'how many bottles can I bring',
    'can I send medicine to my daughter in France',
  ])('finds something named in "%s"', (question) => {
    expect(asksOfNothing(question)).toBe(false);
  });
});

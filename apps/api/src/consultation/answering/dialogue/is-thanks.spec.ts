import { describe, expect, it } from '@jest/globals';
import { isThanks } from './is-thanks.js';

describe('isThanks', () => {
  it.each([
    '감사합니다',
    '네 고마워요!',
    '답변 감사합니다. 수고하세요',
    'Thanks!',
    'ok, thank you so much, bye',
    'thanks a lot, you were super helpful',
  ])('takes "%s" for thanks', (said) => {
    expect(isThanks(said)).toBe(true);
  });

  it.each([
    '감사 대상인가요',
    '관세조사와 감사의 차이',
    'thanks. and can travellers bring sesame',
    '고마워요 그럼 담배는요?',
    'thank-you gift to an officer',
  ])('leaves "%s" to be answered', (said) => {
    expect(isThanks(said)).toBe(false);
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { createTextAnalyzer, type TextAnalyzer } from '../../../retrieval/text/text-analyzer.js';
import { groupQuestions, likeness } from './group-questions.js';

describe('groupQuestions', () => {
  let analyzer: TextAnalyzer;
  beforeAll(async () => {
    analyzer = await createTextAnalyzer();
  });
  const groups = (...texts: string[]) =>
    groupQuestions(
      texts.map((text) => ({ text })),
      analyzer,
    ).map((group) => group.map(({ text }) => text));

  it('puts wordings of one question together, the most asked first', () => {
    expect(
      groups(
        '드론을 수입할 때 전파인증이 필요한가요?',
        '반려견을 데리고 입국하려면 무엇이 필요한가요?',
        '드론 수입에 전파인증 받아야 하나요',
        '드론 전파인증 수입',
      ),
    ).toEqual([
      ['드론을 수입할 때 전파인증이 필요한가요?', '드론 수입에 전파인증 받아야 하나요', '드론 전파인증 수입'],
      ['반려견을 데리고 입국하려면 무엇이 필요한가요?'],
    ]);
  });

  it('keeps languages and subjects apart', () => {
    expect(groups('Can I import a drone?', 'Do I pay tax on perfume?', 'importing a drone')).toHaveLength(2);
  });

  it('bears texts without words', () => {
    expect(groups('???', 'ㅋㅋ', '')).toHaveLength(3);
  });

  it('measures how alike two questions are', () => {
    expect(likeness('드론 수입 전파인증', '드론을 수입하려면 전파인증?', analyzer)).toBeGreaterThan(0.8);
    expect(likeness('드론 수입', '향수 면세', analyzer)).toBeLessThan(0.3);
  });
});

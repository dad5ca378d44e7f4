import { describe, expect, it } from '@jest/globals';
import { QuestionSource } from '../narrowing/question-source.js';
import { hsTestParts } from '../testing/hs-test-parts.js';
import { narrowingFigures, narrowingTable } from './narrowing-figures.js';
import { narrowWithOracle } from './narrowing-oracle.js';

const { knowledge, catalogue } = hsTestParts();
const SPEAKERS = { '8518.21': 0.4, '8518.22': 0.3, '8518.29': 0.2 };
const parts = {
  catalogue,
  source: new QuestionSource(knowledge),
  classifier: {
    predict: () => ({
      candidates: Object.entries(SPEAKERS).map(([code, probability]) => ({ code, probability })),
      lines: [],
      vague: false,
    }),
  },
};
const item = { description: 'speaker' };

describe('narrowWithOracle', () => {
  it('leads to the true code by true answers, in at most five questions', () => {
    for (const code of ['851821', '851822', '851829', '851850']) {
      const { after, questions } = narrowWithOracle(item, code, parts);
      expect([code, after]).toEqual([code, 0]);
      expect(questions).toBeLessThanOrEqual(5);
    }
  });

  it('finds nothing where the true code is nowhere near', () => {
    expect(narrowWithOracle(item, '010121', parts)).toMatchObject({ before: -1, after: -1 });
  });
});

describe('narrowingFigures', () => {
  it('counts what was right before and after', () => {
    const items = ['851821', '8518220000', '010121'].map((code) => ({ item, code }));
    const figures = narrowingFigures({ name: 'speakers', items }, parts);
    expect(figures).toMatchObject({ items: 3, before: 0.3333, after: 0.6667, threeBefore: 0.6667, spoilt: 0 });
    expect(figures.mostQuestions).toBeLessThanOrEqual(5);
    expect(Object.values(figures.ends).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3);
    expect(narrowingTable([figures])).toContain('33.3 → 66.7');
  });
});

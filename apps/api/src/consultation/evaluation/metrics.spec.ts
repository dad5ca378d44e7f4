import { describe, expect, it } from '@jest/globals';
import { auroc, quantile, rankFigures } from './metrics.js';

describe('rankFigures', () => {
  it('counts first places, places within five and ten, and reciprocal ranks', () => {
    expect(rankFigures([0, 1, 4, 9, null])).toEqual({
      questions: 5,
      accuracyAt1: 0.2,
      recallAt5: 0.6,
      recallAt10: 0.8,
      mrr: (1 + 0.5 + 0.2 + 0.1) / 5,
    });
  });

  it('is zero over no questions', () => {
    expect(rankFigures([]).accuracyAt1).toBe(0);
  });
});

describe('auroc', () => {
  it('is 1 when every positive is above every negative, 0 the other way round', () => {
    expect(auroc([0.9, 0.8], [0.1, 0.2])).toBe(1);
    expect(auroc([0.1], [0.2, 0.3])).toBe(0);
  });

  it('counts ties half', () => {
    expect(auroc([0.5, 0.5], [0.5])).toBe(0.5);
  });

  it('is not a number without either class', () => {
    expect(auroc([], [1])).toBeNaN();
  });
});

describe('quantile', () => {
  it('takes the nearest rank', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2);
    expect(quantile([4, 1, 3, 2], 0.95)).toBe(4);
  });
});

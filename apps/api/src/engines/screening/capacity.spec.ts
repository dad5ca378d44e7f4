import { describe, expect, it } from '@jest/globals';
import { capacityCurve, levelsByCapacity } from './capacity.js';

const scored = (scores: readonly (number | undefined)[]) => scores.map((score, at) => ({ id: String(at), score }));

describe('levels by capacity', () => {
  it('fill the red ones first, then the yellow ones, and round down', () => {
    const levels = levelsByCapacity(scored([0.1, 0.9, 0.5, 0.7, 0.2]), { red: 0.2, yellow: 0.5 });
    expect([...levels].filter(([, level]) => level === 'red')).toEqual([['1', 'red']]);
    expect([...levels].filter(([, level]) => level === 'yellow').map(([id]) => id)).toEqual(['3', '2']);
    expect(levels.get('0')).toBe('green');
  });

  it('never let pass what no engine has judged', () => {
    const levels = levelsByCapacity(scored([undefined, 0.01]), { red: 0, yellow: 0 });
    expect(levels.get('0')).toBe('waiting');
    expect(levels.get('1')).toBe('green');
  });

  it('take equal scores in the order of their ids', () => {
    expect(levelsByCapacity(scored([0.5, 0.5]), { red: 0.5, yellow: 0 }).get('0')).toBe('red');
  });
});

describe('the capacity curve', () => {
  it('tells how many would be inspected and the hit rate to expect', () => {
    expect(capacityCurve(scored([0.2, 0.8, undefined, 0.6, 0.4]), [0, 0.25, 0.5])).toEqual([
      { share: 0, inspected: 0, expectedHitRate: undefined },
      { share: 0.25, inspected: 1, expectedHitRate: 0.8 },
      { share: 0.5, inspected: 2, expectedHitRate: 0.7 },
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { levelsByCapacity } from './levels.js';

const scores = Float64Array.from([0.1, 0.9, 0.5, 0.7, 0.2, 0.3, 0.4, 0.6, 0.8, 0.05]);

describe('levelsByCapacity', () => {
  it('fills red with the highest scores, then yellow', () => {
    const levels = levelsByCapacity(scores, { red: 0.2, yellow: 0.3 });
    expect(levels.map((level) => level[0]).join('')).toBe('gryygggyrg');
  });

  it('never takes more than the capacity', () => {
    const levels = levelsByCapacity(scores, { red: 0.19, yellow: 0.19 });
    expect(levels.filter((level) => level === 'red')).toHaveLength(1);
    expect(levels.filter((level) => level === 'yellow')).toHaveLength(1);
  });

  it('takes equal scores in the order of the declarations', () => {
    expect(levelsByCapacity(Float64Array.of(0.5, 0.5, 0.5), { red: 0.34, yellow: 0.34 })).toEqual([
      'red',
      'yellow',
      'green',
    ]);
  });

  it('has all green without capacity, and all red with all of it', () => {
    expect(new Set(levelsByCapacity(scores, { red: 0, yellow: 0 }))).toEqual(new Set(['green']));
    expect(new Set(levelsByCapacity(scores, { red: 1, yellow: 0 }))).toEqual(new Set(['red']));
  });
});

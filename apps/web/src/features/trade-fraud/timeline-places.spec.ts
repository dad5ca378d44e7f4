import { describe, expect, it } from '@jest/globals';
import { timelinePlaces } from './timeline-places.js';

describe('places on the timeline', () => {
  it('go by day, with areas by amount, in lanes of goods and money', () => {
    expect(
      timelinePlaces([
        { id: 'A', date: '2026-03-01', direction: 'import', amount: 400 },
        { id: 'B', date: '2026-03-06', direction: 'out', amount: 100 },
        { id: 'C', date: '2026-03-11', direction: 'in', amount: null },
        { id: 'D', date: '2026-03-11', direction: 'unheard of', amount: 1 },
      ]),
    ).toEqual([
      { id: 'A', lane: 'import', place: 0, size: 1 },
      { id: 'B', lane: 'out', place: 0.5, size: 0.5 },
      { id: 'C', lane: 'in', place: 1, size: 0 },
    ]);
  });

  it('puts a single day in the middle', () => {
    expect(timelinePlaces([{ id: 'A', date: '2026-03-01', direction: 'in', amount: 1 }])[0]?.place).toBe(0.5);
    expect(timelinePlaces([])).toEqual([]);
  });
});

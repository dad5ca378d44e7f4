import { describe, expect, it } from '@jest/globals';
import { chartRows } from './chart-rows.js';

describe('the rows of the price chart', () => {
  it('are bands at the middle of their months and prices on their days, by time', () => {
    const rows = chartRows({
      bands: [{ month: '2026-03-01', lower: 10, median: 20, upper: 30 }],
      points: [
        { id: 'A', date: '2026-03-20', firm: 'F1', price: 90, isEvidence: true },
        { id: 'B', date: '2026-03-02', firm: 'F2', price: 21, isEvidence: false },
      ],
    });
    expect(rows).toEqual([
      { at: Date.parse('2026-03-02'), ordinary: 21 },
      { at: Date.parse('2026-03-15'), band: [10, 30], median: 20 },
      { at: Date.parse('2026-03-20'), evidence: 90 },
    ]);
  });
});

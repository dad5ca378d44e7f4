import { describe, expect, it } from '@jest/globals';
import { DRIFT_LIMIT, driftByMonth, hitRates, selectionBy } from './monitors.js';
import { type MonitoredDeclaration } from './screening.repository.js';

const some = (count: number, changes: (at: number) => Partial<MonitoredDeclaration>): MonitoredDeclaration[] =>
  Array.from({ length: count }, (_, at) => ({
    date: '2021-01-05',
    score: (at % 100) / 100,
    office: '10',
    origin: 'CN',
    drawn: false,
    decision: null,
    outcome: null,
    ...changes(at),
  }));

describe('the drift monitor', () => {
  it('tells a month whose scores are spread otherwise from one where they are not', () => {
    const months = driftByMonth([
      ...some(300, () => ({})),
      ...some(300, () => ({ date: '2021-02-01' })),
      ...some(300, (at) => ({ date: '2021-03-01', score: 0.5 + (at % 50) / 100 })),
      ...some(50, () => ({ date: '2021-04-01' })),
    ]);
    expect(months.map(({ month }) => month)).toEqual(['2021-01', '2021-02', '2021-03', '2021-04']);
    expect(months[1]?.stabilityIndex).toBeLessThan(0.01);
    expect(months[2]?.stabilityIndex).toBeGreaterThan(DRIFT_LIMIT);
    expect(months[3]?.stabilityIndex).toBeUndefined();
  });
});

describe('hit rates', () => {
  it('stand beside what was promised, apart for those drawn by lot', () => {
    const rates = hitRates([
      ...some(4, (at) => ({ score: 0.5, outcome: at < 3 ? 'fraud' : 'clean' })),
      ...some(2, (at) => ({ score: 0.1, drawn: true, outcome: at < 1 ? 'critical' : 'clean' })),
      ...some(5, () => ({})),
    ]);
    expect(rates.chosen).toEqual({ inspected: 4, frauds: 3, expected: 2 });
    expect(rates.drawn).toMatchObject({ inspected: 2, frauds: 1 });
  });
});

describe('the selection report', () => {
  it('tells the share inspected of each kind, without kinds of few', () => {
    const shares = selectionBy(
      [
        ...some(40, (at) => ({ decision: at < 10 ? 'inspect' : null, outcome: at < 4 ? 'fraud' : null })),
        ...some(3, () => ({ origin: 'XX' })),
      ],
      'origin',
    );
    expect(shares).toEqual([{ of: 'CN', declarations: 40, selected: 0.25, hitRate: 1 }]);
  });
});

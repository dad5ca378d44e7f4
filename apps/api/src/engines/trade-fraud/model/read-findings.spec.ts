import { describe, expect, it } from '@jest/globals';
import { aTransaction } from '../testing/a-transaction.js';
import { readBands, readFindings } from './read-findings.js';

const transactions = [
  aTransaction({ id: 'B', date: '2026-03-05' }),
  aTransaction({ id: 'A', date: '2026-03-01' }),
  aTransaction({ id: 'C', date: '2026-03-02' }),
];
const outputs = new Map<string, readonly (string | number)[]>([
  ['score', [0.9, 0.8, 0.1]],
  ['alert', [0, -1, -1, 0, 1, -1, -1, -1, -1]],
  ['alert_pattern', ['carousel', '', '', 'carousel', 'outlier', '', '', '', '']],
  ['alert_certainty', [0.7, 0, 0, 0.6, 0.5, 0, 0, 0, 0]],
  ['alert_figures', ['{"legs":3,"note":"x"}', '', '', 'no json', '{"depth":1.5}', '', '', '', '']],
  ['band_lower', [1, -1, -1]],
  ['band_median', [2, -1, 0]],
  ['band_upper', [3, -1, 1]],
]);

describe('an engine’s answer', () => {
  it('groups rows of one number into an alert, by day, with the greatest certainty', () => {
    const [carousel, outlier, ...others] = readFindings(transactions, outputs);
    expect(others).toEqual([]);
    expect(carousel).toMatchObject({ pattern: 'carousel', certainty: 0.7 });
    expect(carousel?.evidence.map(({ transaction }) => transaction.id)).toEqual(['A', 'B']);
    expect(outlier).toMatchObject({ pattern: 'outlier', certainty: 0.5 });
  });

  it('takes the numbers out of figures, and nothing out of what is no object', () => {
    const [carousel, outlier] = readFindings(transactions, outputs);
    expect(carousel?.evidence.map(({ figures }) => figures)).toEqual([{}, { legs: 3 }]);
    expect(outlier?.evidence[0]?.figures).toEqual({ depth: 1.5 });
  });

  it('knows no band where the engine gives none', () => {
    expect(readBands(outputs, 3)).toEqual([
      { lower: 1, median: 2, upper: 3 },
      undefined,
      { lower: 0, median: 0, upper: 1 },
    ]);
  });
});

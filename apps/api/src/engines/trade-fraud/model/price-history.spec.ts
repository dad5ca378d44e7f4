import { describe, expect, it } from '@jest/globals';
import { aTransaction } from '../testing/a-transaction.js';
import { type Evidence } from './fraud-alert.js';
import { priceHistories, pricePoints } from './price-history.js';

const of = (changes: Parameters<typeof aTransaction>[0]): Evidence => ({
  transaction: aTransaction(changes),
  score: 0,
  figures: {},
  band: undefined,
});

describe('the price history of an alert’s goods', () => {
  it('is of the goods with most evidence, over the days around it', async () => {
    const asked: unknown[] = [];
    const evidence = [
      of({ id: 'A', hs6: '100000' }),
      of({ id: 'B', date: '2026-05-01' }),
      of({ id: 'C', date: '2026-03-02' }),
      of({ id: 'D', hs6: '200000', quantity: undefined }),
      of({ id: 'E', record: 'payment', direction: 'out' }),
    ];
    const histories = await priceHistories(evidence, 1, (goods, period) => {
      asked.push([goods.hs6, period]);
      return Promise.resolve({ bands: [], declarations: [aTransaction({ id: 'X', date: '2026-04-01', amount: 50 })] });
    });
    expect(asked).toEqual([['851713', { from: '2025-09-03', until: '2026-06-30' }]]);
    expect(histories[0]?.points.map(({ id, price, isEvidence }) => [id, price, isEvidence])).toEqual([
      ['C', 100, true],
      ['X', 5, false],
      ['B', 100, true],
    ]);
  });

  it('tells no declaration twice, and none without a price', () => {
    const own = aTransaction({ id: 'A' });
    expect(pricePoints([own], [own, aTransaction({ id: 'B', quantity: 0 })]).map(({ id }) => id)).toEqual(['A']);
  });
});

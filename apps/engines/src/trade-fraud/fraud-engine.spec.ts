import { beforeAll, describe, expect, it } from '@jest/globals';
import { ModelRegistry } from '../protocol/model-registry.js';
import { type Tensor } from '../protocol/tensor.js';
import { ALERT_FIGURES, type Pattern } from './alert-figures.js';
import { fraudEngine } from './fraud-engine.js';
import { FRAUD_INPUTS } from './fraud-tensors.js';
import { generateTrade } from './generator/generate.js';
import { readFraudModel } from './model-files.js';
import { type Transaction } from './transaction.js';

const { model, version } = readFraudModel('models/trade-fraud');
const detector = { detect: (transactions: readonly Transaction[]) => Promise.resolve(model.detect(transactions)) };
const registry = new ModelRegistry([fraudEngine(version, detector)]);
const { transactions, labels } = generateTrade({ transactions: 6000, seed: 31, schemes: 'tuning' });

const tensorsOf = (rows: readonly Transaction[]): Tensor[] =>
  FRAUD_INPUTS.map(({ name, datatype }) => {
    const unknown = { BYTES: '', FP64: -1, BOOL: false }[datatype as 'BYTES'];
    return {
      name,
      datatype,
      shape: [rows.length],
      data: rows.map((row) => row[name as keyof Transaction] ?? unknown) as readonly string[],
    };
  });
const ask = (rows: readonly Transaction[], outputs: readonly string[] = []) =>
  registry.infer({ model: 'trade-fraud', version: undefined, inputs: tensorsOf(rows), outputs });

describe('the trade fraud engine', () => {
  let outputs: ReadonlyMap<string, Tensor>;
  beforeAll(async () => {
    outputs = new Map((await ask(transactions)).outputs.map((tensor) => [tensor.name, tensor]));
  });
  const dataOf = (name: string): readonly unknown[] => Array.from(outputs.get(name)?.data as ArrayLike<unknown>);
  const numbersOf = (name: string) => dataOf(name) as readonly number[];

  it('gives scores, three alerts and a band for every row', () => {
    const rows = transactions.length;
    expect([...outputs.values()].map(({ name, shape }) => [name, shape])).toEqual([
      ['score', [rows]],
      ['alert', [rows, 3]],
      ['alert_pattern', [rows, 3]],
      ['alert_certainty', [rows, 3]],
      ['alert_figures', [rows, 3]],
      ['band_lower', [rows]],
      ['band_median', [rows]],
      ['band_upper', [rows]],
    ]);
    for (const score of numbersOf('score')) expect(score).toBeGreaterThanOrEqual(0);
    for (const score of numbersOf('score')) expect(score).toBeLessThanOrEqual(1);
  });

  it('raises alerts whose rows hold the figures of their pattern, and fills with −1', () => {
    const raised = numbersOf('alert').flatMap((alert, place) => (alert >= 0 ? [place] : []));
    expect(raised.length).toBeGreaterThan(10);
    for (const place of raised) {
      const pattern = dataOf('alert_pattern')[place] as Pattern;
      const figures = JSON.parse(String(dataOf('alert_figures')[place])) as Record<string, unknown>;
      expect(ALERT_FIGURES[pattern]).toEqual(expect.arrayContaining(Object.keys(figures)));
      expect(figures.exposureUsd).toBeGreaterThanOrEqual(0);
      for (const value of Object.values(figures)) expect(Number.isFinite(value)).toBe(true);
      expect(dataOf('alert_certainty')[place]).toBeGreaterThanOrEqual(0.2);
    }
    const empty = dataOf('alert').indexOf(-1);
    expect([dataOf('alert_pattern')[empty], dataOf('alert_figures')[empty]]).toEqual(['', '']);
  });

  it('knows the usual prices of declared goods only, in order', () => {
    transactions.forEach(({ record, quantity }, row) => {
      const [lower = 0, median = 0, upper = 0] = ['lower', 'median', 'upper'].map(
        (each) => numbersOf(`band_${each}`)[row],
      );
      if (record === 'payment' || quantity === undefined) expect([lower, median, upper]).toEqual([-1, -1, -1]);
      else expect(lower < median && median < upper).toBe(true);
    });
  });

  it('scores rows of schemes above honest ones, far more often than not', () => {
    const scores = numbersOf('score');
    const inSchemes = scores.filter((_, row) => labels[row] !== undefined);
    const honest = scores.filter((_, row) => labels[row] === undefined);
    const below = inSchemes.map((score) => honest.filter((other) => other < score).length / honest.length);
    expect(below.reduce((sum, share) => sum + share, 0) / below.length).toBeGreaterThan(0.9);
  });

  it('answers alike whenever it is asked, and to no rows with none', async () => {
    const again = await ask(transactions, ['score']);
    expect(again.outputs.map(({ name }) => name)).toEqual(['score']);
    expect([...(again.outputs[0]?.data as ArrayLike<number> & Iterable<number>)]).toEqual([...dataOf('score')]);
    expect((await ask([], ['score'])).outputs[0]?.shape).toEqual([0]);
  });

  const [first] = transactions;
  it.each([
    ['a record of another kind', { record: 'letter' }],
    ['a payment that imports', { record: 'payment', direction: 'import' }],
    ['a day that is none', { date: '2025-02-30' }],
    ['goods with a code of five digits', { record: 'declaration', direction: 'import', hs6: '12345' }],
    ['no firm', { firm: '' }],
  ])('says which row holds %s', async (_case, changes) => {
    if (first === undefined) throw new Error('there are transactions');
    await expect(ask([first, { ...first, ...(changes as Partial<Transaction>) }])).rejects.toThrow('row 1');
  });
});

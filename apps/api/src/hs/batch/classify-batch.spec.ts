import { describe, expect, it } from '@jest/globals';
import { type RowOutcome } from './batch-queue.repository.js';
import { classifyBatch, type ClassifyParts, ROWS_AT_ONCE } from './classify-batch.js';
import { type BatchRow } from './hs-batch.js';
import { aBatch, aRow } from './testing/a-batch.js';

const prediction = { candidates: [{ code: '6912.00', probability: 0.9 }], lines: [], vague: false };

function parts(rows: readonly BatchRow[], over: Partial<ClassifyParts> = {}) {
  const recorded: RowOutcome[] = [];
  const asked: string[] = [];
  return {
    recorded,
    asked,
    batches: {
      rowsAfter: (_batch: unknown, after: number, limit: number) =>
        Promise.resolve(rows.filter(({ row }) => row > after).slice(0, limit)),
    },
    queue: {
      record: (_batch: unknown, outcomes: readonly RowOutcome[]) => {
        recorded.push(...outcomes);
        return Promise.resolve(true);
      },
    },
    predictor: {
      predict: (items: readonly { description: string }[]) => {
        asked.push(...items.map(({ description }) => description));
        return Promise.resolve(items.map(({ description }) => (description === 'cursed' ? undefined : prediction)));
      },
    },
    now: () => new Date(),
    shouldStop: () => false,
    ...over,
  };
}

describe('classifyBatch', () => {
  it('gives every row an outcome of its own, good or bad', async () => {
    const rows = [
      ['1', 'mug'],
      ['2', ''],
      ['3', 'cursed'],
      ['4', 'lamp'],
    ].map((cells, i) => aRow({ row: i + 2, cells }));
    const sut = parts(rows);
    expect(await classifyBatch(aBatch(), sut)).toBe('done');
    expect(sut.recorded.map(({ row, fault }) => [row, fault?.code])).toEqual([
      [2, undefined],
      [3, 'DESCRIPTION_MISSING'],
      [4, 'PREDICTION_FAILED'],
      [5, undefined],
    ]);
    expect(sut.recorded.map((outcome) => outcome.prediction)).toEqual([prediction, undefined, undefined, prediction]);
  });

  it('classifies nothing twice', async () => {
    const sut = parts([aRow({ row: 2, prediction }), aRow({ row: 3, cells: ['', 'lamp'] })]);
    await classifyBatch(aBatch(), sut);
    expect(sut.asked).toEqual(['lamp']);
  });

  it('works piece by piece and stops between pieces when told to', async () => {
    const rows = Array.from({ length: ROWS_AT_ONCE * 3 }, (_, i) => aRow({ row: i + 2 }));
    let pieces = 0;
    const sut = parts(rows, { shouldStop: () => (pieces += 1) > 2 });
    expect(await classifyBatch(aBatch(), sut)).toBe('stopped');
    expect(sut.recorded).toHaveLength(ROWS_AT_ONCE * 2);
  });

  it('ends as soon as the batch is not its own any more', async () => {
    const sut = parts([aRow()], { queue: { record: () => Promise.resolve(false) } });
    expect(await classifyBatch(aBatch(), sut)).toBe('lost');
  });
});

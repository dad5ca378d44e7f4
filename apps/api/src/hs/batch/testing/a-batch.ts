import { type BatchRow, type HsBatch } from '../hs-batch.js';

/** A batch that runs over `id,품명`. */
export function aBatch(over: Partial<HsBatch> = {}): HsBatch {
  return {
    id: '5f0c5a0e-3a53-4c39-9d62-5a8f4d6f6f10',
    fileName: '품목.csv',
    format: { kind: 'csv', encoding: 'utf-8', delimiter: ',' },
    state: 'running',
    headerRow: 1,
    headers: ['id', '품명'],
    mapping: { id: 0, description: 1 },
    top: 1,
    rowsTotal: 100,
    rowsDone: 0,
    rowsBad: 0,
    failure: undefined,
    createdAt: new Date('2026-06-30T09:00:00Z'),
    startedAt: new Date('2026-06-30T09:01:00Z'),
    claimedAt: new Date('2026-06-30T09:01:00Z'),
    rowsAtClaim: 0,
    finishedAt: undefined,
    ...over,
  };
}

export function aRow(over: Partial<BatchRow> = {}): BatchRow {
  return { row: 2, cells: ['7', 'mug'], fault: undefined, prediction: undefined, ...over };
}

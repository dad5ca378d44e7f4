import { expiresAt } from './batch-retention.js';
import { ITEM_FIELDS } from './column-mapping.js';
import { type BatchDto, type ResultRowDto, type UploadDto } from './hs-batch.dto.js';
import { type BatchRow, type HsBatch, progressOf } from './hs-batch.js';
import { type Upload } from './upload-batch.js';

/** @param ahead batches that come first, for a queued one */
export function toBatchDto(batch: HsBatch, now: Date, ahead?: number): BatchDto {
  const { id, fileName, state, mapping, top, rowsTotal, rowsDone, rowsBad, failure } = batch;
  const { createdAt, startedAt, finishedAt } = batch;
  return {
    id,
    fileName,
    format: batch.format,
    state,
    headerRow: batch.headerRow ?? null,
    headers: [...batch.headers],
    mapping,
    top,
    rowsTotal,
    rowsDone,
    rowsBad,
    ...progressOf(batch, now),
    ahead,
    failure,
    createdAt,
    startedAt,
    finishedAt,
    expiresAt: expiresAt(createdAt),
  };
}

export function toUploadDto({ batch, guessed, firstRows, warnings }: Upload, now: Date): UploadDto {
  return {
    batch: toBatchDto(batch, now),
    guessed,
    firstRows: firstRows.map(({ row, cells }) => ({ row, cells: [...cells] })),
    warnings: [...warnings],
  };
}

export function toResultRowDto({ row, cells, fault, prediction }: BatchRow, { mapping }: HsBatch): ResultRowDto {
  const item = ITEM_FIELDS.map((field) => {
    const column = mapping?.[field];
    return [field, column === undefined ? undefined : cells[column]] as const;
  });
  return {
    row,
    cells: [...cells],
    ...Object.fromEntries(item),
    status: prediction !== undefined ? 'done' : fault !== undefined ? 'bad' : 'pending',
    reason: fault,
    ...prediction,
  };
}

import { type hsBatches, type hsBatchRows } from '../../database/schema.js';
import {
  type BatchRow,
  cellsSchema,
  columnMappingSchema,
  failureSchema,
  type HsBatch,
  rowFaultSchema,
  rowPredictionSchema,
  tableFormatSchema,
} from './hs-batch.js';

const optional = <T>(value: T | null): T | undefined => value ?? undefined;

export function toBatch(row: typeof hsBatches.$inferSelect): HsBatch {
  return {
    id: row.id,
    fileName: row.fileName,
    format: tableFormatSchema.parse(row.format),
    state: row.state,
    headerRow: optional(row.headerRow),
    headers: cellsSchema.parse(row.headers),
    mapping: optional(columnMappingSchema.nullable().parse(row.mapping)),
    top: optional(row.top),
    rowsTotal: row.rowsTotal,
    rowsDone: row.rowsDone,
    rowsBad: row.rowsBad,
    failure: optional(failureSchema.nullable().parse(row.failure)),
    createdAt: row.createdAt,
    startedAt: optional(row.startedAt),
    claimedAt: optional(row.claimedAt),
    rowsAtClaim: row.rowsAtClaim,
    finishedAt: optional(row.finishedAt),
  };
}

export function toRow(row: typeof hsBatchRows.$inferSelect): BatchRow {
  return {
    row: row.rowNumber,
    cells: cellsSchema.parse(row.cells),
    fault: optional(rowFaultSchema.nullable().parse(row.fault)),
    prediction: optional(rowPredictionSchema.nullable().parse(row.prediction)),
  };
}

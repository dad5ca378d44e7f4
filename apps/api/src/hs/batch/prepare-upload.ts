import { cleanText } from '../../common/clean-text.js';
import { redactPersonalData } from '../../common/privacy/redact-personal-data.js';
import { readTable } from './files/read-table.js';
import { tooManyRows } from './files/row-collector.js';
import { type ReadOptions, type Table, TABLE_LIMITS, type TableRefusal } from './files/table.js';
import { guessColumns, type GuessedColumns } from './guess-columns.js';

/** A file read, cleaned, rid of personal data, and its columns guessed. */
export interface PreparedTable extends Table {
  readonly guess: GuessedColumns;
  /** Cells in which personal data was replaced. */
  readonly redactedCells: number;
}

export type PrepareOutcome =
  { readonly ok: true; readonly table: PreparedTable } | { readonly ok: false; readonly refusal: TableRefusal };

/** Half of a surrogate pair, by damage or by a cut: no character, and PostgreSQL refuses it in JSON. */
const HALF_CHARACTER = /\p{Cs}/gu;

/** Everything between a file's bytes and what is stored of them. */
export async function prepareUpload(bytes: Uint8Array, options: ReadOptions): Promise<PrepareOutcome> {
  const outcome = await readTable(bytes, options);
  if (!outcome.ok) return outcome;
  let redactedCells = 0;
  const safeText = (cell: string): string => {
    const { text, found } = redactPersonalData(cleanText(cell).replace(HALF_CHARACTER, '\ufffd'));
    if (found.length > 0) redactedCells += 1;
    return text;
  };
  const rows = outcome.table.rows.map(({ row, cells }) => ({ row, cells: cells.map(safeText) }));
  const guess = guessColumns({ ...outcome.table, rows });
  const goods = rows.filter(({ row }) => row > (guess.headerRow ?? 0)).length;
  if (goods === 0) return refused('EMPTY_FILE', 'The file has a header and no rows under it.');
  if (goods > TABLE_LIMITS.rows) return refused('TOO_MANY_ROWS', tooManyRows().message);
  return { ok: true, table: { ...outcome.table, rows, guess, redactedCells } };
}

function refused(code: TableRefusal['code'], message: string): PrepareOutcome {
  return { ok: false, refusal: { code, message } };
}

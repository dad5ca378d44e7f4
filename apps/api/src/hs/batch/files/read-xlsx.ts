import { type ReadOptions, type Table, TableRefusedError } from './table.js';
import { readSheet } from './xlsx-sheet.js';
import { readWorkbook, type SheetEntry, type Workbook, WORKBOOK_PART } from './xlsx-workbook.js';
import { ZipParts } from './zip-parts.js';

/**
 * Reads one sheet of an XLSX workbook (ECMA-376), within the limits of a table.
 * @throws TableRefusedError
 */
export async function readXlsx(bytes: Uint8Array, options: ReadOptions): Promise<Table> {
  try {
    const parts = await ZipParts.open(bytes);
    refuseOtherArchives(parts);
    const workbook = await readWorkbook(parts);
    const chosen = await chooseSheet(parts, workbook, options.sheet);
    return {
      format: { kind: 'xlsx', sheet: chosen.name, sheets: workbook.sheets.map(({ name }) => name) },
      rows: chosen.rows,
    };
  } catch (error) {
    if (error instanceof TableRefusedError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new TableRefusedError(
      'CORRUPT_FILE',
      `The XLSX file is damaged (${reason}); open it in Excel and save it again.`,
    );
  }
}

function refuseOtherArchives(parts: ZipParts): void {
  const has = (name: string) => parts.names.includes(name);
  if (parts.encrypted) {
    throw new TableRefusedError('PASSWORD_PROTECTED', 'The file is locked by a password; save it without one.');
  }
  if (has('xl/workbook.bin')) {
    throw new TableRefusedError('BINARY_EXCEL', 'Binary workbooks (.xlsb) are not read; save it as .xlsx.');
  }
  if (!has(WORKBOOK_PART)) {
    throw new TableRefusedError(
      'NOT_A_TABLE',
      'The file is an archive, but not an Excel workbook; send .xlsx or .csv.',
    );
  }
  if (parts.names.some((name) => /(^|\/)vbaProject.*\.bin$/iu.test(name) || name.startsWith('xl/macrosheets/'))) {
    throw new TableRefusedError('MACROS', 'The file holds macros; save it as .xlsx, without them.');
  }
}

async function chooseSheet(
  parts: ZipParts,
  workbook: Workbook,
  wanted: string | undefined,
): Promise<Pick<SheetEntry, 'name'> & { readonly rows: Table['rows'] }> {
  const candidates =
    wanted === undefined
      ? workbook.sheets.filter(({ visible }) => visible)
      : workbook.sheets.filter(({ name }) => name === wanted);
  for (const { name, part } of candidates) {
    const stream = await parts.stream(part);
    const rows = stream === undefined ? [] : await readSheet(stream, workbook);
    if (rows.length > 0) return { name, rows };
  }
  if (wanted !== undefined && candidates.length === 0) {
    const names = workbook.sheets.map(({ name }) => `"${name}"`).join(', ');
    throw new TableRefusedError('NO_SUCH_SHEET', `The file has no sheet "${wanted}"; its sheets are ${names}.`);
  }
  throw new TableRefusedError('EMPTY_FILE', 'The file has no rows.');
}

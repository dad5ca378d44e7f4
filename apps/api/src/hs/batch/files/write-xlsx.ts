import writeXlsxFile from 'write-excel-file/node';

/** Longest name that Excel takes for a sheet, and characters that it doesn't. */
const SHEET_NAME_LENGTH = 31;
const NOT_IN_SHEET_NAMES = /[\\/?*[\]:]/gu;

/**
 * Writes one sheet whose cells are all text, so that codes keep their zeros and nothing is taken for a formula.
 * @param rows the header first; it stays in view
 */
export async function writeXlsx(sheetName: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const [header = [], ...body] = rows;
  const data = [
    header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...body.map((cells) => cells.map((value) => (value === '' ? null : { value, type: String }))),
  ];
  const sheet = sheetName.replace(NOT_IN_SHEET_NAMES, ' ').slice(0, SHEET_NAME_LENGTH);
  return writeXlsxFile(data, { sheet, stickyRowsCount: 1 }).toBuffer();
}

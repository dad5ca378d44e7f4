import { type ColumnMapping, ITEM_FIELDS, type ItemField } from './column-mapping.js';
import { HEADER_SEARCH_ROWS, type Table, type TableFormat, type TableRow } from './files/table.js';

/**
 * Names that invoices, packing lists, shops and import declarations give to such columns, in order of preference,
 * folded as by {@link folded}.
 */
const KNOWN_NAMES: Readonly<Record<ItemField, readonly string[]>> = {
  description:
    words(`품명 물품명 품목명 상품명 제품명 거래품명 품명규격 품목 물품 상품 제품 명칭 물품설명 상품설명 설명 내용물
    descriptionofgoods goodsdescription itemdescription productdescription description productname itemname goodsname
    commodity goods product item name title`),
  model: words(`모델명 모델번호 모델 형명 형번 품번 부품번호 modelname modelnumber modelno model partnumber partno pn`),
  specification: words(`규격 모델규격 상세규격 사양 제원 성분 재질 소재 용도
    specification specifications spec specs details material materials composition`),
  id: words(`관리번호 상품코드 품목코드 제품코드 번호 순번 연번 일련번호
    id itemid sku itemcode productcode itemno lineno linenumber line no number seq reference ref refno`),
};

function words(text: string): string[] {
  return text.split(/\s+/u);
}

/** A header is a name; longer cells are goods. */
const LONGEST_HEADER = 40;

export interface GuessedColumns {
  /** Row that names the columns; undefined when none of the first rows seems to. */
  readonly headerRow: number | undefined;
  /** A name for every column; letters, as a spreadsheet shows them, where the file gives none. */
  readonly headers: readonly string[];
  readonly mapping: Partial<ColumnMapping>;
}

/** Tells which row names the columns, and which column holds what. */
export function guessColumns({ rows, format }: Table): GuessedColumns {
  const header = rows.slice(0, HEADER_SEARCH_ROWS).find(({ cells }) => namesColumns(cells));
  const headers = headersFrom(rows, header?.row, format.kind);
  if (header !== undefined) return { headerRow: header.row, headers, mapping: mapByName(header.cells) };
  const description = wordiestColumn(rows);
  return { headerRow: undefined, headers, mapping: description === undefined ? {} : { description } };
}

/**
 * A name for each column of the rows from the header on. In a sheet these are all columns in use; in CSV, cells beyond
 * the header and beyond what most rows have come from a separator inside a text, and make no column.
 */
export function headersFrom(
  rows: readonly TableRow[],
  headerRow: number | undefined,
  kind: TableFormat['kind'],
): string[] {
  const names = rows.find(({ row }) => row === headerRow)?.cells ?? [];
  const widths = rows.filter(({ row }) => row > (headerRow ?? 0)).map(({ cells }) => cells.length);
  const width = Math.max(names.length, kind === 'csv' ? mostFrequent(widths) : Math.max(0, ...widths));
  return Array.from({ length: width }, (_, column) => {
    const name = names[column]?.trim() ?? '';
    return name === '' ? columnLetters(column) : name;
  });
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

/** `0` → `A`, `27` → `AB`. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** Header names that more than one column has. */
export function repeatedHeaders(headers: readonly string[]): string[] {
  return [...new Set(headers.filter((header, column) => headers.indexOf(header) !== column))];
}

function namesColumns(cells: readonly string[]): boolean {
  const names = cells.filter((cell) => cell.trim() !== '');
  if (names.some((name) => name.length > LONGEST_HEADER)) return false;
  const mapping = mapByName(cells);
  const exact = cells.some((cell) => ITEM_FIELDS.some((field) => KNOWN_NAMES[field].includes(folded(cell))));
  return exact ? mapping.description !== undefined || names.length > 1 : Object.keys(mapping).length > 1;
}

/** Exact names first, then names that contain a known one (`품명 및 규격`); a column serves one field. */
function mapByName(cells: readonly string[]): Partial<ColumnMapping> {
  const names = cells.map(folded);
  const mapping: Partial<Record<ItemField, number>> = {};
  const matches = [
    (name: string, known: string) => name === known,
    (name: string, known: string) => known.length > (/^[a-z]/u.test(known) ? 3 : 1) && name.includes(known),
  ];
  for (const match of matches) {
    for (const field of ITEM_FIELDS) {
      if (mapping[field] !== undefined || (field === 'id' && match === matches[1])) continue;
      const taken = Object.values(mapping);
      const column = KNOWN_NAMES[field]
        .map((known) => names.findIndex((name, place) => !taken.includes(place) && match(name, known)))
        .find((place) => place >= 0);
      if (column !== undefined) mapping[field] = column;
    }
  }
  return mapping;
}

/** Compatibility forms unified, lower case, without what stands in brackets, spaces and punctuation. */
function folded(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The column with the most letters: where goods are named, without a header to say so. */
function wordiestColumn(rows: readonly TableRow[]): number | undefined {
  const letters: number[] = [];
  for (const { cells } of rows.slice(0, 100)) {
    cells.forEach((cell, column) => {
      letters[column] = (letters[column] ?? 0) + (cell.match(/\p{L}/gu)?.length ?? 0);
    });
  }
  const most = Math.max(0, ...letters.map((count) => count));
  return most === 0 ? undefined : letters.indexOf(most);
}

import { type Readable } from 'node:stream';
import { RowCollector } from './row-collector.js';
import { TABLE_LIMITS, TableRefusedError, type TableRow } from './table.js';
import { unescapeText, type Workbook } from './xlsx-workbook.js';
import { readXml, type XmlAttributes } from './xml-events.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** Rows that a sheet can have. */
const EXCEL_ROWS = 1_048_576;

/** Digits of a number that Excel keeps. */
const EXCEL_DIGITS = 15;

/**
 * The rows of one worksheet as text. A formula counts as the value last computed for it.
 * @throws TableRefusedError, or Error when the part is damaged
 */
export async function readSheet(source: Readable, workbook: Workbook): Promise<readonly TableRow[]> {
  const sheet = new SheetReader(workbook);
  await readXml(source, sheet);
  return sheet.rows.rows;
}

/** Hears the elements `row`, `c`, `v` and `t` of a worksheet part (ECMA-376 part 1, section 18.3.1). */
class SheetReader {
  readonly rows = new RowCollector();
  private row = 0;
  private column = 0;
  private cells: string[] = [];
  private cell: XmlAttributes = {};
  private value = '';
  private inValue = false;
  private inGuide = false;

  constructor(private readonly workbook: Workbook) {}

  readonly open = (name: string, attributes: XmlAttributes): void => {
    if (name === 'row') {
      this.row = rowNumber(attributes.r, this.row);
      this.column = 0;
      this.cells = [];
    } else if (name === 'c') {
      this.column = columnOf(attributes.r) ?? this.column + 1;
      this.cell = attributes;
      this.value = '';
    } else if (name === 'rPh') this.inGuide = true;
    this.inValue = name === 'v' || (name === 't' && !this.inGuide);
  };

  readonly text = (piece: string): void => {
    if (this.inValue && this.value.length <= TABLE_LIMITS.cell) this.value += piece.slice(0, TABLE_LIMITS.cell + 1);
  };

  readonly close = (name: string): void => {
    this.inValue = false;
    if (name === 'rPh') this.inGuide = false;
    else if (name === 'c') this.addCell();
    else if (name === 'row') this.rows.add(this.row, this.cells);
  };

  private addCell(): void {
    const text = cellText(this.cell, this.value, this.workbook);
    if (text === '') return;
    if (this.column > TABLE_LIMITS.columns) {
      throw new TableRefusedError(
        'TOO_MANY_COLUMNS',
        `Row ${this.row} has something in column ${this.column}; a file may have ${TABLE_LIMITS.columns} columns.`,
      );
    }
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column - 1] = text;
  }
}

function cellText({ t: type = 'n', s: style }: XmlAttributes, value: string, workbook: Workbook): string {
  switch (type) {
    case 's':
      return workbook.strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return numberText(value, workbook.dateStyles[Number(style)] === true, workbook.from1904);
    default:
      return unescapeText(value);
  }
}

/** A number as Excel shows it, without the noise of binary fractions; a date as `2026-06-30` or `2026-06-30 09:00`. */
function numberText(value: string, isDate: boolean, from1904: boolean): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  if (!isDate) return /[.eE]/u.test(value) ? String(Number(number.toPrecision(EXCEL_DIGITS))) : value;
  const date = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(number * DAY_MS));
  if (Number.isNaN(date.getTime())) return value;
  return date
    .toISOString()
    .slice(0, Number.isInteger(number) ? 10 : 16)
    .replace('T', ' ');
}

/** @throws Error when a row doesn't follow the one before, which would give two rows one number */
function rowNumber(told: string | undefined, before: number): number {
  const row = told === undefined ? before + 1 : Number(told);
  if (!Number.isInteger(row) || row <= before || row > EXCEL_ROWS)
    throw new Error(`row ${told ?? row} after row ${before}`);
  return row;
}

/** Number of a cell's column from 1, by its reference (`AB12` → 28). */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

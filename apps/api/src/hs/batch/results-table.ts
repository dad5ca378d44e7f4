import { type Language } from '../../common/language.js';
import { type BatchRow, type HsBatch, TOP_LIMITS } from './hs-batch.js';
import { RESULT_TEXTS, type ResultTexts } from './result-texts.js';

/** What the file is opened with decides how a code must be written to stay whole. */
export type ResultFormat = 'csv' | 'xlsx';

/** Turns rows of a batch into rows of a result file: the uploaded columns, then what came of them. */
export class ResultsTable {
  private readonly texts: ResultTexts;
  private readonly top: number;

  constructor(
    private readonly batch: HsBatch,
    language: Language,
    private readonly format: ResultFormat,
  ) {
    this.texts = RESULT_TEXTS[language];
    this.top = batch.top ?? TOP_LIMITS.usual;
  }

  get sheetName(): string {
    return this.texts.sheet;
  }

  header(): string[] {
    const { row, status, reason, vague, code, line, probability } = this.texts;
    const ranks = Array.from({ length: this.top }, (_, index) => index + 1);
    const ranked = [...ranks.map(code), ...ranks.map(line)].flatMap((column) => [column, probability(column)]);
    return [row, ...uniqueNames(this.batch.headers), status, reason, vague, ...ranked];
  }

  row({ row, cells, fault, prediction }: BatchRow): string[] {
    const { statuses, faults, yes } = this.texts;
    const status = prediction !== undefined ? statuses.done : fault !== undefined ? statuses.bad : statuses.pending;
    const ranks = Array.from({ length: this.top }, (_, index) => index);
    return [
      String(row),
      ...this.uploaded(cells),
      status,
      fault === undefined ? '' : faults[fault.code],
      prediction?.vague === true ? yes : '',
      ...ranks.flatMap((rank) => this.ranked(prediction?.candidates[rank])),
      ...ranks.flatMap((rank) => this.ranked(prediction?.lines[rank])),
    ];
  }

  /** As many cells as there are columns; what a stray separator has cut off stays in the last one. */
  private uploaded(cells: readonly string[]): string[] {
    const width = this.batch.headers.length;
    const separator = this.batch.format.kind === 'csv' ? this.batch.format.delimiter : ' ';
    const whole = cells.length > width ? [...cells.slice(0, width - 1), cells.slice(width - 1).join(separator)] : cells;
    return Array.from({ length: width }, (_, column) => whole[column] ?? '');
  }

  private ranked(choice: { code: string; probability: number } | undefined): [string, string] {
    return choice === undefined ? ['', ''] : [this.written(choice.code), String(choice.probability)];
  }

  /**
   * A line as Korea writes it, `0101.21-1000`. A six-digit code would be read as a number by a program that opens CSV
   * and lose its zeros (`0101.10` → 101.1), so that there it is written `HS 0101.10`.
   */
  private written(code: string): string {
    if (/^\d{10}$/u.test(code)) return `${code.slice(0, 4)}.${code.slice(4, 6)}-${code.slice(6)}`;
    return this.format === 'csv' ? `HS ${code}` : code;
  }
}

/** The second `품명` is called `품명 (2)`. */
function uniqueNames(headers: readonly string[]): string[] {
  return headers.map((header, column) => {
    const before = headers.slice(0, column).filter((other) => other === header).length;
    return before === 0 ? header : `${header} (${before + 1})`;
  });
}

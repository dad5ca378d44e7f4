import { holdsWords } from '../classification/read-item.js';
import { type ItemDescription } from '../features/query-texts.js';
import { readCode } from '../lookup/read-code.js';
import { type ColumnMapping } from './column-mapping.js';
import { TABLE_LIMITS } from './files/table.js';

export const ROW_FAULT_CODES = [
  'DESCRIPTION_MISSING',
  'FIELD_TOO_LONG',
  'TOO_MANY_CELLS',
  'CODE_ONLY',
  'NO_WORDS',
  'PREDICTION_FAILED',
] as const;

/** Why a row could not be classified. */
export interface RowFault {
  readonly code: (typeof ROW_FAULT_CODES)[number];
  readonly message: string;
}

export type RowReading =
  { readonly ok: true; readonly item: ItemDescription } | { readonly ok: false; readonly fault: RowFault };

/**
 * The item in a row.
 * @param width columns that a row may fill; more of them means that a separator stands inside a text
 */
export function itemOfRow(cells: readonly string[], mapping: ColumnMapping, width: number): RowReading {
  if (cells.length > width) {
    return bad(
      'TOO_MANY_CELLS',
      `The row has ${cells.length} cells under ${width} columns; put quotation marks around texts.`,
    );
  }
  const [description = '', model, specification] = [mapping.description, mapping.model, mapping.specification].map(
    (column) => (column === undefined ? undefined : cells[column]?.trim()),
  );
  const tooLong = [description, model, specification].some((text) => (text?.length ?? 0) > TABLE_LIMITS.cell);
  if (tooLong) return bad('FIELD_TOO_LONG', `A text is longer than ${TABLE_LIMITS.cell} characters.`);
  if (description === '') return bad('DESCRIPTION_MISSING', 'The row has no description.');
  // As with a single item, a guess from a code's digits or from signs alone would only mislead.
  const told = `${model ?? ''} ${specification ?? ''}`;
  if (readCode(description) !== undefined && !holdsWords(told)) {
    return bad('CODE_ONLY', 'The description is nothing but a number or code; look it up, or name the goods.');
  }
  if (!holdsWords(`${description} ${told}`)) return bad('NO_WORDS', 'The row has no words that name goods.');
  return { ok: true, item: { description, ...(model && { model }), ...(specification && { specification }) } };
}

function bad(code: RowFault['code'], message: string): RowReading {
  return { ok: false, fault: { code, message } };
}

import { type Batch, type ColumnMapping, type FileRow, ITEM_FIELDS, type ItemField } from './parse-batch.js';

/** What is wrong with the columns chosen, by the field where it is to be put right. */
export type ChoiceFaults = Readonly<Partial<Record<ItemField, 'missing' | 'used-twice'>>>;

/** A description is needed, and a column serves one field. */
export function checkChoice(mapping: ColumnMapping): ChoiceFaults {
  const taken = new Set<number>();
  const faults: Partial<Record<ItemField, 'missing' | 'used-twice'>> = {};
  for (const field of ITEM_FIELDS) {
    const column = mapping[field];
    if (column === undefined) {
      if (field === 'description') faults[field] = 'missing';
    } else if (taken.has(column)) {
      faults[field] = 'used-twice';
    } else {
      taken.add(column);
    }
  }
  return faults;
}

/** The mapping with another column for a field, or none. */
export function chooseColumn(mapping: ColumnMapping, field: ItemField, column: number | undefined): ColumnMapping {
  const chosen = { ...mapping };
  if (column === undefined) Reflect.deleteProperty(chosen, field);
  else chosen[field] = column;
  return chosen;
}

/** `0` → `A`, `27` → `AB`, as a spreadsheet names columns. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/**
 * The names of the columns when another row than the guessed one names them; letters where it gives none.
 * @param headerRow from 1; undefined for none
 */
export function columnNames(
  batch: Pick<Batch, 'headerRow' | 'headers'>,
  rows: readonly FileRow[],
  headerRow: number | undefined,
): readonly string[] {
  if (headerRow === batch.headerRow) return batch.headers;
  const names = rows.find(({ row }) => row === headerRow)?.cells ?? [];
  return Array.from({ length: Math.max(names.length, batch.headers.length) }, (_, column) => {
    const name = names[column]?.trim() ?? '';
    return name === '' ? columnLetters(column) : name;
  });
}

/** What of an item a column can hold. */
export const ITEM_FIELDS = ['description', 'model', 'specification', 'id'] as const;
export type ItemField = (typeof ITEM_FIELDS)[number];

/** Which column, from 0, holds what. */
export type ColumnMapping = Readonly<Partial<Record<ItemField, number>> & { description: number }>;

/** A column as a person names it: by its place from 0, or by its header. */
export type ColumnReference = number | string;
export type AskedMapping = Readonly<
  Partial<Record<ItemField, ColumnReference | undefined>> & { description: ColumnReference }
>;

export interface MappingRefusal {
  readonly code: 'UNKNOWN_COLUMN' | 'AMBIGUOUS_COLUMN' | 'COLUMN_USED_TWICE';
  readonly message: string;
}

export type MappingOutcome =
  { readonly ok: true; readonly mapping: ColumnMapping } | { readonly ok: false; readonly refusal: MappingRefusal };

/** Turns a mapping as asked for into columns by place. */
export function resolveMapping(asked: AskedMapping, headers: readonly string[]): MappingOutcome {
  const columns = new Map<ItemField, number>();
  for (const field of ITEM_FIELDS) {
    const reference = asked[field];
    if (reference === undefined) continue;
    const found = placesOf(reference, headers);
    const refusal = refusalOf(reference, found, [...columns.values()]);
    if (refusal !== undefined) return { ok: false, refusal };
    columns.set(field, found[0] ?? 0);
  }
  return { ok: true, mapping: { description: 0, ...Object.fromEntries(columns) } };
}

function placesOf(reference: ColumnReference, headers: readonly string[]): number[] {
  if (typeof reference === 'number') return reference < headers.length ? [reference] : [];
  return headers.flatMap((header, place) => (header === reference ? [place] : []));
}

function refusalOf(
  reference: ColumnReference,
  places: readonly number[],
  taken: readonly number[],
): MappingRefusal | undefined {
  const name = typeof reference === 'number' ? `number ${reference}` : `"${reference}"`;
  const [place] = places;
  if (place === undefined) return { code: 'UNKNOWN_COLUMN', message: `The file has no column ${name}.` };
  if (places.length > 1) {
    return {
      code: 'AMBIGUOUS_COLUMN',
      message: `${places.length} columns are called ${name}; name the column by its number: ${places.join(' or ')}.`,
    };
  }
  if (taken.includes(place)) return { code: 'COLUMN_USED_TWICE', message: `The column ${name} is used twice.` };
  return undefined;
}

import { type DatasetField, FIELD_TYPES } from '../../knowledge/data-map/dataset.js';

type Kind = DatasetField['type'];

/** A field's type with its size, as far as a technical type tells them. */
export interface MappedType {
  readonly type: Kind;
  readonly length?: number | undefined;
  readonly decimals?: number | undefined;
}

/** Names of types in PostgreSQL, Spark, Avro, BigQuery and the like, by the beginning of their first word. */
const TYPES: readonly (readonly [RegExp, Kind])[] = [
  [/^bool/, 'flag'],
  [/^(timestamp|datetime)/, 'datetime'],
  [/^date\b/, 'date'],
  [/^money/, 'amount'],
  [
    /^(u?int|bigint|smallint|tinyint|serial|bigserial|long|short|byte\b|numeric|decimal|number|float|double|real)/,
    'number',
  ],
  [/^(bytea|blob|binary|varbinary|bytes)/, 'document'],
  [/^uuid/, 'identifier'],
  [/^enum/, 'code'],
];
const AMOUNT_NAME = /(^|[_.-])(amt|amount|price|cost|fee|tax|duty)$/i;
const CODE_NAME = /(^|[_.-])(cd|code)$/i;
const SIZE = /\((\d+)(?:\s*,\s*(\d+))?\)/;

/**
 * The map's type for a technical one, such as `numeric(12,2)`, `VARCHAR(20)` or `timestamp with time zone`; text for
 * those that it doesn't know. The map's own types stay what they are. A number named as an amount is one, a text named as a code is one.
 * @param name of the column
 */
export function mapType(technical: string, name: string): MappedType {
  const lower = technical.trim().toLowerCase();
  const own = FIELD_TYPES.find((type) => type === lower);
  if (own !== undefined) return { type: own };
  const known = TYPES.find(([pattern]) => pattern.test(lower))?.[1];
  const [, first, second] = SIZE.exec(lower) ?? [];
  const length = first === undefined ? undefined : Number(first);
  if (known === 'number' || known === 'amount') {
    const decimals = second === undefined || Number(second) === 0 ? undefined : Number(second);
    return { type: AMOUNT_NAME.test(name) ? 'amount' : known, length: wholeDigits(length, decimals), decimals };
  }
  if (known !== undefined) return { type: known };
  return { type: CODE_NAME.test(name) ? 'code' : 'text', length };
}

/** The map counts digits before the point. */
function wholeDigits(precision: number | undefined, decimals = 0): number | undefined {
  return precision === undefined || precision <= decimals ? undefined : precision - decimals;
}

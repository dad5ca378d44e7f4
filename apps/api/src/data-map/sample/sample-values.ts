import { type DatasetField } from '../../knowledge/data-map/dataset.js';

/** Some codes of public lists that the map does not hold whole: ISO 3166 and 4217, UN/LOCODE, HS 2022, customs' units. */
const WELL_KNOWN: Readonly<Record<string, readonly string[]>> = {
  hsk: ['8517130000', '6109101000', '0901210000', '8708999000', '3304991000', '9503003411', '2204210000', '8542311000'],
  country: ['CN', 'US', 'JP', 'VN', 'DE', 'SG', 'AU', 'TH'],
  currency: ['USD', 'EUR', 'JPY', 'CNY'],
  'korean-port': ['KRPUS', 'KRINC', 'KRICN', 'KRKAN', 'KRUSN'],
  'foreign-port': ['CNSHA', 'JPTYO', 'USLAX', 'SGSIN', 'DEHAM', 'VNSGN'],
  'quantity-unit': ['KG', 'U', 'L', 'M', 'M2'],
};
/** What goods, ships and firms are called in samples, by element; none of the firms exists. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'goods-description': ['COTTON T-SHIRTS', 'GROUND COFFEE', 'AUTO PARTS', 'PLASTIC TOYS', 'LED LAMPS', 'STEEL BOLTS'],
  'trade-name': ['T-SHIRT, MEN', 'COFFEE 1KG', 'BRAKE PAD', 'TOY CAR', 'LED LAMP 10W', 'HEX BOLT M8'],
  'vessel-flight': ['SAMPLE STAR', 'SAMPLE PEARL', 'XX101', 'XX207'],
  period: ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'],
};

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Digits of whole numbers and amounts where the field is wider: rows should look like rows. */
const NUMBER_DIGITS = 5;
const IDENTIFIER_LENGTH = 10;
const CODE_LENGTH = 2;
const FIRST_DAY = Date.UTC(2026, 0, 1);
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const DAYS = 180;
const MINUTES = 1440;
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Where a value stands: the same place gives the same value. */
export interface SamplePlace {
  readonly dataset: string;
  /** 1 for the first row. */
  readonly row: number;
}

/**
 * A made-up value that fits a field: a code of its list, a number of its digits, a text of its length. Values that would
 * tell of a person are plainly none of anybody's: names are numbered, numbers are zeros with the row's number.
 * @param codes of the field's list; empty where it has none or only a browsable one
 */
export function sampleValue(field: DatasetField, { dataset, row }: SamplePlace, codes: readonly string[]): string {
  const draw = drawer(`${dataset}.${field.id}.${String(row)}`);
  if (field.marks.includes('personal')) return fit(impersonal(field, row, draw), field.length);
  switch (field.type) {
    case 'code':
      return codeValue(field, codes, draw);
    case 'identifier':
      return identifierValue(field, row, draw);
    case 'amount':
    case 'number':
      return numberValue(field, draw);
    case 'date':
      return dateValue(field, draw);
    case 'datetime':
      return `${isoMinute(FIRST_DAY + draw(DAYS) * DAY_MS + draw(MINUTES) * MINUTE_MS)}+09:00`;
    case 'flag':
      return draw(2) === 0 ? 'Y' : 'N';
    case 'text':
      return fit(textValue(field, row, draw), field.length);
    case 'image':
      return `sample-${String(row)}.png`;
    case 'document':
      return `sample-${String(row)}.pdf`;
  }
}

type Draw = (below: number) => number;

/** Whole numbers from 0 up to, not including, a bound, always the same for a seed (FNV-1a). */
function drawer(seed: string): Draw {
  let state = FNV_OFFSET;
  const mix = (code: number): void => {
    state = Math.imul(state ^ code, FNV_PRIME) >>> 0;
  };
  for (const character of seed) mix(character.codePointAt(0) ?? 0);
  return (below) => {
    mix(below);
    // The low bits of FNV are the weak ones.
    return ((state >>> 8) ^ (state >>> 20)) % below;
  };
}

function pick(from: readonly string[], draw: Draw): string | undefined {
  return from[draw(Math.max(from.length, 1))];
}

function impersonal({ type, id, name, length }: DatasetField, row: number, draw: Draw): string {
  switch (type) {
    case 'identifier':
    case 'code':
      return `X${String(row).padStart((length ?? IDENTIFIER_LENGTH) - 1, '0')}`;
    case 'date':
      return '1900-01-01';
    case 'amount':
    case 'number':
      return String(10 + draw(200));
    default:
      return id.includes('phone') ? `000-0000-${String(row).padStart(4, '0')}` : `${name.ko} 가상 ${String(row)}`;
  }
}

function codeValue({ codeList, length }: DatasetField, codes: readonly string[], draw: Draw): string {
  const known = pick(codes.length > 0 ? codes : (WELL_KNOWN[codeList ?? ''] ?? []), draw);
  if (known !== undefined) return known.slice(0, length ?? known.length);
  const digits = length ?? CODE_LENGTH;
  return `${LETTERS.charAt(draw(LETTERS.length))}${digitsOf(digits - 1, draw)}`.slice(0, digits);
}

function identifierValue({ length = IDENTIFIER_LENGTH, id }: DatasetField, row: number, draw: Draw): string {
  // ISO 6346: owner's prefix of three letters, U, seven digits; the prefix is nobody's.
  if (id === 'container-number') return `XXXU${digitsOf(7, draw)}`;
  const tail = String(row).padStart(2, '0');
  return `${digitsOf(Math.max(length - tail.length, 0), draw)}${tail}`.slice(-length);
}

function numberValue({ length = NUMBER_DIGITS, decimals }: DatasetField, draw: Draw): string {
  // A length tells all digits or those before the point, depending on the form; with this few both hold.
  const digits = Math.max(Math.min(length - (decimals ?? 0), NUMBER_DIGITS), 1);
  const whole = String(1 + draw(10 ** digits - 1));
  return decimals === undefined ? whole : `${whole}.${digitsOf(decimals, draw)}`;
}

function dateValue({ length }: DatasetField, draw: Draw): string {
  const day = new Date(FIRST_DAY + draw(DAYS) * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
  return length === 'YYYYMMDD'.length ? day.replaceAll('-', '') : day;
}

function textValue({ element, id, name }: DatasetField, row: number, draw: Draw): string {
  return pick(TEXTS[element ?? id] ?? [], draw) ?? `${name.ko} 예시 ${String(row)}`;
}

function digitsOf(count: number, draw: Draw): string {
  return Array.from({ length: count }, () => String(draw(10))).join('');
}

function isoMinute(at: number): string {
  return new Date(at).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length);
}

function fit(text: string, length: number | undefined): string {
  return length === undefined ? text : text.slice(0, length);
}

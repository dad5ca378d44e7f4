import { z } from 'zod';
import { calendarDay } from '../../knowledge/programmes/fields.js';
import { CERTIFICATIONS, REGIONS, SIZE_CLASSES } from '../../knowledge/programmes/vocabulary.js';
import { readFirmId } from './firm-id.js';

/** Kinds of file, in the order in which they are loaded. */
export const FIRM_DATA_KINDS = ['firms', 'exports', 'history'] as const;
export type FirmDataKind = (typeof FIRM_DATA_KINDS)[number];

/** Columns of each file; those with a question mark may be missing or empty, which means unknown. */
export const COLUMNS: Readonly<Record<FirmDataKind, readonly string[]>> = {
  firms: ['firm', 'size?', 'employees?', 'sales_krw?', 'founded?', 'regions?', 'industries?', 'certifications?'],
  exports: ['firm', 'hs', 'destination', 'month', 'value_usd', 'weight_kg', 'declarations'],
  history: ['firm', 'programme', 'stage', 'date', 'until?', 'amount_krw?'],
};

const number = (text: string) => (/^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN);
const amount = z.string().transform(number).pipe(z.number('must be a number, 0 or above, without separators'));
const whole = z.string().transform(number).pipe(z.int('must be a whole number, 0 or above'));
const optional = <T extends z.ZodType<unknown, string>>(schema: T) =>
  z
    .string()
    .optional()
    .transform((text) => (text === undefined || text.trim() === '' ? undefined : text.trim()))
    .pipe(z.union([z.undefined(), schema]));
const listOf = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .string()
    .transform((text) => text.split(';').map((part) => part.trim()))
    .pipe(z.array(item));

/** HS chapters are 01 to 97; 77 is kept free. */
const hs = z
  .string()
  .transform((code) => code.replace(/[.\-\s]/g, ''))
  .refine((code) => /^(\d{6}|\d{10})$/.test(code), 'must have 6 or 10 digits')
  .refine(
    (code) => Number(code.slice(0, 2)) >= 1 && Number(code.slice(0, 2)) <= 97 && !code.startsWith('77'),
    'has a chapter that the HS doesn’t know',
  );

const NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Codes that name no country or territory that goods are declared for. */
const NO_DESTINATION = ['KR', 'EU', 'EZ', 'UN', 'QO', 'ZZ'];
const destination = z
  .string()
  .transform((code) => code.trim().toUpperCase())
  .refine(
    (code) => /^[A-Z]{2}$/.test(code) && !NO_DESTINATION.includes(code) && NAMES.of(code) !== undefined,
    'must be an ISO 3166 code of two letters, other than KR',
  );

/** `2026-05`, `202605` or `2026.05`; not before 1990, not after the present month. */
const monthUpTo = (present: string) =>
  z
    .string()
    .transform((text) => text.trim().replace(/^(\d{4})[.-]?(\d{2})$/, '$1-$2'))
    .refine((month) => /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(month), 'must be a month such as 2026-05')
    .refine((month) => month >= '1990-01' && month <= present, 'lies before 1990 or in the future')
    .transform((month) => `${month}-01`);

export interface RowContext {
  /** Key of the pseudonyms; undefined: only made-up firms and pseudonyms are taken. */
  readonly key: string | undefined;
  /** Today in Korea, YYYY-MM-DD. */
  readonly today: string;
  /** Ids of the programmes that the knowledge has. */
  readonly programmes: ReadonlySet<string>;
}

/** Schemas of a row of each file, from cells by column name to what is stored. */
export function rowSchemas({ key, today, programmes }: RowContext) {
  const firm = z.string().transform((given, context) => {
    const reading = readFirmId(given, key);
    if (reading.kind === 'firm') return reading.firm;
    context.addIssue({ code: 'custom', message: reading.reason.replace(/^firm: /, '') });
    return z.NEVER;
  });
  const past = calendarDay.refine((day) => day <= today, 'lies in the future');
  return {
    firms: z
      .object({
        firm,
        size: optional(z.enum(SIZE_CLASSES)),
        employees: optional(whole),
        sales_krw: optional(whole),
        founded: optional(past),
        regions: optional(listOf(z.enum(REGIONS))),
        industries: optional(listOf(z.string().regex(/^([A-U]|[A-U]?\d{2,5})$/, 'must be KSIC codes such as C26221'))),
        certifications: optional(listOf(z.enum(CERTIFICATIONS))),
      })
      .transform(({ firm: { id, synthetic }, sales_krw: sales, ...facts }) => ({ id, synthetic, sales, ...facts })),
    exports: z
      .object({
        firm,
        hs,
        destination,
        month: monthUpTo(today.slice(0, 7)),
        value_usd: amount,
        weight_kg: amount,
        declarations: whole.refine((count) => count > 0, 'must be at least 1'),
      })
      .transform(({ firm: owner, value_usd: value, weight_kg: weight, ...row }) => ({
        firm: owner,
        value,
        weight,
        ...row,
      })),
    history: z
      .object({
        firm,
        programme: z.string().refine((id) => programmes.has(id), 'is no programme of the knowledge'),
        stage: z.enum(['applied', 'awarded', 'completed', 'refused']),
        date: past,
        until: optional(calendarDay),
        amount_krw: optional(whole),
      })
      .refine(({ date, until }) => until === undefined || date <= until, { path: ['until'], error: 'lies before date' })
      .transform(({ firm: owner, date, amount_krw, ...row }) => ({
        firm: owner,
        on: date,
        amount: amount_krw,
        ...row,
      })),
  };
}

export type RowSchemas = ReturnType<typeof rowSchemas>;
export type FirmRow = z.output<RowSchemas['firms']>;
export type ExportRow = z.output<RowSchemas['exports']>;
export type HistoryRow = z.output<RowSchemas['history']>;

/** What makes a row the only one of its kind in its file. */
export const ROW_KEYS = {
  firms: ({ id }: FirmRow) => id,
  exports: ({ firm, hs: code, destination: to, month }: ExportRow) => `${firm.id} ${code} ${to} ${month}`,
  history: ({ firm, programme, stage, on }: HistoryRow) => `${firm.id} ${programme} ${stage} ${on}`,
};

import { z } from 'zod';
import { calendarDay, identifier } from '../../knowledge/programmes/fields.js';
import {
  AMOUNTS,
  CERTIFICATIONS,
  CURRENCIES,
  EXPORT_STAGES,
  FACTS,
  PURPOSES,
  REGIONS,
  SIZE_CLASSES,
} from '../../knowledge/programmes/vocabulary.js';

const money = z.strictObject({ amount: z.number().nonnegative(), currency: z.enum(CURRENCIES) });
const year = z.string().regex(/^\d{4}$/, 'must be a year such as "2025"');
const country = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166 code of two letters');

/** KSIC with or without its section letter; the letter is dropped where digits follow: C26 and 26 are the same. */
const ksic = z
  .string()
  .regex(/^([A-U]|[A-U]?\d{2,5})$/, 'must be a KSIC code such as C or 26221')
  .transform((code) => (code.length > 1 ? code.replace(/^[A-U]/, '') : code));
/** HS code of 2 to 10 digits; dots, hyphens and spaces are dropped. */
const hs = z
  .string()
  .transform((code) => code.replace(/[.\-\s]/g, ''))
  .refine((code) => /^\d{2,10}$/.test(code), 'must be an HS code of 2 to 10 digits');

const validity = z.union([
  z.boolean(),
  /** Valid from the start of `from` to the end of `until`, in Korea's time; an end that isn't told is unknown. */
  z.strictObject({ from: calendarDay.optional(), until: calendarDay.optional() }),
]);

/** A list says yes to what it names and nothing of the rest; an object may say no. */
const yesOf = <K extends string>(names: readonly [K, ...K[]]) =>
  z.union([
    z.array(z.enum(names)).transform((listed) => new Map<K, boolean>(listed.map((name) => [name, true]))),
    z.partialRecord(z.enum(names), z.boolean()).transform((said) => mapOf<K, boolean>(names, said)),
  ]);

function mapOf<K extends string, V>(names: readonly K[], said: Partial<Record<K, V>>): ReadonlyMap<K, V> {
  return new Map(names.flatMap((name): [K, V][] => (said[name] === undefined ? [] : [[name, said[name]]])));
}

const exportsSchema = z
  .strictObject({
    /** Whether it has ever exported, directly or through others. */
    ever: z.boolean().optional(),
    /** Direct and indirect exports by calendar year. */
    byYear: z.record(year, money).optional(),
    /** Where last year's exports went: a list, or values in one currency. All of them. */
    destinations: z.union([z.array(country), z.record(country, z.number().nonnegative())]).optional(),
    /** Where it wants to sell. All of them. */
    targets: z.array(country).optional(),
  })
  .refine(
    ({ ever, byYear }) => ever !== false || Object.values(byYear ?? {}).every(({ amount }) => amount === 0),
    'says that the firm never exported, and how much it exported',
  );

/** Support received before: `from` is a day or, where only that is known, a year. */
const supportSchema = z.strictObject({
  programme: identifier,
  from: z.union([calendarDay, year]),
  until: calendarDay.optional(),
});

/**
 * What is known of a firm. Everything but the id may be missing: what isn't told is unknown, never no. A list of
 * regions, industries, products, destinations, targets or support is the whole list.
 */
export const firmSchema = z.strictObject({
  id: z.string().min(1),
  size: z.enum(SIZE_CLASSES).optional(),
  /** Full-time employees. */
  employees: z.number().int().nonnegative().optional(),
  /** Sales of the last business year. */
  sales: money.optional(),
  founded: calendarDay.optional(),
  /** Head office and plants. */
  regions: z.array(z.enum(REGIONS)).min(1).optional(),
  industries: z.array(ksic).min(1).optional(),
  /** What it makes or sells, exported or meant to be. */
  products: z.array(hs).min(1).optional(),
  exports: exportsSchema.optional(),
  stage: z.enum(EXPORT_STAGES).optional(),
  certifications: z
    .union([
      z.array(z.enum(CERTIFICATIONS)).transform((held) => new Map(held.map((name) => [name, true as const]))),
      z.partialRecord(z.enum(CERTIFICATIONS), validity).transform((said) => mapOf(CERTIFICATIONS, said)),
    ])
    .optional(),
  support: z.array(supportSchema).optional(),
  arrears: z.strictObject({ tax: z.boolean().optional(), duty: z.boolean().optional() }).optional(),
  /** What it wants support for. */
  goals: yesOf(PURPOSES).optional(),
  facts: yesOf(FACTS).optional(),
  amounts: z
    .partialRecord(z.enum(AMOUNTS), money)
    .transform((said) => mapOf(AMOUNTS, said))
    .optional(),
  /** What the body in charge has said, by `programme/criterion`. */
  confirmed: z.record(z.string(), z.boolean()).optional(),
  /** Won for a US dollar; without it amounts in the other currency can't be compared. */
  wonPerDollar: z.number().positive().optional(),
});

export type Firm = z.output<typeof firmSchema>;
export type Money = z.output<typeof money>;
export type Support = NonNullable<Firm['support']>[number];

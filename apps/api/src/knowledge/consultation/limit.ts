import { z } from 'zod';

const text = z.string().trim().min(1, 'must not be empty');
const bilingual = z.strictObject({ ko: text, en: text });
const names = z.array(text).min(1);

/** What follows beyond a limit: all is taxed, or the excess; it isn't taken for own use; it must be declared; it never was exempt. */
const beyondSchema = z.enum(['whole', 'excess', 'not-own-use', 'declare', 'excluded']);

/** What of a case is measured, and how far it may go; `max` and `min` are within the limit themselves. */
const measureSchema = z
  .strictObject({
    of: z.enum(['price', 'volume', 'bottles', 'sticks', 'monthsUsed']),
    max: z.number().optional(),
    min: z.number().optional(),
    unit: z.enum(['USD', 'L', 'mL', 'bottles', 'sticks', 'months']),
    /** What follows beyond this measure, and its name, where they differ from the limit's. */
    beyond: beyondSchema.optional(),
    basis: bilingual.optional(),
  })
  .refine(({ max, min }) => (max === undefined) !== (min === undefined), 'needs either max or min');

/** Sentences of a record's answer by their number from 1, which differ between the languages. */
const quoteSchema = z.strictObject({
  record: text,
  ko: z.array(z.int().positive()),
  en: z.array(z.int().positive()),
});

/**
 * A limit of the law as data: to whom it applies, how far it goes, what is taxed beyond it, and which sentences of the
 * reviewed records say so. A condition that is left out holds for every case.
 */
export const limitSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  movement: names,
  /** ISO 3166 codes of the countries of dispatch. */
  from: names.optional(),
  notFrom: names.optional(),
  goods: names.optional(),
  exceptGoods: names.optional(),
  use: names.optional(),
  minor: z.boolean().optional(),
  leaving: z.boolean().optional(),
  /** The record whose facts hold the measures. */
  record: text,
  /** None: the case is outside the exemption whatever the amount. */
  measures: z.array(measureSchema),
  beyond: beyondSchema,
  /** The record that tells which costs of shipping count; where it is given, a price just above the limit turns on them. */
  shipping: text.optional(),
  /** The limit's name, as a noun phrase. */
  basis: bilingual,
  within: z.array(quoteSchema),
  over: z.array(quoteSchema),
  /** Absent where the limit stands in a law that wasn't at hand. */
  law: z.strictObject({ law: text, article: text }).optional(),
  asOf: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/),
});

export type Limit = z.infer<typeof limitSchema>;
export type LimitMeasure = z.infer<typeof measureSchema>;
export type Quote = z.infer<typeof quoteSchema>;

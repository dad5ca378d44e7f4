import { z } from 'zod';
import { bilingualText, legalBasis, textLine } from '../record-parts.js';

/** Topics of consultation records, in the order in which they are shown. */
export const CONSULTATION_TOPICS = [
  'overseas-purchase',
  'courier',
  'postal',
  'personal-code',
  'traveller',
  'moving-goods',
  'duty-and-tax',
  'exemption-and-reduction',
  'valuation',
  'import-clearance',
  'requirements',
  'prohibited-and-ip',
  'origin-marking',
  'classification',
  'fta-origin',
  'export-clearance',
  'drawback',
  'bonded',
  'transit-and-cargo',
  'penalties',
  'appeal-and-audit',
  'aeo-and-support',
] as const;

/** Most entries of any list in a record, wordings of one language among them; officers' forms hold no more either. */
export const MOST_ENTRIES = 50;

const listOf = <Entry extends z.ZodType>(entry: Entry) =>
  z.array(entry).max(MOST_ENTRIES, `must not have more than ${MOST_ENTRIES} entries`);

/** A number that the answer states: what it counts, how much, in which unit. */
const fact = z.strictObject({
  what: textLine,
  /** A string only where a number can't say it: a date, a time of day, a fraction, a code. */
  value: z.union([z.number(), textLine]),
  unit: textLine,
});

/**
 * One answer to a question that people ask Korean customs, in both languages, with what it rests on.
 * A reviewed record is what the chatbot may say; nothing else is.
 */
export const consultationRecordSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z]{2}\d+-\d{3,}$/, 'must look like kc1-001'),
    topic: z.enum(CONSULTATION_TOPICS),
    status: z.enum(['draft', 'reviewed', 'retired']),
    question: bilingualText,
    /** Other wordings of the same question; each is searched on its own. */
    variants: z.strictObject({ ko: listOf(textLine), en: listOf(textLine) }),
    answer: bilingualText,
    facts: listOf(fact),
    legal: listOf(legalBasis),
    /** Month as of which the answer was checked. */
    asOf: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-06'),
    /** First and last day, YYYY-MM-DD, on which the answer holds; without them it holds until something says otherwise. */
    validFrom: z.iso.date().optional(),
    validUntil: z.iso.date().optional(),
    /** `verified`: found in the statutes in force; `dated`: rests on guidance of an earlier date. */
    confidence: z.enum(['verified', 'dated']),
    sources: listOf(textLine),
    /** For reviewers: what is doubtful and why. Not shown to the public. */
    note: textLine.optional(),
  })
  .refine(({ validFrom, validUntil }) => validFrom === undefined || validUntil === undefined || validFrom <= validUntil, {
    path: ['validUntil'],
    error: 'must not be before validFrom',
  });

export type ConsultationRecord = z.infer<typeof consultationRecordSchema>;

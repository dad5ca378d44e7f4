import { z } from 'zod';
import { lineSchema, subheadingSchema } from '../model/tariff.js';

/** A text in both languages of the portal. */
const bothSchema = z.object({ ko: z.string().min(1), en: z.string().min(1) });
/** Two, four or six digits. */
const anyCodeSchema = z.string().regex(/^(?:[0-9]{2}){1,3}$/u);

/** A chapter, heading or subheading in plain words; only subheadings have terms (names that people really use). */
export const lexiconEntrySchema = z.object({
  code: anyCodeSchema,
  title: bothSchema,
  terms: z.object({ ko: z.array(z.string().min(1)), en: z.array(z.string().min(1)) }),
});
export type LexiconEntry = z.infer<typeof lexiconEntrySchema>;

/** A ten-digit Korean line in plain words. */
export const lineTitleSchema = z.object({ code: lineSchema, title: bothSchema });
export type LineTitle = z.infer<typeof lineTitleSchema>;

/** A classification ruling as a short case note; `hsk10` may be a line of the tariff of its day. */
export const rulingSchema = z.object({
  id: z.string().min(1),
  date: z.iso.date(),
  hsk10: lineSchema,
  goods: bothSchema,
  features: z.object({ ko: z.array(z.string().min(1)), en: z.array(z.string().min(1)) }),
  why: bothSchema,
  rejected: z.array(z.object({ code: anyCodeSchema, why: bothSchema })),
});
export type Ruling = z.infer<typeof rulingSchema>;

/** A question that narrows a heading down; an option without `next` ends at its codes. */
export interface NarrowingQuestion {
  q: { ko: string; en: string };
  options: NarrowingOption[];
}
export interface NarrowingOption {
  label: { ko: string; en: string };
  codes: string[];
  next?: NarrowingQuestion | undefined;
}
const narrowingQuestionSchema: z.ZodType<NarrowingQuestion> = z.lazy(() =>
  z.object({
    q: bothSchema,
    options: z
      .array(
        z.object({
          label: bothSchema,
          codes: z.array(subheadingSchema).min(1),
          next: narrowingQuestionSchema.optional(),
        }),
      )
      .min(2),
  }),
);
export const narrowingSchema = z.object({ heading: z.string().regex(/^[0-9]{4}$/u), ask: narrowingQuestionSchema });
export type Narrowing = z.infer<typeof narrowingSchema>;

/** What a chapter covers, what decides in it, what it leaves to others. */
export const chapterSchema = z.object({
  chapter: z.string().regex(/^[0-9]{2}$/u),
  covers: bothSchema,
  decides: z.array(bothSchema),
  excludes: z.array(z.object({ goods: bothSchema, goesTo: anyCodeSchema })),
  notes: z.array(z.object({ ref: z.string().min(1), gist: bothSchema })),
});
export type Chapter = z.infer<typeof chapterSchema>;

export interface HsKnowledge {
  readonly lexicon: readonly LexiconEntry[];
  readonly lines: readonly LineTitle[];
  readonly rulings: readonly Ruling[];
  readonly narrowing: readonly Narrowing[];
  readonly chapters: readonly Chapter[];
}

import { z } from 'zod';
import { criterionSchema } from './criterion.js';
import { bilingual, calendarDay, dayOfYear, identifier } from './fields.js';
import { CURRENCIES, EXPORT_STAGES, PROGRAMME_KINDS, PURPOSES } from './vocabulary.js';

const money = z.strictObject({ amount: z.number().positive(), currency: z.enum(CURRENCIES) });

/** What a firm gets. A figure that isn't certain is left out; the portal then says "see the notice". */
const benefit = z.strictObject({
  what: bilingual,
  amount: money.optional(),
  /** Share of the cost that is borne, in per cent. */
  sharePercent: z.number().positive().max(100).optional(),
  cap: money.optional(),
});

const month = z.number().int().min(1).max(12);

/** From 00:00 of `opens` to the end of `closes`, in Korea's time. */
const round = z
  .strictObject({
    opens: calendarDay,
    closes: calendarDay,
    /** Time of the last day in Korea at which it closes, where the notice tells one; it is shown and goes into calendars. */
    closesAt: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 18:00')
      .optional(),
  })
  .refine(({ opens, closes }) => opens <= closes, 'closes before it opens');

const applicationWindow = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('rolling'), note: bilingual }),
  /** Called for every year. Without `days` the dates come with each notice, and nobody can say that it is closed. */
  z.strictObject({
    type: z.literal('yearly'),
    days: z.strictObject({ opens: dayOfYear, closes: dayOfYear }).optional(),
    /** Months in which calls usually come, as a hint. */
    usualMonths: z.array(month).min(1).optional(),
    note: bilingual,
  }),
  /** Called for when there is need or money; rounds are given where their dates are certain. */
  z.strictObject({ type: z.literal('fixed'), rounds: z.array(round), note: bilingual }),
]);

const relation = z.strictObject({ programme: identifier, why: bilingual });

const legalBasis = z.strictObject({
  law: z.string().min(1),
  article: z.string().regex(/^제\d+조(의\d+)?$/, 'must be an article such as 제94조 or 제49조의3'),
});

/** A programme that supports exporters, in both languages, with the conditions as people and as machines read them. */
export const programmeSchema = z.strictObject({
  id: identifier,
  /** Only a published programme is matched. */
  status: z.enum(['draft', 'published', 'retired']),
  name: bilingual,
  /** The ministry or body in charge, and who runs it. */
  body: bilingual,
  kind: z.enum(PROGRAMME_KINDS),
  stages: z.array(z.enum(EXPORT_STAGES)).min(1),
  /** What it is for; goals of a firm are compared with these. */
  serves: z.array(z.enum(PURPOSES)).min(1),
  summary: bilingual,
  gives: z.array(benefit).min(1),
  /** All must be met. */
  criteria: z.array(criterionSchema),
  /** How often a firm may take part. */
  repeat: z
    .strictObject({ clause: bilingual, once: z.literal(true).optional(), afterYears: z.number().int().positive().optional() })
    .refine(({ once, afterYears }) => (once === undefined) !== (afterYears === undefined), 'needs either once or afterYears')
    .optional(),
  /** Must have been received before. */
  requires: z.array(relation).optional(),
  /** Must not run at the same time. */
  conflicts: z.array(relation).optional(),
  /** Makes this one easier or better when taken first; no condition. */
  takeFirst: z.array(relation).optional(),
  window: applicationWindow,
  apply: bilingual,
  documents: z.array(bilingual).min(1),
  /** Home of the body or of the programme's own site. */
  link: z.url({ protocol: /^https?$/ }),
  legal: z.array(legalBasis).optional(),
  /** Year or month as of which it was written. */
  asOf: z.string().regex(/^20\d{2}(-(0[1-9]|1[0-2]))?$/, 'must be a year or a month such as 2026-06'),
  /** `known`: widely published for years, or found in the law; `general`: the outline is public, details change with each notice. */
  confidence: z.enum(['known', 'general']),
});

export type Programme = z.infer<typeof programmeSchema>;
export type ApplicationWindow = Programme['window'];

import { z } from 'zod';
import {
  type ConsultationRecord,
  CONSULTATION_TOPICS,
  consultationRecordSchema,
} from '../../../knowledge/consultation/consultation-record.js';
import { type DraftFault, type FieldChange } from '../../../versions/version.js';

const text = z.string().max(10_000);
const both = z.object({ ko: text, en: text });

/** A record while it is being written: any text may still be empty. `status` says what it is published as. */
export const draftContentSchema = z.object({
  topic: z.enum(CONSULTATION_TOPICS),
  status: z.enum(['reviewed', 'retired']).default('reviewed'),
  question: both,
  variants: z.object({ ko: z.array(text).max(50), en: z.array(text).max(50) }),
  answer: both,
  facts: z.array(z.object({ what: text, value: z.union([z.number(), text]), unit: text })).max(50),
  legal: z.array(z.object({ law: text, article: text, about: text })).max(50),
  asOf: text,
  validFrom: text.optional(),
  validUntil: text.optional(),
  confidence: z.enum(['verified', 'dated']),
  sources: z.array(text).max(50),
  note: text.optional(),
});

export type DraftContent = z.infer<typeof draftContentSchema>;

/** The record that a draft would be; or every fault of it. Pure. */
export function recordOf(id: string, content: DraftContent): ConsultationRecord | DraftFault[] {
  const parsed = consultationRecordSchema.safeParse({ ...content, id });
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map(({ path, message }) => ({ field: path.join('.') || 'record', message }));
}

/** A published record as something to work on. */
export function contentOf(record: ConsultationRecord): DraftContent {
  return draftContentSchema.parse({ ...record, status: record.status === 'retired' ? 'retired' : 'reviewed' });
}

/** What a new draft begins with. @param asOf month, YYYY-MM */
export function emptyContent(asOf: string): DraftContent {
  return {
    topic: CONSULTATION_TOPICS[0],
    status: 'reviewed',
    question: { ko: '', en: '' },
    variants: { ko: [], en: [] },
    answer: { ko: '', en: '' },
    facts: [],
    legal: [],
    asOf,
    confidence: 'dated',
    sources: [],
  };
}

/** The fields in which two versions differ, in the order of the record. Pure. */
export function changesBetween(before: DraftContent | undefined, after: DraftContent): FieldChange[] {
  const old = new Map(before === undefined ? [] : flatten(before));
  const now = new Map(flatten(after));
  const fields = [...new Set([...old.keys(), ...now.keys()])];
  return fields
    .filter((field) => old.get(field) !== now.get(field))
    .map((field) => ({ field, before: old.get(field), after: now.get(field) }));
}

/** Texts by their path: `answer.ko`, `facts.0`. Facts and articles are one line each. */
function flatten(content: DraftContent): [string, string][] {
  const { facts, legal, variants, sources, question, answer, ...plain } = content;
  const lists: [string, string][] = [
    ...variants.ko.map((each, at): [string, string] => [`variants.ko.${at}`, each]),
    ...variants.en.map((each, at): [string, string] => [`variants.en.${at}`, each]),
    ...facts.map(({ what, value, unit }, at): [string, string] => [`facts.${at}`, `${what}: ${value} ${unit}`]),
    ...legal.map(({ law, article, about }, at): [string, string] => [`legal.${at}`, `${law} ${article} (${about})`]),
    ...sources.map((each, at): [string, string] => [`sources.${at}`, each]),
  ];
  return [
    ['question.ko', question.ko],
    ['question.en', question.en],
    ['answer.ko', answer.ko],
    ['answer.en', answer.en],
    ...Object.entries(plain).flatMap(([field, value]): [string, string][] =>
      value === undefined ? [] : [[field, value]],
    ),
    ...lists,
  ];
}

import { z } from 'zod';
import {
  type ConsultationRecord,
  CONSULTATION_TOPICS,
  consultationRecordSchema,
  MOST_ENTRIES,
} from '../../../knowledge/consultation/consultation-record.js';
import { type DraftFault, type FaultCode, type FieldChange } from '../../../versions/version.js';

const text = z.string().max(10_000);
const both = z.object({ ko: text, en: text });

/** A record while it is being written: any text may still be empty. `status` says what it is published as. */
export const draftContentSchema = z.object({
  topic: z.enum(CONSULTATION_TOPICS),
  status: z.enum(['reviewed', 'retired']).default('reviewed'),
  question: both,
  variants: z.object({ ko: z.array(text).max(MOST_ENTRIES), en: z.array(text).max(MOST_ENTRIES) }),
  answer: both,
  facts: z.array(z.object({ what: text, value: z.union([z.number(), text]), unit: text })).max(MOST_ENTRIES),
  legal: z.array(z.object({ law: text, article: text, about: text })).max(MOST_ENTRIES),
  asOf: text,
  validFrom: text.optional(),
  validUntil: text.optional(),
  confidence: z.enum(['verified', 'dated']),
  sources: z.array(text).max(MOST_ENTRIES),
  note: text.optional(),
});

export type DraftContent = z.infer<typeof draftContentSchema>;

/** The record that a draft would be; or every fault of it. Pure. */
export function recordOf(id: string, content: DraftContent): ConsultationRecord | DraftFault[] {
  const parsed = consultationRecordSchema.safeParse({ ...content, id });
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map(faultOf);
}

/** Fields whose form is told by their name. */
const FORMS: readonly [RegExp, FaultCode][] = [
  [/(?:^|\.)article$/, 'no_article'],
  [/^asOf$/, 'no_month'],
  [/^valid(?:From|Until)$/, 'no_day'],
];

function codeOf({ code, path, origin }: z.core.$ZodIssue & { readonly origin?: string }): FaultCode {
  if (code === 'too_small') return 'empty';
  if (code === 'too_big') return origin === 'array' ? 'too_many' : 'too_long';
  // Of the refinements of a record only one is no form of a field.
  if (code === 'custom') return 'ends_before_start';
  return FORMS.find(([name]) => name.test(path.join('.')))?.[1] ?? 'other';
}

/** What is wrong with a draft, as officers are told it. */
export function faultOf(issue: z.core.$ZodIssue): DraftFault {
  return { field: issue.path.join('.') || 'record', code: codeOf(issue), message: issue.message };
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

/** The fields in which two versions differ, in the order of the record; of a list only the lines that differ. Pure. */
export function changesBetween(before: DraftContent | undefined, after: DraftContent): FieldChange[] {
  const old = before === undefined ? undefined : linesByField(before);
  const now = linesByField(after);
  const fields = [...new Set([...(old?.keys() ?? []), ...now.keys()])];
  return fields.flatMap((field): FieldChange[] => {
    const was = old?.get(field) ?? [];
    const is = now.get(field) ?? [];
    if (was.join('\n') === is.join('\n')) return [];
    const removed = withoutLines(was, is);
    const added = withoutLines(is, was);
    // The same lines in another order are told as a whole.
    const moved = removed.length === 0 && added.length === 0;
    return [{ field, before: asText(moved ? was : removed), after: asText(moved ? is : added) }];
  });
}

const asText = (lines: readonly string[]): string | undefined => (lines.length === 0 ? undefined : lines.join('\n'));

/** Lines of the first that the second doesn't have, each as often as it has it more. */
function withoutLines(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** A record's texts by field: `answer.ko` is one line, a list has a line for each of its members. */
function linesByField(content: DraftContent): Map<string, readonly string[]> {
  const { facts, legal, variants, sources, question, answer, ...plain } = content;
  const fields: [string, readonly string[]][] = [
    ['question.ko', [question.ko]],
    ['question.en', [question.en]],
    ['answer.ko', [answer.ko]],
    ['answer.en', [answer.en]],
    ...Object.entries(plain).map(([field, value]): [string, readonly string[]] => [
      field,
      value === undefined ? [] : [value],
    ]),
    ['variants.ko', variants.ko],
    ['variants.en', variants.en],
    ['facts', facts.map(({ what, value, unit }) => `${what}: ${value} ${unit}`)],
    ['legal', legal.map(({ law, article, about }) => `${law} ${article} (${about})`)],
    ['sources', sources],
  ];
  return new Map(fields);
}

import { cleanText } from '../../../common/clean-text.js';
import { type PersonalDataKind, redactPersonalData } from '../../../common/privacy/redact-personal-data.js';
import { CONSULTATION_TOPICS, type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { detectLanguage } from '../../../retrieval/text/detect-language.js';
import { type DraftContent, emptyContent } from '../versions/draft-content.js';
import { plainWording } from '../versions/repeated-wordings.js';
import { type ImportMapping, type PastRow } from './read-past-consultations.js';

/** Why a row can't be taken in, for pages to word. */
export type RowFault = 'no_question' | 'no_answer' | 'too_long';

/** What would become of one row. */
export interface PlannedRow {
  readonly line: number;
  /** Redacted. */
  readonly question: string;
  readonly answer: string;
  readonly redacted: readonly PersonalDataKind[];
  /** `same` or `near`: a record, or an earlier row, asks it already; not imported unless chosen. `faulty`: never. */
  readonly verdict: 'new' | 'same' | 'near' | 'faulty';
  /** Id of that record, or `line N`. */
  readonly duplicateOf: string | undefined;
  readonly fault: RowFault | undefined;
}

/** Looks a question up among the records. */
export interface DuplicateSearch {
  /** The nearest record, and how alike its nearest wording is, 0 to 1. */
  nearest: (
    question: string,
  ) => Promise<{ readonly record: ConsultationRecord; readonly likeness: number } | undefined>;
}

/** From this likeness on, two questions are near duplicates. */
const NEAR = 0.75;
const ANSWER_LIMIT = 10_000;

/** What an import of these rows would do, in their order; nothing is stored. */
export async function planImport(
  rows: readonly PastRow[],
  mapping: ImportMapping,
  records: readonly ConsultationRecord[],
  search: DuplicateSearch,
): Promise<PlannedRow[]> {
  const owner = new Map(records.flatMap((record) => wordingsOf(record).map((key) => [key, record.id] as const)));
  const planned: PlannedRow[] = [];
  for (const row of rows) {
    const read = readRow(row, mapping);
    const key = plainWording(read.question);
    const same = owner.get(key);
    if (read.fault !== undefined) planned.push({ ...read, verdict: 'faulty', duplicateOf: undefined });
    else if (same !== undefined) planned.push({ ...read, verdict: 'same', duplicateOf: same });
    else {
      const near = await search.nearest(read.question);
      const isNear = near !== undefined && near.likeness >= NEAR;
      planned.push({ ...read, verdict: isNear ? 'near' : 'new', duplicateOf: isNear ? near.record.id : undefined });
    }
    if (read.fault === undefined && same === undefined) owner.set(key, `line ${row.line}`);
  }
  return planned;
}

/** The draft that a row begins; its other language is left to write. */
export function draftOf(
  row: PlannedRow,
  values: PastRow['values'],
  mapping: ImportMapping,
  month: string,
): DraftContent {
  const language = detectLanguage(row.question);
  const empty = emptyContent(/^20\d{2}-(0[1-9]|1[0-2])/.exec(values[mapping.asOf ?? ''] ?? '')?.[0] ?? month);
  const topic = CONSULTATION_TOPICS.find((name) => name === values[mapping.topic ?? '']?.trim());
  return {
    ...empty,
    topic: topic ?? empty.topic,
    question: { ...empty.question, [language]: row.question },
    answer: { ...empty.answer, [language]: row.answer },
  };
}

function readRow({ line, values }: PastRow, mapping: ImportMapping) {
  const question = redactPersonalData(cleanText(values[mapping.question] ?? ''));
  const answer = redactPersonalData(cleanText(values[mapping.answer] ?? ''));
  return {
    line,
    question: question.text,
    answer: answer.text,
    redacted: [...new Set([...question.found, ...answer.found])],
    fault: faultOf(question.text, answer.text),
  };
}

function faultOf(question: string, answer: string): RowFault | undefined {
  if (question === '') return 'no_question';
  if (answer === '') return 'no_answer';
  return question.length > 2000 || answer.length > ANSWER_LIMIT ? 'too_long' : undefined;
}

function wordingsOf({ question, variants }: ConsultationRecord): string[] {
  return [question.ko, question.en, ...variants.ko, ...variants.en].map(plainWording);
}

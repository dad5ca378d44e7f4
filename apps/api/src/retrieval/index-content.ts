import { type Steps } from '../common/work-in-slices.js';
import { postingSteps, Vocabulary, type IndexUnit, type PostingData } from './lexical/posting-index.js';
import { type Field } from './ranking/feature-names.js';
import { type SearchableRecord } from './retrieval-result.js';
import { contentHashOf, decodeSnapshot, encodeSnapshot } from './snapshot.js';
import { type TextAnalyzer } from './text/text-analyzer.js';

/** What the analysis of records makes, before any ranking: what a snapshot keeps. */
export interface IndexContent {
  readonly contentHash: string;
  readonly vocabulary: Vocabulary;
  readonly fields: Readonly<Record<Field, PostingData>>;
}

/** Analyses every record, about 1 ms a question, and counts the terms of its text, of each question, and of all together. */
export function* contentSteps(records: readonly SearchableRecord[], analyzer: TextAnalyzer): Steps<IndexContent> {
  const units: Record<Field, IndexUnit[]> = { text: [], question: [], all: [] };
  for (const [owner, record] of records.entries()) {
    const text = analyzer.analyze(record.text).terms;
    const questions = record.questions.map((question) => analyzer.analyze(question).terms);
    units.text.push({ owner, terms: text });
    units.all.push({ owner, terms: [...text, ...questions.flat()] });
    for (const terms of questions) units.question.push({ owner, terms });
    yield;
  }
  const vocabulary = new Vocabulary();
  const text = yield* postingSteps(units.text, vocabulary);
  const question = yield* postingSteps(units.question, vocabulary);
  const all = yield* postingSteps(units.all, vocabulary);
  return { contentHash: contentHashOf(records, analyzer.version), vocabulary, fields: { text, question, all } };
}

/**
 * Takes the content from a snapshot.
 * @returns null when that is of another version or of other records
 */
export function contentOfSnapshot(
  bytes: Uint8Array,
  records: readonly SearchableRecord[],
  analyzer: TextAnalyzer,
): IndexContent | null {
  const content = decodeSnapshot(bytes, contentHashOf(records, analyzer.version));
  const { text, question, all } = content?.fields ?? {};
  if (content === null || text === undefined || question === undefined || all === undefined) return null;
  const { contentHash, vocabulary } = content;
  return { contentHash, vocabulary: new Vocabulary(vocabulary), fields: { text, question, all } };
}

/** For {@link contentOfSnapshot} with the same records. */
export function snapshotOf({ contentHash, vocabulary, fields }: IndexContent): Uint8Array {
  return encodeSnapshot({ contentHash, vocabulary: vocabulary.keys(), fields });
}

import { inverseDocumentFrequency } from '../lexical/field-index.js';
import { type SearchableRecord } from '../retrieval-result.js';
import { type TextAnalyzer } from '../text/text-analyzer.js';
import { normalizeText } from '../text/normalize-text.js';

export type Tokenize = (text: string) => readonly string[];

/** Plain BM25 (k1 1.2, b 0.75) over one bag of words a record: text and questions together. What the retrieval library is measured against. */
export class BagOfWordsSearch {
  private readonly postings = new Map<string, { record: number; count: number }[]>();
  private readonly lengths: number[] = [];
  private readonly ids: string[];
  private readonly average: number;

  constructor(
    records: readonly SearchableRecord[],
    private readonly tokenize: Tokenize,
  ) {
    this.ids = records.map(({ id }) => id);
    for (const [record, { text, questions }] of records.entries()) {
      const counts = new Map<string, number>();
      const tokens = [text, ...questions].flatMap((part) => tokenize(part));
      for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
      this.lengths.push(tokens.length);
      for (const [token, count] of counts) {
        const list = this.postings.get(token);
        if (list === undefined) this.postings.set(token, [{ record, count }]);
        else list.push({ record, count });
      }
    }
    this.average = this.lengths.reduce((sum, length) => sum + length, 0) / Math.max(records.length, 1);
  }

  /** Best first. */
  search(question: string, top = 10): { id: string; score: number }[] {
    const scores = new Map<number, number>();
    for (const token of new Set(this.tokenize(question))) {
      const list = this.postings.get(token) ?? [];
      const idf = inverseDocumentFrequency(this.ids.length, list.length);
      for (const { record, count } of list) {
        const norm = 1.2 * (0.25 + (0.75 * (this.lengths[record] ?? 0)) / this.average);
        scores.set(record, (scores.get(record) ?? 0) + (idf * count * 2.2) / (count + norm));
      }
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, top)
      .map(([record, score]) => ({ id: this.ids[record] ?? '', score }));
  }
}

export const byWhitespace: Tokenize = (text) =>
  normalizeText(text)
    .split(' ')
    .filter((token) => token !== '');

export const byHangulBigrams: Tokenize = (text) =>
  (normalizeText(text).match(/[가-힣]+|[a-z0-9]+/g) ?? []).flatMap((run) =>
    /[가-힣]/.test(run) && run.length > 1
      ? Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))
      : [run],
  );

export const byMorphemesAndBigrams =
  (analyzer: TextAnalyzer): Tokenize =>
  (text) =>
    analyzer
      .analyze(text)
      .terms.filter(({ kind }) => kind === 'word' || kind === 'bigram' || kind === 'quantity')
      .map(({ kind, text: term }) => `${kind} ${term}`);

import { inverseDocumentFrequency } from '../../retrieval/lexical/field-index.js';
import { KIND_COUNT, kindCode, Vocabulary } from '../../retrieval/lexical/posting-index.js';
import { frequencyWeight, type TermVectorTable } from '../../retrieval/meaning/term-vectors.js';
import { type RankingModel } from '../../retrieval/ranking/ranking-model.js';
import { type SearchableRecord } from '../../retrieval/retrieval-result.js';
import { type TextAnalyzer } from '../../retrieval/text/text-analyzer.js';
import { passageRecords, type AskedQuestion, type Passage } from './consult-data.js';
import { type SparseRow } from './latent-semantics.js';
import { trainTermVectors, type MeaningCorpus } from './train-term-vectors.js';

const GUIDE_BATCH = 512;
const PORTAL_BATCH = 128;
/** Terms in fewer texts and questions than this have no vector: there is nothing to learn them from. */
const FEWEST = 2;
const PAIR = kindCode('pair');

export interface MeaningData {
  readonly passages: readonly Passage[];
  readonly questions: readonly AskedQuestion[];
  /** Both sides of every record of the portal. */
  readonly portal: readonly SearchableRecord[];
}

type Counts = ReadonlyMap<string, number>;

function countTerms(text: string, analyzer: TextAnalyzer): Counts {
  const counts = new Map<string, number>();
  for (const term of analyzer.analyze(text).terms) {
    if (kindCode(term.kind) === PAIR) continue;
    const key = Vocabulary.keyOf(term);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Questions and texts of the guides, and of the portal in every pairing of its languages, so that they come to share one space. */
function textCorpora({ passages, questions, portal }: MeaningData): {
  records: readonly SearchableRecord[];
  asked: readonly SearchableRecord[];
  batch: number;
}[] {
  const guides = passageRecords(passages, questions);
  const sides = (language: 'ko' | 'en'): SearchableRecord[] => portal.filter((record) => record.language === language);
  const korean = sides('ko');
  const english = sides('en');
  const pairings = [
    [korean, korean],
    [english, english],
    [korean, english],
    [english, korean],
  ] as const;
  return [
    { records: guides, asked: guides, batch: GUIDE_BATCH },
    ...pairings.map(([records, asked]) => ({ records, asked, batch: PORTAL_BATCH })),
  ].filter(({ records }) => records.length > 0);
}

class RowMaker {
  readonly keys: string[] = [];
  readonly weights: Float32Array;
  private readonly rows = new Map<string, number>();

  constructor(documents: Iterable<Counts>, { kindWeights, questionTerms }: RankingModel) {
    const holding = new Map<string, number>();
    let count = 0;
    for (const counts of documents) {
      count += 1;
      for (const key of counts.keys()) holding.set(key, (holding.get(key) ?? 0) + 1);
    }
    const kinds = Object.values(kindWeights);
    const weights: number[] = [];
    for (const [key, times] of holding) {
      if (times < FEWEST) continue;
      this.rows.set(key, this.keys.length);
      this.keys.push(key);
      weights.push(
        inverseDocumentFrequency(count, times) * (kinds[Number(key[0]) % KIND_COUNT] ?? 1) * (questionTerms[key] ?? 1),
      );
    }
    this.weights = Float32Array.from(weights);
  }

  row(counts: Counts): SparseRow {
    const terms: number[] = [];
    const values: number[] = [];
    for (const [key, count] of counts) {
      const row = this.rows.get(key);
      if (row === undefined) continue;
      terms.push(row);
      values.push(frequencyWeight(count) * (this.weights[row] ?? 0));
    }
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
    return { terms: Int32Array.from(terms), values: Float32Array.from(values, (value) => value / length) };
  }
}

/** Learns the vectors of terms from questions whose text is known. About half a minute. */
export function learnMeaning(data: MeaningData, analyzer: TextAnalyzer, model: RankingModel): TermVectorTable {
  const known = new Map<string, Counts>();
  const countsOf = (text: string): Counts => {
    const counts = known.get(text) ?? countTerms(text, analyzer);
    known.set(text, counts);
    return counts;
  };
  const corpora = textCorpora(data);
  for (const { records } of corpora) for (const { text, questions } of records) [text, ...questions].forEach(countsOf);
  const maker = new RowMaker(known.values(), model);
  const made = new Map<string, SparseRow>();
  const rowOf = (text: string): SparseRow => {
    const row = made.get(text) ?? maker.row(countsOf(text));
    made.set(text, row);
    return row;
  };
  const rows = corpora.map(({ records, asked, batch }): MeaningCorpus => {
    const position = new Map(records.map(({ id }, at) => [id, at]));
    return {
      batch,
      texts: records.map(({ text }) => rowOf(text)),
      questions: asked.flatMap(({ id, questions }) => {
        const text = position.get(id);
        return text === undefined ? [] : questions.map((question) => ({ row: rowOf(question), text }));
      }),
    };
  });
  return trainTermVectors(maker.keys, maker.weights, rows);
}

import { AskedTerms } from './lexical/asked-terms.js';
import { BestOwners } from './lexical/best-owners.js';
import { FieldIndex } from './lexical/field-index.js';
import { LargestKept } from './lexical/largest-kept.js';
import { questionTerms } from './lexical/question-terms.js';
import {
  buildPostings,
  Vocabulary,
  type IndexUnit,
  type PostingData,
  type QueryTerm,
} from './lexical/posting-index.js';
import {
  evidenceFeatures,
  evidenceScore,
  rankingFeatures,
  type FieldBests,
  type SideFacts,
} from './ranking/candidate-features.js';
import { FIELDS, RANKING_FEATURES, type EvidenceFeature, type Field } from './ranking/feature-names.js';
import { MeaningIndex, type Similarity } from './meaning/meaning-index.js';
import { FieldBest } from './ranking/field-best.js';
import { committedRankingModel, type RankingModel } from './ranking/ranking-model.js';
import {
  type Evidence,
  type Hit,
  type RetrievalResult,
  type SearchableRecord,
  type SearchOptions,
} from './retrieval-result.js';
import { contentHashOf, decodeSnapshot, encodeSnapshot } from './snapshot.js';
import { type Language } from '../common/language.js';
import { detectLanguage } from './text/detect-language.js';
import { TERM_KINDS, type AnalyzedText, type TextAnalyzer } from './text/text-analyzer.js';

const DEFAULT_TOP = 10;
/** Candidates that get the full ranking, by their words and by their meaning; the rest have no chance to be among the first. */
const CANDIDATES = 48;
const NEAR_CANDIDATES = 24;
/** Owners by all of their words among which these are looked for: by their nearest question, and by meaning. */
const WORD_POOL = 192;
const NEAR_POOL = 1024;
/** Longest question that is analysed, in characters: a pasted document says nothing more after that. */
const MAX_QUESTION = 2000;

interface Side extends SideFacts {
  readonly id: string;
  readonly language: Language;
  readonly questions: number;
  readonly asked: readonly string[];
  /** Its first unit in the question field. */
  readonly firstQuestion: number;
}

/** One side of a record as the ranking saw it. */
export interface RankedCandidate {
  readonly id: string;
  readonly owner: number;
  readonly features: Float64Array;
  readonly score: number;
}

/** A question matched against the records: everything that ranking and evidence are made of. Training reads it too. */
export interface QuestionMatch {
  readonly question: AnalyzedText;
  readonly terms: readonly QueryTerm[];
  readonly ranked: readonly RankedCandidate[];
  /** Chances of the ranked candidates, adding up to 1. */
  readonly chances: readonly number[];
  readonly evidence: Readonly<Record<EvidenceFeature, number>>;
  readonly bests: FieldBests;
}

type FieldData = Readonly<Record<Field, PostingData>>;

/**
 * Lexical index over records, read-only once built. Each record is matched by its text, by each of its questions alone and by all of it
 * together, each by BM25 kept apart by kind of term; a linear model ranks the candidates, a logistic one says whether they answer.
 */
export class RecordIndex {
  private readonly fields: Readonly<Record<Field, FieldIndex>>;
  private readonly sides: readonly Side[];
  private readonly kindWeights: readonly number[];
  private readonly bestOwners: BestOwners;
  private readonly asked: AskedTerms;
  private readonly meaning: MeaningIndex | null;

  private constructor(
    records: readonly SearchableRecord[],
    private readonly analyzer: TextAnalyzer,
    private readonly model: RankingModel,
    private readonly vocabulary: Vocabulary,
    private readonly data: FieldData,
    readonly contentHash: string,
  ) {
    const kinds = Uint8Array.from(vocabulary.keys(), (key) => Number(key[0]));
    const field = (name: Field): FieldIndex => new FieldIndex(data[name], kinds, records.length, model.bm25[name]);
    this.fields = { text: field('text'), question: field('question'), all: field('all') };
    this.kindWeights = TERM_KINDS.map((kind) => model.kindWeights[kind]);
    this.bestOwners = new BestOwners(data.all, this.fields.all.impacts, kinds, this.kindWeights);
    this.asked = new AskedTerms(vocabulary.size);
    this.sides = this.describe(records);
    this.meaning = model.meaning === null ? null : new MeaningIndex(data.text, vocabulary.keys(), model.meaning);
  }

  /** Analyses every record: about 1 ms a question, so a portal's 700 bilingual records take some seconds. */
  static build(
    records: readonly SearchableRecord[],
    analyzer: TextAnalyzer,
    model: RankingModel = committedRankingModel(),
  ): RecordIndex {
    const vocabulary = new Vocabulary();
    const units: Record<Field, IndexUnit[]> = { text: [], question: [], all: [] };
    for (const [owner, record] of records.entries()) {
      const text = analyzer.analyze(record.text).terms;
      const questions = record.questions.map((question) => analyzer.analyze(question).terms);
      units.text.push({ owner, terms: text });
      units.all.push({ owner, terms: [...text, ...questions.flat()] });
      for (const terms of questions) units.question.push({ owner, terms });
    }
    const data = {
      text: buildPostings(units.text, vocabulary),
      question: buildPostings(units.question, vocabulary),
      all: buildPostings(units.all, vocabulary),
    };
    return new RecordIndex(records, analyzer, model, vocabulary, data, contentHashOf(records, analyzer.version));
  }

  /**
   * Takes the analysis from a snapshot; well under a second.
   * @returns null when the snapshot is of another version or of other records: {@link RecordIndex.build} then
   */
  static restore(
    bytes: Uint8Array,
    records: readonly SearchableRecord[],
    analyzer: TextAnalyzer,
    model: RankingModel = committedRankingModel(),
  ): RecordIndex | null {
    const content = decodeSnapshot(bytes, contentHashOf(records, analyzer.version));
    const { text, question, all } = content?.fields ?? {};
    if (content === null || text === undefined || question === undefined || all === undefined) return null;
    return new RecordIndex(
      records,
      analyzer,
      model,
      new Vocabulary(content.vocabulary),
      { text, question, all },
      content.contentHash,
    );
  }

  /** The analysed index as bytes, for {@link RecordIndex.restore} with the same records. */
  snapshot(): Uint8Array {
    return encodeSnapshot({ contentHash: this.contentHash, vocabulary: this.vocabulary.keys(), fields: this.data });
  }

  private describe(records: readonly SearchableRecord[]): Side[] {
    let firstQuestion = 0;
    return records.map(({ id, language, questions, text }, owner) => {
      const first = firstQuestion;
      firstQuestion += questions.length;
      return {
        id,
        language: language ?? detectLanguage(text),
        asked: questions,
        questions: questions.length,
        firstQuestion: first,
        length: this.fields.text.lengthOf(owner),
      };
    });
  }

  /** Ranks the records' sides for a question; each record once, by its better side. */
  match(text: string, language?: Language): QuestionMatch {
    const question = this.analyzer.analyze(text.slice(0, MAX_QUESTION));
    const terms = questionTerms(question, this.vocabulary, this.model.questionTerms, this.model.tellingTerms);
    this.asked.set(terms);
    const best = (field: Field): FieldBest => new FieldBest(this.fields[field], this.asked, this.kindWeights);
    const bests = { text: best('text'), question: best('question'), all: best('all') };
    const asked = this.fields.question.unitCount > 0;
    const meaning = this.meaning?.similarityTo(question.terms) ?? (() => 0);
    const ranked = this.rank(bests, meaning, asked ? this.model.asked : this.model.textOnly, language);
    const top = ranked[0]?.score ?? 0;
    const shares = ranked.map(({ score }) => Math.exp(score - top));
    const total = shares.reduce((sum, share) => sum + share, 0);
    const chances = shares.map((share) => share / total);
    const owners = ranked.map(({ owner }) => owner);
    const evidence = evidenceFeatures({
      question,
      terms,
      bests,
      meaning,
      ranked: owners,
      lead: chances[0] ?? 0,
      asked,
    });
    return { question, terms, ranked, chances, evidence, bests };
  }

  /** Sides that share a term with the question: those with the best words and those nearest in meaning. */
  private candidates(bests: FieldBests, meaning: Similarity, language: Language | undefined): Set<number> {
    const isAllowed = (owner: number): boolean => language === undefined || this.sides[owner]?.language === language;
    const pool = this.bestOwners.find(this.asked.terms, NEAR_POOL, isAllowed);
    const byWords = new LargestKept(CANDIDATES);
    for (const [at, owner] of pool.keys.slice(0, WORD_POOL).entries()) {
      bests.question.look(owner);
      byWords.offer(owner, (pool.values[at] ?? 0) / bests.all.norm + bests.question.score(owner));
    }
    const byMeaning = new LargestKept(this.meaning === null ? 0 : NEAR_CANDIDATES);
    for (const owner of pool.keys) byMeaning.offer(owner, meaning(owner));
    return new Set([...byWords.sorted().keys, ...byMeaning.sorted().keys]);
  }

  private rank(
    bests: FieldBests,
    meaning: Similarity,
    weights: readonly number[],
    language: Language | undefined,
  ): RankedCandidate[] {
    const byId = new Map<string, RankedCandidate>();
    for (const owner of this.candidates(bests, meaning, language)) {
      const side = this.sides[owner];
      if (side === undefined) continue;
      for (const field of FIELDS) bests[field].look(owner);
      const features = rankingFeatures(owner, bests, meaning, side);
      const score = features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
      const other = byId.get(side.id);
      if (other === undefined || score > other.score) byId.set(side.id, { id: side.id, owner, features, score });
    }
    return [...byId.values()].sort((a, b) => b.score - a.score);
  }

  /** The records that fit a question best, and how far they answer it. About 1 ms; no I/O. */
  search(text: string, { top = DEFAULT_TOP, language }: SearchOptions = {}): RetrievalResult {
    const match = this.match(text, language);
    const hits = match.ranked
      .slice(0, top)
      .map((candidate, rank) => this.hit(match, candidate, match.chances[rank] ?? 0));
    return { question: match.question, hits, evidence: this.evidence(match) };
  }

  private hit({ bests }: QuestionMatch, { id, owner, features }: RankedCandidate, score: number): Hit {
    const side = this.sides[owner];
    const unit = bests.question.unit(owner);
    return {
      id,
      score,
      language: side?.language ?? 'ko',
      matchedQuestion: unit === null || side === undefined ? null : (side.asked[unit - side.firstQuestion] ?? null),
      parts: Object.fromEntries(RANKING_FEATURES.map((name, at) => [name, features[at] ?? 0])),
    };
  }

  private evidence({ evidence, chances }: QuestionMatch): Evidence {
    return {
      score: evidenceScore(evidence, this.model.evidence),
      coverage: evidence['words.coverage'],
      known: evidence.known,
      margin: (chances[0] ?? 0) - (chances[1] ?? 0),
      words: Math.round(Math.expm1(evidence.words)),
      parts: evidence,
    };
  }
}

import { type Language } from '../common/language.js';
import { type Steps } from '../common/work-in-slices.js';
import { type IndexContent } from './index-content.js';
import { AskedTerms } from './lexical/asked-terms.js';
import { BestOwners } from './lexical/best-owners.js';
import { FieldIndex } from './lexical/field-index.js';
import { LargestKept } from './lexical/largest-kept.js';
import { type QueryTerm } from './lexical/posting-index.js';
import { questionTerms } from './lexical/question-terms.js';
import { MeaningIndex, type Similarity } from './meaning/meaning-index.js';
import { evidenceFeatures, rankingFeatures, type FieldBests, type SideFacts } from './ranking/candidate-features.js';
import { FIELDS, type EvidenceFeature, type Field } from './ranking/feature-names.js';
import { FieldBest } from './ranking/field-best.js';
import { type RankingModel } from './ranking/ranking-model.js';
import { type SearchableRecord } from './retrieval-result.js';
import { detectLanguage } from './text/detect-language.js';
import { TERM_KINDS, type AnalyzedText } from './text/text-analyzer.js';

/** Candidates that get the full ranking, by their words and by their meaning; the rest have no chance to be among the first. */
const CANDIDATES = 48;
const NEAR_CANDIDATES = 24;
/** Owners by all of their words among which these are looked for: by their nearest question, and by meaning. */
const WORD_POOL = 192;
const NEAR_POOL = 1024;

/** One side of a record: it in one language. */
export interface Side extends SideFacts {
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

interface Parts {
  readonly fields: Readonly<Record<Field, FieldIndex>>;
  readonly sides: readonly Side[];
  readonly bestOwners: BestOwners;
  readonly meaning: MeaningIndex | null;
}

/**
 * Matches analysed questions against records. Each record is matched by its text, by each of its questions alone and by all of it together,
 * each by BM25 kept apart by kind of term; a linear model ranks the candidates.
 */
export class QuestionMatcher {
  readonly sides: readonly Side[];
  private readonly fields: Readonly<Record<Field, FieldIndex>>;
  private readonly bestOwners: BestOwners;
  private readonly meaning: MeaningIndex | null;
  private readonly asked: AskedTerms;
  private readonly kindWeights: readonly number[];

  private constructor(
    parts: Parts,
    private readonly content: IndexContent,
    private readonly model: RankingModel,
  ) {
    this.fields = parts.fields;
    this.sides = parts.sides;
    this.bestOwners = parts.bestOwners;
    this.meaning = parts.meaning;
    this.asked = new AskedTerms(content.vocabulary.size);
    this.kindWeights = kindWeightsOf(model);
  }

  static *steps(
    records: readonly SearchableRecord[],
    content: IndexContent,
    model: RankingModel,
  ): Steps<QuestionMatcher> {
    const { fields: data, vocabulary } = content;
    const keys = vocabulary.keys();
    const kinds = Uint8Array.from(keys, (key) => Number(key[0]));
    const field = (name: Field): FieldIndex => new FieldIndex(data[name], kinds, records.length, model.bm25[name]);
    yield;
    const text = field('text');
    yield;
    const question = field('question');
    yield;
    const all = field('all');
    yield;
    const bestOwners = new BestOwners(data.all, all.impacts, kinds, kindWeightsOf(model));
    yield;
    const sides = sidesOf(records, text);
    yield;
    const meaning = model.meaning === null ? null : yield* MeaningIndex.steps(data.text, keys, model.meaning);
    return new QuestionMatcher({ fields: { text, question, all }, bestOwners, sides, meaning }, content, model);
  }

  /** Ranks the records' sides for a question; each record once, by its better side. */
  match(question: AnalyzedText, language?: Language): QuestionMatch {
    const { model } = this;
    const terms = questionTerms(question, this.content.vocabulary, model.questionTerms, model.tellingTerms);
    this.asked.set(terms);
    const best = (field: Field): FieldBest => new FieldBest(this.fields[field], this.asked, this.kindWeights);
    const bests = { text: best('text'), question: best('question'), all: best('all') };
    const asked = this.fields.question.unitCount > 0;
    const meaning = this.meaning?.similarityTo(question.terms) ?? (() => 0);
    const ranked = this.rank(bests, meaning, asked ? model.asked : model.textOnly, language);
    const chances = chancesOf(ranked);
    const owners = ranked.map(({ owner }) => owner);
    const lead = chances[0] ?? 0;
    const evidence = evidenceFeatures({ question, terms, bests, meaning, ranked: owners, lead, asked });
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
}

const kindWeightsOf = (model: RankingModel): number[] => TERM_KINDS.map((kind) => model.kindWeights[kind]);

function sidesOf(records: readonly SearchableRecord[], texts: FieldIndex): Side[] {
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
      length: texts.lengthOf(owner),
    };
  });
}

/** Scores, best first, as chances that add up to 1. */
function chancesOf(ranked: readonly RankedCandidate[]): number[] {
  const top = ranked[0]?.score ?? 0;
  const shares = ranked.map(({ score }) => Math.exp(score - top));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}

import { type QueryTerm } from '../lexical/posting-index.js';
import { type AnalyzedText, TERM_KINDS, type TermKind } from '../text/text-analyzer.js';
import {
  EVIDENCE_FEATURES,
  FIELDS,
  RANKING_FEATURES,
  type EvidenceFeature,
  type Field,
  type RankingFeature,
} from './feature-names.js';
import { type FieldBest } from './field-best.js';
import { type Similarity } from '../meaning/meaning-index.js';

const codes = (...kinds: TermKind[]): readonly number[] => kinds.map((kind) => TERM_KINDS.indexOf(kind));
/** Kinds that carry the meaning one by one; bigrams and pairs say the same again. */
const MEANING = codes('word', 'quantity', 'concept');
const SURFACE = codes('word', 'bigram', 'quantity', 'concept');
const WORDS = codes('word', 'quantity');
const CONCEPTS = codes('concept');
const BIGRAMS = codes('bigram');

/** What the ranking knows of a side besides the match. */
export interface SideFacts {
  readonly questions: number;
  /** Terms of its text. */
  readonly length: number;
}

export type FieldBests = Readonly<Record<Field, FieldBest>>;

const PLACES = Object.fromEntries(RANKING_FEATURES.map((name, at) => [name, at])) as Record<RankingFeature, number>;
/** Where a field's scores by kind of term begin; they stand side by side in the order of the kinds. */
const SCORES_OF = FIELDS.map((field) => [field, PLACES[`${field}.${TERM_KINDS[0]}`]] as const);

/** Ranking features of one candidate in the order of {@link RANKING_FEATURES}. */
export function rankingFeatures(owner: number, bests: FieldBests, meaning: Similarity, facts: SideFacts): Float64Array {
  const row = new Float64Array(RANKING_FEATURES.length);
  for (const [field, start] of SCORES_OF) {
    for (let kind = 0; kind < TERM_KINDS.length; kind += 1) row[start + kind] = bests[field].kindScore(owner, kind);
  }
  const nearest = bests.question.score(owner);
  const precision = bests.question.precision(owner, SURFACE);
  row[PLACES['all.telling']] = bests.all.telling(owner);
  row[PLACES['text.coverage']] = bests.text.coverage(owner, MEANING);
  row[PLACES['all.coverage']] = bests.all.coverage(owner, MEANING);
  row[PLACES['question.best']] = nearest;
  row[PLACES['question.top3']] = bests.question.nearestMean(owner);
  row[PLACES['question.precision']] = precision;
  row[PLACES['question.match']] = nearest + precision > 0 ? (2 * nearest * precision) / (nearest + precision) : 0;
  row[PLACES['text.meaning']] = meaning(owner);
  row[PLACES['record.questions']] = Math.log1p(facts.questions);
  row[PLACES['record.asked']] = facts.questions > 0 ? 1 : 0;
  row[PLACES['record.length']] = Math.log1p(facts.length);
  return row;
}

/** Share of the question's mass whose terms occur anywhere in the records. */
function knownShare(terms: readonly QueryTerm[], best: FieldBest): number {
  let known = 0;
  let mass = 0;
  for (const { id, kind, weight } of terms) {
    if (!WORDS.includes(kind)) continue;
    const idf = best.index.idfOf(id) * weight;
    mass += idf;
    if (id !== null) known += idf;
  }
  return mass <= 0 ? 0 : known / mass;
}

export interface EvidenceInput {
  readonly question: AnalyzedText;
  readonly terms: readonly QueryTerm[];
  readonly bests: FieldBests;
  readonly meaning: Similarity;
  /** Best candidate first; empty when nothing matched. */
  readonly ranked: readonly number[];
  /** The first candidate's share of the chances. */
  readonly lead: number;
  readonly asked: boolean;
}

/** Features of whether the records hold an answer, by name. */
export function evidenceFeatures({
  question,
  terms,
  bests,
  meaning,
  ranked,
  lead,
  asked,
}: EvidenceInput): Record<EvidenceFeature, number> {
  const first = ranked[0];
  const of = (feature: (owner: number) => number): number => (first === undefined ? 0 : feature(first));
  const known = knownShare(terms, bests.all);
  return {
    best: of((owner) => bests.all.score(owner)),
    'words.coverage': of((owner) => bests.all.coverage(owner, WORDS)),
    'concepts.coverage': of((owner) => bests.all.coverage(owner, CONCEPTS)),
    'bigrams.coverage': of((owner) => bests.all.coverage(owner, BIGRAMS)),
    'question.best': of((owner) => bests.question.score(owner)),
    'question.precision': of((owner) => bests.question.precision(owner, SURFACE)),
    known,
    meaning: of(meaning),
    lead,
    words: Math.log1p(terms.filter(({ kind }) => WORDS.includes(kind)).length),
    domain: question.domainConcepts.length > 0 ? 1 : 0,
    english: question.language === 'en' ? 1 : 0,
    asked: asked ? 1 : 0,
  };
}

/** Logistic of the weighted features; the last weight is the bias. */
export function evidenceScore(features: Readonly<Record<EvidenceFeature, number>>, weights: readonly number[]): number {
  const sum = EVIDENCE_FEATURES.reduce(
    (total, name, at) => total + (weights[at] ?? 0) * features[name],
    weights[EVIDENCE_FEATURES.length] ?? 0,
  );
  return 1 / (1 + Math.exp(-sum));
}

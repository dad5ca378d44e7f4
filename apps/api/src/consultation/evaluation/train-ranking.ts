import { TermVectors } from '../../retrieval/meaning/term-vectors.js';
import { type QuestionMatch } from '../../retrieval/question-matcher.js';
import { EVIDENCE_FEATURES, RANKING_FEATURES } from '../../retrieval/ranking/feature-names.js';
import { type RankingModel } from '../../retrieval/ranking/ranking-model.js';
import { type AnalyzedText, type TextAnalyzer } from '../../retrieval/text/text-analyzer.js';
import { passageRecords } from './consult-data.js';
import { fitEvidence, fitRanking, type EvidenceExample, type RankingExample } from './fit-weights.js';
import {
  learnHeldOut,
  matchAll,
  matchPassageQuestions,
  matchPortal,
  matchTextOnly,
  matchWithoutRecord,
  type HeldOutTerms,
  type Matched,
} from './match-questions.js';
import { GROUPS, type TrainingData } from './folds.js';
import { learnMeaning } from './meaning-corpora.js';
import { weighQuestionTerms, type QuestionSource } from './question-terms.js';
import { TellingSource } from './telling-examples.js';

const RANKING_PENALTY = 1e-3;
const EVIDENCE_PENALTY = 1e-3;
/** Questions about customs that no record covers, beside those about something else: fewer are asked, and some are answered in part. */
const UNCOVERED_WEIGHT = 0.25;
/** How much one question of the guides counts beside one record of the portal, where words common to questions are counted. */
const GUIDE_WEIGHT = 0.3;

interface Accuracy {
  readonly accuracy: number;
  readonly recall5: number;
}

export interface TrainingFigures {
  /** Accuracy at 1 and recall at 5, cross-validated: weights and vectors learned from other questions than those measured. */
  readonly asked: Accuracy;
  /** Passages alone, whose other questions the vectors know. */
  readonly textOnly: Accuracy;
  /** Passages alone, of which the vectors know nothing: what to expect of other records. */
  readonly textOnlyUnseen: Accuracy;
  /** The last question of every portal record, by the records with their other questions. */
  readonly portal: Accuracy;
}

/** Weights before any training: BM25 over everything. Training starts from it, tests use it. */
export const UNTRAINED_MODEL: RankingModel = {
  version: 3,
  kindWeights: { word: 1, bigram: 0.6, pair: 0.3, quantity: 0.7, concept: 1.3 },
  bm25: { text: { k1: 1.2, b: 0.6 }, question: { k1: 0.6, b: 0.4 }, all: { k1: 1.2, b: 0.5 } },
  rankingFeatures: [...RANKING_FEATURES],
  asked: RANKING_FEATURES.map((name) => (name.startsWith('all.') ? 12 : 0)),
  textOnly: RANKING_FEATURES.map((name) => (name.startsWith('text.') ? 12 : 0)),
  evidenceFeatures: [...EVIDENCE_FEATURES],
  evidence: [...EVIDENCE_FEATURES.map((name) => (name === 'best' || name === 'words.coverage' ? 5 : 0)), -5],
  questionTerms: {},
  tellingTerms: {},
  meaning: null,
};

function rankingExamples(matched: readonly Matched[]): RankingExample[] {
  return matched.flatMap(({ match, right, weight }) => {
    const at = match.ranked.findIndex(({ id }) => id === right);
    return at < 0 ? [] : [{ candidates: match.ranked.map(({ features }) => features), right: at, weight }];
  });
}

function rankWith({ match, right }: Matched, weights: readonly number[]): number {
  const scored = match.ranked.map(({ id, features }) => ({
    id,
    score: features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0),
  }));
  return scored.sort((a, b) => b.score - a.score).findIndex(({ id }) => id === right);
}

const fit = (matched: readonly Matched[]): number[] =>
  fitRanking(rankingExamples(matched), RANKING_FEATURES.length, RANKING_PENALTY);

/** Figures on each of some sets of questions, every group ranked by weights fitted on the other groups of all. */
function crossValidate(sets: readonly (readonly Matched[])[]): Accuracy[] {
  const all = sets.flat();
  const weights = Array.from({ length: GROUPS }, (_, group) => fit(all.filter((one) => one.group !== group)));
  return sets.map((matched) => {
    const ranks = matched.map((one) => rankWith(one, weights[one.group] ?? []));
    const share = (below: number): number => ranks.filter((rank) => rank >= 0 && rank < below).length / ranks.length;
    return { accuracy: share(1), recall5: share(5) };
  });
}

const featureRow = ({ evidence }: QuestionMatch): number[] => EVIDENCE_FEATURES.map((name) => evidence[name]);

/** A class weighs the same however many questions it has. */
function evidenceExamples(matches: readonly QuestionMatch[], answered: boolean, weight: number): EvidenceExample[] {
  return matches.map((match) => ({ features: featureRow(match), answered, weight: weight / matches.length }));
}

function trainEvidence(
  data: TrainingData,
  analyzer: TextAnalyzer,
  model: RankingModel,
  learned: HeldOutTerms,
): number[] {
  const tuned = data.negatives.filter(({ part }) => part === 'tune');
  const outside = tuned.filter(({ kind }) => kind !== 'uncovered').map(({ question }) => question);
  const uncovered = tuned.filter(({ kind }) => kind === 'uncovered').map(({ question }) => question);
  const settings = [
    {
      answered: matchPassageQuestions(data, analyzer, model, learned),
      records: passageRecords(data.passages, data.questions),
    },
    { answered: matchTextOnly(data, analyzer, model, learned, true), records: passageRecords(data.passages, []) },
    { answered: matchPortal(data, analyzer, model, learned), records: data.portal },
  ];
  const examples = settings.flatMap(({ answered, records }) => {
    const matches = answered.map(({ match }) => match);
    return [
      ...evidenceExamples(matches, true, 1),
      ...evidenceExamples(matchAll(outside, records, analyzer, model, learned), false, 1),
      ...evidenceExamples(matchAll(uncovered, records, analyzer, model, learned), false, UNCOVERED_WEIGHT),
    ];
  });
  examples.push(...evidenceExamples(matchWithoutRecord(data, analyzer, model, learned), false, UNCOVERED_WEIGHT));
  return fitEvidence(examples, EVIDENCE_FEATURES.length, EVIDENCE_PENALTY);
}

const rounded = (weights: readonly number[]): number[] => weights.map((weight) => Math.round(weight * 1e4) / 1e4);

function questionSources({ portal, questions }: TrainingData): QuestionSource[] {
  return [
    ...portal.map((record) => ({ questions: record.questions, weight: 1 })),
    ...questions.map(({ question }) => ({ questions: [question], weight: GUIDE_WEIGHT })),
  ];
}

/** The same texts are indexed in every fold; they are analysed once. */
function remembering(analyzer: TextAnalyzer): TextAnalyzer {
  const known = new Map<string, AnalyzedText>();
  return {
    version: analyzer.version,
    analyze(text) {
      const analyzed = known.get(text) ?? analyzer.analyze(text);
      known.set(text, analyzed);
      return analyzed;
    },
  };
}

/** What is committed of terms: learned from every question, those kept for later among them. */
function learnTerms(
  data: TrainingData,
  telling: TellingSource,
  analyzer: TextAnalyzer,
  base: RankingModel,
): Pick<RankingModel, 'meaning' | 'tellingTerms'> {
  const all = { ...data, questions: [...data.questions, ...data.later] };
  const source = data.later.length === 0 ? telling : new TellingSource(all, analyzer, base);
  return {
    tellingTerms: source.learn(() => true, data.written),
    meaning: new TermVectors(learnMeaning({ ...all, questions: [...all.questions, ...data.written] }, analyzer, base)),
  };
}

const untrainedFor = (data: TrainingData, analyzer: TextAnalyzer): RankingModel => ({
  ...UNTRAINED_MODEL,
  questionTerms: weighQuestionTerms(questionSources(data), analyzer),
});

/** Learns terms anew and keeps a model's weights: for new wordings of the records, in a tenth of the time and without figures. */
export function relearnTerms(model: RankingModel, data: TrainingData, source: TextAnalyzer): RankingModel {
  const analyzer = remembering(source);
  const base = untrainedFor(data, analyzer);
  const terms = learnTerms(data, new TellingSource(data, analyzer, base), analyzer, base);
  return { ...model, questionTerms: base.questionTerms, ...terms };
}

/** Trains the ranking model. Deterministic: the same data give the same weights. Some minutes on one core. */
export function trainRanking(
  data: TrainingData,
  source: TextAnalyzer,
  tell: (message: string) => void,
): { model: RankingModel; figures: TrainingFigures } {
  const analyzer = remembering(source);
  const base = untrainedFor(data, analyzer);
  tell(`${Object.keys(base.questionTerms).length} terms common to questions`);
  const telling = new TellingSource(data, analyzer, base);
  const learned = learnHeldOut(data, telling, analyzer, base, tell);
  const askedSets = [matchPassageQuestions(data, analyzer, base, learned), matchPortal(data, analyzer, base, learned)];
  // Half of the examples come from passages of which nothing was learned, so that they are not trusted more than they deserve there.
  const textSets = [true, false].map((seen) => matchTextOnly(data, analyzer, base, learned, seen));
  tell('features ready; cross-validating');
  const [asked = NONE, portal = NONE] = crossValidate(askedSets);
  const [textOnly = NONE, textOnlyUnseen = NONE] = crossValidate(textSets);
  const ranked = { ...base, asked: rounded(fit(askedSets.flat())), textOnly: rounded(fit(textSets.flat())) };
  tell('ranking fitted; fitting evidence');
  const evidence = rounded(trainEvidence(data, analyzer, ranked, learned));
  const terms = learnTerms(data, telling, analyzer, base);
  return { model: { ...ranked, evidence, ...terms }, figures: { asked, textOnly, textOnlyUnseen, portal } };
}

const NONE: Accuracy = { accuracy: NaN, recall5: NaN };

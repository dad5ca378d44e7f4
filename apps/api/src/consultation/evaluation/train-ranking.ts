import { RecordIndex, type QuestionMatch } from '../../retrieval/record-index.js';
import { EVIDENCE_FEATURES, RANKING_FEATURES } from '../../retrieval/ranking/feature-names.js';
import { type RankingModel } from '../../retrieval/ranking/ranking-model.js';
import { type SearchableRecord } from '../../retrieval/retrieval-result.js';
import { type AnalyzedText, type TextAnalyzer } from '../../retrieval/text/text-analyzer.js';
import { passageRecords, type AskedQuestion, type Negative, type Passage } from './consult-data.js';
import { fitEvidence, fitRanking, type EvidenceExample, type RankingExample } from './fit-weights.js';
import { weighQuestionTerms, type QuestionSource } from './question-terms.js';

const FOLDS = 10;
const GROUPS = 5;
const RANKING_PENALTY = 1e-3;
const EVIDENCE_PENALTY = 1e-3;
/** Questions about customs that no record covers, beside those about something else: fewer are asked, and some are answered in part. */
const UNCOVERED_WEIGHT = 0.25;
/** How much one question of the guides counts beside one record of the portal, where words common to questions are counted. */
const GUIDE_WEIGHT = 0.3;
/** The portal's questions beside those of the guides, which were written by many hands and weigh more. */
const PORTAL_WEIGHT = 0.3;

export interface TrainingData {
  readonly passages: readonly Passage[];
  readonly questions: readonly AskedQuestion[];
  readonly portal: readonly SearchableRecord[];
  readonly negatives: readonly Negative[];
}

/** A question with its right record, matched against an index that does not hold the question. */
interface Matched {
  readonly match: QuestionMatch;
  readonly right: string;
  readonly group: number;
  readonly weight: number;
}

export interface TrainingFigures {
  /** Accuracy at 1 and recall at 5, cross-validated: weights fitted on other questions than those measured. */
  readonly asked: { readonly accuracy: number; readonly recall5: number };
  readonly textOnly: { readonly accuracy: number; readonly recall5: number };
}

/** Weights before any training: BM25 over everything. Training starts from it, tests use it. */
export const UNTRAINED_MODEL: RankingModel = {
  version: 1,
  kindWeights: { word: 1, bigram: 0.6, pair: 0.3, quantity: 0.7, concept: 1.3 },
  bm25: { text: { k1: 1.2, b: 0.6 }, question: { k1: 0.6, b: 0.4 }, all: { k1: 1.2, b: 0.5 } },
  rankingFeatures: [...RANKING_FEATURES],
  asked: RANKING_FEATURES.map((name) => (name.startsWith('all.') ? 12 : 0)),
  textOnly: RANKING_FEATURES.map((name) => (name.startsWith('text.') ? 12 : 0)),
  evidenceFeatures: [...EVIDENCE_FEATURES],
  evidence: [...EVIDENCE_FEATURES.map((name) => (name === 'best' || name === 'words.coverage' ? 5 : 0)), -5],
  questionTerms: {},
};

/** A repeatable spread of `count` things over `folds`: the same things always fall into the same fold. */
function foldOf(index: number, folds: number): number {
  return (Math.imul(index + 1, 2_654_435_761) % 97) % folds;
}

function matchPassageQuestions(data: TrainingData, analyzer: TextAnalyzer, model: RankingModel): Matched[] {
  const { passages, questions } = data;
  const matched: Matched[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const indexed = questions.filter((_, at) => foldOf(at, FOLDS) !== fold);
    const index = RecordIndex.build(passageRecords(passages, indexed), analyzer, model);
    for (const [at, { question, passage }] of questions.entries()) {
      if (foldOf(at, FOLDS) === fold)
        matched.push({ match: index.match(question), right: passage, group: fold % GROUPS, weight: 1 });
    }
  }
  return matched;
}

function matchTextOnly({ passages, questions }: TrainingData, analyzer: TextAnalyzer, model: RankingModel): Matched[] {
  const index = RecordIndex.build(passageRecords(passages, []), analyzer, model);
  const order = new Map(passages.map(({ id }, at) => [id, at]));
  // Groups are of passages: a passage measured is never one that was learned from.
  return questions.map(({ question, passage }) => ({
    match: index.match(question),
    right: passage,
    group: foldOf(order.get(passage) ?? 0, GROUPS),
    weight: 1,
  }));
}

/** The last question of every portal record, matched against the portal without it. */
function matchPortal({ portal }: TrainingData, analyzer: TextAnalyzer, model: RankingModel): Matched[] {
  const index = RecordIndex.build(
    portal.map((record) => ({ ...record, questions: record.questions.slice(0, -1) })),
    analyzer,
    model,
  );
  return portal.flatMap(({ id, questions }, at) => {
    const last = questions.at(-1);
    if (last === undefined || questions.length < 2) return [];
    return [{ match: index.match(last), right: id, group: foldOf(at, GROUPS), weight: PORTAL_WEIGHT }];
  });
}

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

/** Figures on the guides' questions, each group ranked by weights fitted on the others. */
function crossValidate(matched: readonly Matched[]): TrainingFigures['asked'] {
  let first = 0;
  let five = 0;
  let count = 0;
  for (let group = 0; group < GROUPS; group += 1) {
    const weights = fitRanking(
      rankingExamples(matched.filter((one) => one.group !== group)),
      RANKING_FEATURES.length,
      RANKING_PENALTY,
    );
    for (const one of matched) {
      if (one.group !== group || one.weight < 1) continue;
      const rank = rankWith(one, weights);
      count += 1;
      if (rank === 0) first += 1;
      if (rank >= 0 && rank < 5) five += 1;
    }
  }
  return { accuracy: first / count, recall5: five / count };
}

const featureRow = ({ evidence }: QuestionMatch): number[] => EVIDENCE_FEATURES.map((name) => evidence[name]);

/** A class weighs the same however many questions it has. */
function evidenceExamples(matches: readonly QuestionMatch[], answered: boolean, weight: number): EvidenceExample[] {
  return matches.map((match) => ({ features: featureRow(match), answered, weight: weight / matches.length }));
}

/** Questions whose record is left out: about customs, with neighbours that come close, and not to be answered. */
function matchWithoutRecord({ portal }: TrainingData, analyzer: TextAnalyzer, model: RankingModel): QuestionMatch[] {
  const ids = [...new Set(portal.map(({ id }) => id))];
  const foldById = new Map(ids.map((id, at) => [id, foldOf(at, FOLDS)]));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const index = RecordIndex.build(
      portal.filter(({ id }) => foldById.get(id) !== fold),
      analyzer,
      model,
    );
    return portal
      .filter(({ id }) => foldById.get(id) === fold)
      .map(({ questions }) => index.match(questions.at(-1) ?? ''));
  }).flat();
}

function trainEvidence(data: TrainingData, analyzer: TextAnalyzer, model: RankingModel): number[] {
  const tuned = data.negatives.filter(({ part }) => part === 'tune');
  const outside = tuned.filter(({ kind }) => kind !== 'uncovered').map(({ question }) => question);
  const uncovered = tuned.filter(({ kind }) => kind === 'uncovered').map(({ question }) => question);
  const settings: { answered: readonly Matched[]; records: readonly SearchableRecord[] }[] = [
    { answered: matchPassageQuestions(data, analyzer, model), records: passageRecords(data.passages, data.questions) },
    { answered: matchTextOnly(data, analyzer, model), records: passageRecords(data.passages, []) },
    { answered: matchPortal(data, analyzer, model), records: data.portal },
  ];
  const examples = settings.flatMap(({ answered, records }) => {
    const index = RecordIndex.build(records, analyzer, model);
    return [
      ...evidenceExamples(
        answered.map(({ match }) => match),
        true,
        1,
      ),
      ...evidenceExamples(
        outside.map((question) => index.match(question)),
        false,
        1,
      ),
      ...evidenceExamples(
        uncovered.map((question) => index.match(question)),
        false,
        UNCOVERED_WEIGHT,
      ),
    ];
  });
  examples.push(...evidenceExamples(matchWithoutRecord(data, analyzer, model), false, UNCOVERED_WEIGHT));
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

/** Trains the ranking model. Deterministic: the same data give the same weights. A few minutes on one core. */
export function trainRanking(
  data: TrainingData,
  source: TextAnalyzer,
  tell: (message: string) => void,
): { model: RankingModel; figures: TrainingFigures } {
  const analyzer = remembering(source);
  const base = { ...UNTRAINED_MODEL, questionTerms: weighQuestionTerms(questionSources(data), analyzer) };
  tell(`${Object.keys(base.questionTerms).length} terms common to questions`);
  const portal = matchPortal(data, analyzer, base);
  const asked = [...matchPassageQuestions(data, analyzer, base), ...portal];
  const textOnly = matchTextOnly(data, analyzer, base);
  tell('features ready; cross-validating');
  const figures = { asked: crossValidate(asked), textOnly: crossValidate(textOnly) };
  const fit = (matched: readonly Matched[]): number[] =>
    rounded(fitRanking(rankingExamples(matched), RANKING_FEATURES.length, RANKING_PENALTY));
  const ranked = { ...base, asked: fit(asked), textOnly: fit(textOnly) };
  tell('ranking fitted; fitting evidence');
  return { model: { ...ranked, evidence: rounded(trainEvidence(data, analyzer, ranked)) }, figures };
}

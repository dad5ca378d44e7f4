import { RecordIndex } from '../../retrieval/record-index.js';
import { RANKING_FEATURES } from '../../retrieval/ranking/feature-names.js';
import { type RankingModel } from '../../retrieval/ranking/ranking-model.js';
import { type SearchableRecord } from '../../retrieval/retrieval-result.js';
import { type TextAnalyzer } from '../../retrieval/text/text-analyzer.js';
import { passageRecords, type AskedQuestion } from './consult-data.js';
import { fitRanking } from './fit-weights.js';
import { FOLDS, foldOf, type TrainingData } from './folds.js';
import { learnTellingTerms, TellingTerms, type TellingExample } from './learn-telling-terms.js';

/** Candidates of a question that it is learned from: the first by the untrained weights, and the right one. */
const CANDIDATES = 32;
const WRITTEN_WEIGHT = 0.5;
const PORTAL_WEIGHT = 0.5;
/** One question in so many of a portal record is learned from. */
const PORTAL_EVERY = 4;
/** Questions that the other features' weights are fitted on, which are few. */
const FITTED = 1500;
const PENALTY = 1e-3;

/** A question's candidates before the other features are weighed. */
interface Seen {
  readonly question: number;
  readonly terms: Int32Array;
  readonly scores: Float32Array;
  readonly features: readonly Float64Array[];
}

/** Matches one question; null where the right record is not among the candidates at all. */
function see(index: RecordIndex, text: string, right: string, question: number, numbers: TellingTerms): Seen | null {
  const { terms, ranked, bests } = index.match(text);
  const first = ranked.find(({ id }) => id === right);
  if (first === undefined) return null;
  const candidates = [first, ...ranked.filter((one) => one !== first).slice(0, CANDIDATES - 1)];
  const scores = new Float32Array(terms.length * candidates.length);
  for (const [at, { owner }] of candidates.entries()) {
    for (const [term, score] of bests.all.termScores(owner).entries()) scores[term * candidates.length + at] = score;
  }
  return {
    question,
    terms: Int32Array.from(terms, ({ key }) => numbers.numberOf(key)),
    scores,
    features: candidates.map(({ features }) => features),
  };
}

/** Examples of one kind of question, over what the other features give by weights fitted to that kind. */
function examplesOf(seen: readonly Seen[], weight: number): TellingExample[] {
  const stride = Math.max(Math.floor(seen.length / FITTED), 1);
  const fitted = seen.filter((_, at) => at % stride === 0);
  if (fitted.length === 0) return [];
  const weights = fitRanking(
    fitted.map(({ features }) => ({ candidates: features, right: 0, weight: 1 })),
    RANKING_FEATURES.length,
    PENALTY,
    150,
  );
  return seen.map(({ terms, scores, features }) => ({
    terms,
    scores,
    base: Float32Array.from(features, (row) => row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)),
    weight,
  }));
}

/** What a question was matched by, so that groups can be held out without matching everything anew. */
export class TellingSource {
  private readonly numbers = new TellingTerms();
  private readonly asked: readonly Seen[];
  private readonly portal: readonly Seen[];

  /** Matches the questions of the guides and of the portal's records, each by an index without it. */
  constructor(
    private readonly data: TrainingData,
    private readonly analyzer: TextAnalyzer,
    private readonly model: RankingModel,
  ) {
    this.asked = this.seeAsked();
    this.portal = this.seePortal();
  }

  private index(records: readonly SearchableRecord[]): RecordIndex {
    return RecordIndex.build(records, this.analyzer, this.model);
  }

  private seeAsked(): Seen[] {
    const { passages, questions } = this.data;
    return Array.from({ length: FOLDS }, (_, fold) => {
      const index = this.index(
        passageRecords(
          passages,
          questions.filter((_, at) => foldOf(at, FOLDS) !== fold),
        ),
      );
      return questions.flatMap(({ question, passage }, at) =>
        foldOf(at, FOLDS) === fold ? (see(index, question, passage, at, this.numbers) ?? []) : [],
      );
    }).flat();
  }

  /** Some questions of every side, by the records without these; its last one is left to the figures. */
  private seePortal(): Seen[] {
    const isHeld = (question: number): boolean => question % PORTAL_EVERY === PORTAL_EVERY - 1;
    const sides = this.data.portal.map((side) => ({ ...side, questions: side.questions.slice(0, -1) }));
    const index = this.index(
      sides.map((side) => ({ ...side, questions: side.questions.filter((_, at) => !isHeld(at)) })),
    );
    return sides.flatMap(({ id, questions }) =>
      questions.flatMap((question, at) => (isHeld(at) ? (see(index, question, id, at, this.numbers) ?? []) : [])),
    );
  }

  private seeWritten(questions: readonly AskedQuestion[], known: readonly AskedQuestion[]): Seen[] {
    const index = this.index(passageRecords(this.data.passages, known));
    return questions.flatMap(({ question, passage }, at) => see(index, question, passage, at, this.numbers) ?? []);
  }

  /**
   * Learns from some of the questions.
   * @param isKnown whether a question of the guides, by its position, may be learned from
   * @param written the questions written for training that may be
   */
  learn(isKnown: (question: number) => boolean, written: readonly AskedQuestion[]): Record<string, number> {
    const known = this.data.questions.filter((_, at) => isKnown(at));
    const examples = [
      ...examplesOf(
        this.asked.filter(({ question }) => isKnown(question)),
        1,
      ),
      ...examplesOf(this.seeWritten(written, known), WRITTEN_WEIGHT),
      ...examplesOf(this.portal, PORTAL_WEIGHT),
    ];
    return learnTellingTerms(examples, this.numbers);
  }
}

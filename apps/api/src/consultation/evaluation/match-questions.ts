import { TermVectors } from '../../retrieval/meaning/term-vectors.js';
import { RecordIndex, type QuestionMatch } from '../../retrieval/record-index.js';
import { type RankingModel } from '../../retrieval/ranking/ranking-model.js';
import { type SearchableRecord } from '../../retrieval/retrieval-result.js';
import { type TextAnalyzer } from '../../retrieval/text/text-analyzer.js';
import { passageRecords, type AskedQuestion, type Negative, type Passage } from './consult-data.js';
import { learnMeaning, type MeaningData } from './meaning-corpora.js';

const FOLDS = 10;
export const GROUPS = 5;
/** The portal's questions beside those of the guides, which were written by many hands and weigh more. */
const PORTAL_WEIGHT = 0.3;

export interface TrainingData extends MeaningData {
  readonly passages: readonly Passage[];
  readonly questions: readonly AskedQuestion[];
  /** Written for training alone: vectors learn from them, no index holds them and nothing is measured by them. */
  readonly written: readonly AskedQuestion[];
  readonly portal: readonly SearchableRecord[];
  readonly negatives: readonly Negative[];
}

/** A question with its right record, matched by an index and vectors that have not seen the question. */
export interface Matched {
  readonly match: QuestionMatch;
  readonly right: string;
  readonly group: number;
  readonly weight: number;
}

/** A repeatable spread of `count` things over `folds`: the same things always fall into the same fold. */
function foldOf(index: number, folds: number): number {
  return (Math.imul(index + 1, 2_654_435_761) >>> 16) % folds;
}

const groupOfQuestion = (at: number): number => foldOf(at, FOLDS) % GROUPS;
const groupOfPassage = (at: number): number => foldOf(at, GROUPS);

const withoutLast = (record: SearchableRecord): SearchableRecord => ({
  ...record,
  questions: record.questions.slice(0, -1),
});

/** Vectors of terms that have not seen a group of the questions, or a group of the passages with all that was asked of them. */
export interface HeldOutVectors {
  readonly byQuestions: readonly TermVectors[];
  readonly byPassages: readonly TermVectors[];
}

/** Learns the vectors once for every group held out; the last question of every portal record is held out of all. */
export function learnHeldOut(
  data: TrainingData,
  analyzer: TextAnalyzer,
  model: RankingModel,
  tell: (message: string) => void,
): HeldOutVectors {
  const portal = data.portal.map(withoutLast);
  const groups = Array.from({ length: GROUPS }, (_, group) => group);
  const learn = (known: MeaningData): TermVectors => {
    tell(`learning vectors of terms from ${String(known.questions.length)} questions of the guides`);
    return new TermVectors(learnMeaning(known, analyzer, model));
  };
  return {
    byQuestions: groups.map((group) =>
      learn({
        passages: data.passages,
        questions: [...data.questions.filter((_, at) => groupOfQuestion(at) !== group), ...data.written],
        portal,
      }),
    ),
    byPassages: groups.map((group) => {
      const passages = data.passages.filter((_, at) => groupOfPassage(at) !== group);
      const known = new Set(passages.map(({ id }) => id));
      // The portal is left out to save time: its answers are close to the passages, so this errs on the side of caution.
      const questions = [...data.questions, ...data.written].filter(({ passage }) => known.has(passage));
      return learn({ passages, questions, portal: [] });
    }),
  };
}

const withVectors = (model: RankingModel, vectors: TermVectors | undefined): RankingModel => ({
  ...model,
  meaning: vectors ?? null,
});

/** Questions of the guides against the passages with the other questions. */
export function matchPassageQuestions(
  { passages, questions }: TrainingData,
  analyzer: TextAnalyzer,
  model: RankingModel,
  { byQuestions }: HeldOutVectors,
): Matched[] {
  const matched: Matched[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const group = fold % GROUPS;
    const indexed = questions.filter((_, at) => foldOf(at, FOLDS) !== fold);
    const held = withVectors(model, byQuestions[group]);
    const index = RecordIndex.build(passageRecords(passages, indexed), analyzer, held);
    for (const [at, { question, passage }] of questions.entries()) {
      if (foldOf(at, FOLDS) === fold) matched.push({ match: index.match(question), right: passage, group, weight: 1 });
    }
  }
  return matched;
}

/** Questions of the guides against the passages alone; `seen` says whether the vectors know other questions of the same passage. */
export function matchTextOnly(
  { passages, questions }: TrainingData,
  analyzer: TextAnalyzer,
  model: RankingModel,
  vectors: HeldOutVectors,
  seen: boolean,
): Matched[] {
  const records = passageRecords(passages, []);
  const indices = (seen ? vectors.byQuestions : vectors.byPassages).map((held) =>
    RecordIndex.build(records, analyzer, withVectors(model, held)),
  );
  const order = new Map(passages.map(({ id }, at) => [id, at]));
  return questions.flatMap(({ question, passage }, at): Matched[] => {
    const group = seen ? groupOfQuestion(at) : groupOfPassage(order.get(passage) ?? 0);
    const index = indices[group];
    return index === undefined ? [] : [{ match: index.match(question), right: passage, group, weight: 1 }];
  });
}

/** The last question of every portal record, matched against the portal without it. */
export function matchPortal(
  { portal }: TrainingData,
  analyzer: TextAnalyzer,
  model: RankingModel,
  { byQuestions }: HeldOutVectors,
): Matched[] {
  const index = RecordIndex.build(portal.map(withoutLast), analyzer, withVectors(model, byQuestions[0]));
  return portal.flatMap(({ id, questions }, at) => {
    const last = questions.at(-1);
    if (last === undefined || questions.length < 2) return [];
    return [{ match: index.match(last), right: id, group: foldOf(at, GROUPS), weight: PORTAL_WEIGHT }];
  });
}

/** Questions whose record is left out: about customs, with neighbours that come close, and not to be answered. */
export function matchWithoutRecord(
  { portal }: TrainingData,
  analyzer: TextAnalyzer,
  model: RankingModel,
  { byQuestions }: HeldOutVectors,
): QuestionMatch[] {
  const ids = [...new Set(portal.map(({ id }) => id))];
  const foldById = new Map(ids.map((id, at) => [id, foldOf(at, FOLDS)]));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const index = RecordIndex.build(
      portal.filter(({ id }) => foldById.get(id) !== fold),
      analyzer,
      withVectors(model, byQuestions[0]),
    );
    return portal
      .filter(({ id }) => foldById.get(id) === fold)
      .map(({ questions }) => index.match(questions.at(-1) ?? ''));
  }).flat();
}

/** Matches questions against records by the first of the held-out vectors. */
export function matchAll(
  texts: readonly string[],
  records: readonly SearchableRecord[],
  analyzer: TextAnalyzer,
  model: RankingModel,
  { byQuestions }: HeldOutVectors,
): QuestionMatch[] {
  const index = RecordIndex.build(records, analyzer, withVectors(model, byQuestions[0]));
  return texts.map((text) => index.match(text));
}

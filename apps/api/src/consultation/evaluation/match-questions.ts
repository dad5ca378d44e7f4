import { TermVectors } from '../../retrieval/meaning/term-vectors.js';
import { type QuestionMatch } from '../../retrieval/question-matcher.js';
import { RecordIndex } from '../../retrieval/record-index.js';
import { type RankingModel } from '../../retrieval/ranking/ranking-model.js';
import { type SearchableRecord } from '../../retrieval/retrieval-result.js';
import { type TextAnalyzer } from '../../retrieval/text/text-analyzer.js';
import { passageRecords, type AskedQuestion } from './consult-data.js';
import { foldOf, FOLDS, groupOfPassage, groupOfQuestion, GROUPS, type TrainingData } from './folds.js';
import { learnMeaning, type MeaningData } from './meaning-corpora.js';
import { type TellingSource } from './telling-examples.js';

/** The portal's questions beside those of the guides, which were written by many hands and weigh more. */
const PORTAL_WEIGHT = 0.3;

/** A question with its right record, matched by an index and learned terms that have not seen the question. */
export interface Matched {
  readonly match: QuestionMatch;
  readonly right: string;
  readonly group: number;
  readonly weight: number;
}

const withoutLast = (record: SearchableRecord): SearchableRecord => ({
  ...record,
  questions: record.questions.slice(0, -1),
});

/** What is learned of terms: their vectors, and how far each tells records apart. */
interface LearnedTerms {
  readonly meaning: TermVectors;
  readonly tellingTerms: Readonly<Record<string, number>>;
}

/** Learned without a group of the questions, or without a group of the passages and all that was asked of them. */
export interface HeldOutTerms {
  readonly byQuestions: readonly LearnedTerms[];
  readonly byPassages: readonly LearnedTerms[];
}

/** Learns once for every group held out; the last question of every portal record is held out of all. */
export function learnHeldOut(
  data: TrainingData,
  telling: TellingSource,
  analyzer: TextAnalyzer,
  model: RankingModel,
  tell: (message: string) => void,
): HeldOutTerms {
  const portal = data.portal.map(withoutLast);
  const groups = Array.from({ length: GROUPS }, (_, group) => group);
  const order = new Map(data.passages.map(({ id }, at) => [id, at]));
  const groupOf = ({ passage }: AskedQuestion): number => groupOfPassage(order.get(passage) ?? 0);
  const learn = (known: MeaningData, tellingTerms: Record<string, number>): LearnedTerms => {
    tell(`learning terms from ${String(known.questions.length)} questions of the guides`);
    return { meaning: new TermVectors(learnMeaning(known, analyzer, model)), tellingTerms };
  };
  return {
    byQuestions: groups.map((group) =>
      learn(
        {
          passages: data.passages,
          questions: [...data.questions.filter((_, at) => groupOfQuestion(at) !== group), ...data.written],
          portal,
        },
        telling.learn((at) => groupOfQuestion(at) !== group, data.written),
      ),
    ),
    byPassages: groups.map((group) => {
      const isKnown = (question: AskedQuestion | undefined): boolean =>
        question !== undefined && groupOf(question) !== group;
      const written = data.written.filter(isKnown);
      return learn(
        {
          passages: data.passages.filter((_, at) => groupOfPassage(at) !== group),
          // The portal is left out to save time: its answers are close to the passages, so this errs on the side of caution.
          questions: [...data.questions.filter(isKnown), ...written],
          portal: [],
        },
        telling.learn((at) => isKnown(data.questions[at]), written),
      );
    }),
  };
}

const withLearned = (model: RankingModel, learned: LearnedTerms | undefined): RankingModel => ({
  ...model,
  meaning: learned?.meaning ?? null,
  tellingTerms: learned?.tellingTerms ?? {},
});

/** Questions of the guides against the passages with the other questions. */
export function matchPassageQuestions(
  { passages, questions }: TrainingData,
  analyzer: TextAnalyzer,
  model: RankingModel,
  { byQuestions }: HeldOutTerms,
): Matched[] {
  const matched: Matched[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const group = fold % GROUPS;
    const indexed = questions.filter((_, at) => foldOf(at, FOLDS) !== fold);
    const held = withLearned(model, byQuestions[group]);
    const index = RecordIndex.build(passageRecords(passages, indexed), analyzer, held);
    for (const [at, { question, passage }] of questions.entries()) {
      if (foldOf(at, FOLDS) === fold) matched.push({ match: index.match(question), right: passage, group, weight: 1 });
    }
  }
  return matched;
}

/** Questions of the guides against the passages alone; `seen` says whether the learned terms know other questions of the same passage. */
export function matchTextOnly(
  { passages, questions }: TrainingData,
  analyzer: TextAnalyzer,
  model: RankingModel,
  learned: HeldOutTerms,
  seen: boolean,
): Matched[] {
  const records = passageRecords(passages, []);
  const indices = (seen ? learned.byQuestions : learned.byPassages).map((held) =>
    RecordIndex.build(records, analyzer, withLearned(model, held)),
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
  { byQuestions }: HeldOutTerms,
): Matched[] {
  const index = RecordIndex.build(portal.map(withoutLast), analyzer, withLearned(model, byQuestions[0]));
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
  { byQuestions }: HeldOutTerms,
): QuestionMatch[] {
  const ids = [...new Set(portal.map(({ id }) => id))];
  const foldById = new Map(ids.map((id, at) => [id, foldOf(at, FOLDS)]));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const index = RecordIndex.build(
      portal.filter(({ id }) => foldById.get(id) !== fold),
      analyzer,
      withLearned(model, byQuestions[0]),
    );
    return portal
      .filter(({ id }) => foldById.get(id) === fold)
      .map(({ questions }) => index.match(questions.at(-1) ?? ''));
  }).flat();
}

/** Matches questions against records by what was learned without the first group. */
export function matchAll(
  texts: readonly string[],
  records: readonly SearchableRecord[],
  analyzer: TextAnalyzer,
  model: RankingModel,
  { byQuestions }: HeldOutTerms,
): QuestionMatch[] {
  const index = RecordIndex.build(records, analyzer, withLearned(model, byQuestions[0]));
  return texts.map((text) => index.match(text));
}

import { type Language } from '../../common/language.js';
import { isAsking } from '../guard/readable-question.js';
import { isOtherMatter } from '../guard/other-matters.js';
import { type Refusal } from '../guard/refusal.js';
import { screenQuestion } from '../guard/screen-question.js';
import { normalizeText } from '../../retrieval/text/normalize-text.js';
import { type ReplyContent, type Suggestion } from '../reply.js';
import { workExample } from './calculation/work-example.js';
import { type AnsweredPart, composeAnswer } from './compose/compose-answer.js';
import {
  askBack,
  askForMore,
  handOver,
  nothingFound,
  outOfScope,
  refuse,
  startOver,
  suggestNear,
} from './compose/compose-other.js';
import { type Asked, type DialogueState, NEW_DIALOGUE } from './dialogue/dialogue-state.js';
import { leansOnWhatWasSaid, type Understanding, understandTurn } from './dialogue/understand-turn.js';
import { findPart } from './finding/find-part.js';
import { type Finding, type PartToFind, type QuestionSearch } from './finding/finding.js';
import { mergeStatements } from './statement/merge-statements.js';
import { parseStatement } from './statement/parse-statement.js';
import { statedAmounts } from './statement/stated-amounts.js';
import { type Statement } from './statement/statement.js';
import { aspectsOf, subjectOf } from './parts/aspects.js';
import { type QuestionPart, splitParts } from './parts/split-parts.js';

export interface Turn {
  /** Cleaned and redacted. */
  readonly question: string;
  readonly language: Language;
  /** What the conversation had come to; a new one when absent. */
  readonly state?: DialogueState | undefined;
}

/** What the answering needs besides the records: questions to begin with. */
export interface AnsweringIndex extends QuestionSearch {
  starterQuestions: (language: Language) => Suggestion[];
}

/** Asking back more often in a row helps nobody. */
const MOST_CLARIFICATIONS = 2;
/** So many questions in a row without an answer lead to a person. */
const FAILURES_BEFORE_PERSON = 3;

/** The state after a reply that leaves the case as it was. */
const unchanged = (state: DialogueState): DialogueState => ({ ...state, pending: undefined });

/** Answers one turn of a conversation; what the reply leads to is kept in it as `dialogue`. */
export async function answerTurn(
  index: AnsweringIndex,
  { question, language, state = NEW_DIALOGUE }: Turn,
): Promise<ReplyContent> {
  const screening =
    index.exact(question) === undefined ? screenQuestion(question) : { kind: 'question' as const, text: question };
  switch (screening.kind) {
    case 'person':
      return {
        ...handOver(state.subject === '' ? question : state.subject, undefined, language),
        dialogue: unchanged(state),
      };
    case 'refuse':
      return {
        ...refuse(
          screening.refusal,
          question,
          await askableInstead(index, screening.refusal, question, language),
          language,
        ),
        dialogue: unchanged(state),
      };
    case 'question':
      return answerQuestion(index, { said: screening.text, state, language });
  }
}

/** Wishes about customs: what lies nearest to them can be asked. */
const ABOUT_CUSTOMS: readonly Refusal[] = ['evasion', 'personal_data', 'representation'];

/** Lawful questions on what was refused, or questions to begin with. */
async function askableInstead(
  index: AnsweringIndex,
  refusal: Refusal,
  question: string,
  language: Language,
): Promise<Suggestion[]> {
  const near = ABOUT_CUSTOMS.includes(refusal) ? suggestNear((await index.search(question)).matches, language) : [];
  return near.length > 0 ? near : index.starterQuestions(language);
}

interface Asking {
  readonly said: string;
  readonly state: DialogueState;
  readonly language: Language;
}

async function answerQuestion(index: AnsweringIndex, turn: Asking): Promise<ReplyContent> {
  const { state, language } = turn;
  const understood = understandTurn(state, turn.said);
  const { query, statement, continues, restarted, declined } = understood;
  if (query === '')
    return { ...startOver(index.starterQuestions(language), language), dialogue: { ...NEW_DIALOGUE, statement } };
  if (isOtherMatter(query) && index.exact(query) === undefined)
    return { ...outOfScope(language), dialogue: unchanged(state) };
  if (continues && state.pending === undefined && !leansOnWhatWasSaid(turn.said)) {
    if (await isBesideTheMatter(index, turn.said, NOTHING_KNOWN))
      return { ...outOfScope(language), dialogue: unchanged(state) };
  }
  const before = restarted || !continues ? [] : state.asked;
  const asked: readonly Asked[] = declined === undefined ? before : [...before, declined];
  const mayAsk = state.clarified < MOST_CLARIFICATIONS;
  const example =
    index.exact(query) === undefined ? workExample(query, statement, (id) => index.find(id), language) : undefined;
  const parts = example === undefined ? splitParts(query, subjectOf(state.subject)) : [];
  if (mayAsk && isAboutNothing(query, parts, state)) {
    const reply = askForMore([], language);
    return { ...reply, dialogue: nextState(understood, state, asked, reply, 'subject') };
  }
  const answered: readonly AnsweredPart[] =
    example === undefined
      ? await findParts(index, parts, understood, { settled: asked, mayAsk })
      : [{ aspect: null, finding: { kind: 'example', example } }];
  if (state.subject !== '' && !answered.some(isAnswered) && (await isBesideTheMatter(index, turn.said))) {
    return { ...outOfScope(language), dialogue: unchanged(state) };
  }
  const said = [query, ...statedAmounts(statement)];
  const { reply, slot } = await reckon({ index, statement, answered, query, language, said, mayAsk, state });
  return { ...reply, dialogue: nextState(understood, state, asked, reply, slot) };
}

/**
 * Each part by itself, what it says of the case above what the whole says. Another wording of the whole and what was newly said help only
 * where the question has one part.
 */
function findParts(
  index: AnsweringIndex,
  parts: readonly QuestionPart[],
  { alternative, fragment, fallback, statement, continues }: Understanding,
  back: Pick<PartToFind, 'settled' | 'mayAsk'>,
): Promise<AnsweredPart[]> {
  const isWhole = parts.length === 1;
  const whole = isWhole ? { alternative, fragment, fallback } : {};
  return Promise.all(
    parts.map(async (part): Promise<AnsweredPart> => {
      const ofPart = isWhole ? statement : mergeStatements(statement, parseStatement(part.query).statement);
      return {
        aspect: part.aspect,
        finding: await findPart({ part, ...whole, statement: ofPart, continues, ...back }, index),
      };
    }),
  );
}

/** Asks of a matter that nobody has named: several things of it ("세금이랑 서류랑 기간 다 알려줘"), or one in a whole English sentence. */
function isAboutNothing(query: string, parts: readonly QuestionPart[], { subject }: DialogueState): boolean {
  const text = normalizeText(query);
  if (subject !== '' || subjectOf(text).length > 1) return false;
  const namesNothing = Object.keys(parseStatement(query).statement).length === 0;
  return parts.length > 1 || (namesNothing && WHOLE_ASKING.test(text) && aspectsOf(text)[0]?.aspect !== 'limit');
}

/** In Korean a bare word ("세금 얼마") is how a general question is typed; in English a sentence leaves out what it is about. */
const WHOLE_ASKING = /^(?:how much|what|which|how long|how many)\b/;

/** "안 하면요?", "넘으면?": a bare condition has no sense but with what was said before. */
const BARE_CONDITION = /^\S{0,6}\s?\S{0,6}면(?:은)?(?:요)?[?!.~]*$/;

/** Small talk in the middle of a conversation: it states nothing of the case, asks for no side of it, and is not about customs. */
async function isBesideTheMatter(index: AnsweringIndex, said: string, below = 1): Promise<boolean> {
  const { text, spans } = parseStatement(said);
  if (Object.keys(spans).length > 0 || aspectsOf(text).length > 0 || BARE_CONDITION.test(text)) return false;
  const { outcome, score } = await index.search(said);
  return outcome === 'out_of_scope' && score < below;
}

/** Evidence below which a turn has no word that any record knows: thanks, keys hit at random. */
const NOTHING_KNOWN = 0.01;

interface Reckoning {
  readonly statement: Statement;
  readonly index: AnsweringIndex;
  readonly answered: readonly AnsweredPart[];
  readonly query: string;
  readonly language: Language;
  readonly said: readonly string[];
  readonly mayAsk: boolean;
  readonly state: DialogueState;
}

interface Reckoned {
  readonly reply: ReplyContent;
  readonly slot?: Asked;
}

const isAnswered = ({ finding: { kind } }: AnsweredPart): boolean => kind !== 'ask' && kind !== 'nothing';

/** Says of something that it is from a country that was recognised. */
const COMES_FROM = /\b(?:from|to korea|into korea)\b|에서/i;

/** Goods that it says come in make a question one about customs, though no word of it is known; what was said earlier does not. */
function unrelated(query: string, language: Language): ReplyContent {
  const { movement, country } = parseStatement(query).statement;
  const comesIn = movement !== undefined || (country !== undefined && COMES_FROM.test(query));
  return comesIn ? nothingFound(query, [], language) : outOfScope(language);
}

/** The reply to what was found: an answer where any part has one, a question back, or why there is none. */
async function reckon(given: Reckoning): Promise<Reckoned> {
  const { answered, index, language, said, statement } = given;
  const ask = answered.map(({ finding }) => finding).find((finding) => finding.kind === 'ask');
  if (ask !== undefined) return { reply: askBack(ask.slot, language), slot: ask.slot };
  if (answered.some(isAnswered)) {
    const answer = composeAnswer({
      parts: onlyDifferent(answered),
      language,
      find: (id) => index.find(id),
      statement,
      said,
    });
    if (answer !== undefined) return { reply: answer };
    const plain = await bySearchAlone(given);
    if (plain !== undefined) return { reply: plain };
  }
  return withoutAnswer(given);
}

/** Parts that come to the same record are one; what is unknown stays apart. */
function onlyDifferent(parts: readonly AnsweredPart[]): readonly AnsweredPart[] {
  const keyOf = ({ finding }: AnsweredPart): string =>
    finding.kind === 'record' ? finding.record.id : finding.kind === 'limit' ? finding.judgement.limit.id : '';
  const different = parts.filter(
    (part, at) => keyOf(part) === '' || parts.findIndex((other) => keyOf(other) === keyOf(part)) === at,
  );
  return different.length === 1 || different.some(isAnswered) ? different : parts;
}

/** The best record alone, where a composed answer didn't pass its checks. */
async function bySearchAlone({ index, query, language, said }: Reckoning): Promise<ReplyContent | undefined> {
  const { matches } = await index.search(query);
  const [record] = matches;
  if (record === undefined) return undefined;
  return composeAnswer({
    parts: [{ aspect: null, finding: { kind: 'record', record, matches } }],
    language,
    find: index.find,
    said,
  });
}

function withoutAnswer({ answered, query, language, mayAsk, state, statement }: Reckoning): Reckoned {
  const finding: Finding | undefined = answered[0]?.finding;
  if (finding?.kind !== 'nothing') return { reply: nothingFound(query, [], language) };
  const { outcome, matches } = finding;
  if (outcome === 'clarify' && mayAsk) return { reply: askForMore(matches, language), slot: 'subject' };
  if (outcome === 'out_of_scope') {
    const tells = !isAsking(query) && Object.keys(statement).length > 1;
    return tells && mayAsk
      ? { reply: askForMore(matches, language), slot: 'subject' }
      : { reply: unrelated(query, language) };
  }
  if (state.failed + 1 >= FAILURES_BEFORE_PERSON) return { reply: handOver(query, matches[0]?.topic, language) };
  return { reply: nothingFound(query, matches, language) };
}

function nextState(
  { query, statement, continues }: Understanding,
  state: DialogueState,
  asked: readonly Asked[],
  { outcome }: ReplyContent,
  slot: Asked | undefined,
): DialogueState {
  if (outcome === 'out_of_scope') return unchanged(state);
  const failed = outcome === 'no_evidence' || outcome === 'handoff';
  return {
    statement,
    subject: failed && continues ? state.subject : query,
    pending: slot,
    asked: slot === undefined ? [...asked] : [...asked, slot],
    clarified: slot === undefined ? 0 : state.clarified + 1,
    failed: failed ? state.failed + 1 : 0,
  };
}

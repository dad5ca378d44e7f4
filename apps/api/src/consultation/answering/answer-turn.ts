import { type Language } from '../../common/language.js';
import { isOtherMatter } from '../guard/other-matters.js';
import { type Refusal } from '../guard/refusal.js';
import { isFaintWish, screenQuestion } from '../guard/screen-question.js';
import { type ReplyContent, type Suggestion } from '../reply.js';
import { workExample } from './calculation/work-example.js';
import { type AnsweredPart } from './compose/compose-answer.js';
import {
  askForMore,
  handOver,
  outOfScope,
  refuse,
  startOver,
  suggestNear,
  takeThanks,
} from './compose/compose-other.js';
import { isAnswered, replyToFindings } from './compose/reply-to-findings.js';
import { withoutFigures } from './compose/without-figures.js';
import { isBesideTheMatter, NOTHING_KNOWN } from './dialogue/beside-the-matter.js';
import { type Asked, type DialogueState, NEW_DIALOGUE } from './dialogue/dialogue-state.js';
import { isThanks } from './dialogue/is-thanks.js';
import { nextState, unchanged } from './dialogue/next-state.js';
import { leansOnWhatWasSaid } from './dialogue/turn-wording.js';
import { understandTurn } from './dialogue/understand-turn.js';
import { findParts, partsOfTurn } from './finding/find-parts.js';
import { type QuestionSearch } from './finding/finding.js';
import { searchingOnce } from './finding/search-once.js';
import { isAboutNothing } from './parts/about-nothing.js';
import { statedAmounts } from './statement/stated-amounts.js';

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
      return refused(index, screening.refusal, { said: question, state, language });
    case 'question':
      if (isThanks(screening.text))
        return { ...takeThanks(index.starterQuestions(language), language), dialogue: unchanged(state) };
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

async function refused(
  index: AnsweringIndex,
  refusal: Refusal,
  { said, state, language }: Asking,
): Promise<ReplyContent> {
  const instead = await askableInstead(index, refusal, said, language);
  return { ...refuse(refusal, said, instead, language), dialogue: unchanged(state) };
}

async function answerQuestion(knowledge: AnsweringIndex, { said, state, language }: Asking): Promise<ReplyContent> {
  const index = searchingOnce(knowledge);
  const alone = state.subject === '' ? undefined : await index.search(said);
  const understood = understandTurn(state, said, alone);
  const { query, statement, continues, restarted, declined } = understood;
  if (query === '')
    return { ...startOver(knowledge.starterQuestions(language), language), dialogue: { ...NEW_DIALOGUE, statement } };
  const aside = { ...outOfScope(language), dialogue: unchanged(state) };
  const uncounted = withoutFigures(index, said, language);
  if (uncounted !== undefined) return { ...uncounted, dialogue: unchanged(state) };
  if (isOtherMatter(query) && index.exact(query) === undefined) return aside;
  const mayBeAside = continues && state.pending === undefined && !leansOnWhatWasSaid(said);
  if (alone !== undefined && mayBeAside && isBesideTheMatter(said, alone, NOTHING_KNOWN)) return aside;
  const before = restarted || !continues ? [] : state.asked;
  const asked: readonly Asked[] = declined === undefined ? before : [...before, declined];
  const mayAsk = state.clarified < MOST_CLARIFICATIONS;
  const example =
    index.exact(query) === undefined ? workExample(query, statement, (id) => index.find(id), language) : undefined;
  const parts = example === undefined ? partsOfTurn(understood, state.subject) : [];
  const mayBeBare = mayAsk && state.subject === '' && index.exact(query) === undefined;
  if (mayBeBare && isAboutNothing(query, parts)) {
    const reply = askForMore((await index.search(query)).matches, language);
    return { ...reply, dialogue: nextState(understood, state, asked, reply, 'subject') };
  }
  const given = understood.seeksOther === true ? state.given : [];
  const lately = understood.isBare === true ? state.given : [];
  const answered: readonly AnsweredPart[] =
    example === undefined
      ? await findParts(index, parts, understood, { settled: asked, mayAsk, given, lately })
      : [{ aspect: null, finding: { kind: 'example', example } }];
  const isFound = answered.some((part) => isAnswered(part) || part.finding.kind === 'ask');
  if (!isFound && isFaintWish(said)) return refused(knowledge, 'evasion', { said, state, language });
  if (alone !== undefined && !isFound && isBesideTheMatter(said, alone)) return aside;
  const { reply, slot } = await replyToFindings({
    index,
    statement,
    answered,
    query,
    language,
    said: [said, query, ...statedAmounts(statement)],
    mayAsk,
    state,
  });
  return { ...reply, dialogue: nextState(understood, state, asked, reply, slot) };
}

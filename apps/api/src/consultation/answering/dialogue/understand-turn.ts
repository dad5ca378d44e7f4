import { isAsking } from '../../guard/readable-question.js';
import { aspectsOf, fullAsking, subjectOf } from '../parts/aspects.js';
import { detectLanguage } from '../../../retrieval/text/detect-language.js';
import { type SearchOutcome } from '../finding/finding.js';
import { isOtherMovement, mergeStatements } from '../statement/merge-statements.js';
import { parseStatement } from '../statement/parse-statement.js';
import { GOODS_WITH_OWN_LIMITS, type Reading, type Slot, type Statement } from '../statement/statement.js';
import { withUnit } from './bare-amount.js';
import { askOf, contrast, substitute, turnedMovement, withoutWay, wordsOfWay } from './carry-subject.js';
import { type Asked, type DialogueState, NEW_DIALOGUE } from './dialogue-state.js';
import { ledBack } from './led-back.js';
import { anotherMatter, type Correction, leavesMatter, putRight, readCorrection } from './read-correction.js';
import {
  asksDeadline,
  asksMeasure,
  doesNotKnow,
  isCondition,
  isDescription,
  isFragment,
  isKeyword,
  isOfTheCase,
  goesOnWithCase,
  namesItsMatter,
  namesNothing,
  namesOnlyDirection,
  pointsBack,
  saysOnlyValues,
  tellsOfNow,
  ties,
  turnsOnAmount,
  withoutAcknowledgement,
  withoutFiller,
  withoutTie,
} from './turn-wording.js';

/** A turn made whole by what was said before it. */
export interface Understanding {
  /** The whole question, to search by; empty when the person only starts over. */
  readonly query: string;
  /** What the talk is about from here on, where that is not the question itself. */
  readonly subject?: string | undefined;
  /** Other wordings worth a search, when it isn't certain how the turn goes on with the subject. */
  readonly alternatives?: readonly string[] | undefined;
  /** What the turn itself adds to a subject that it takes over, where that may turn the answer. */
  readonly fragment?: string | undefined;
  /** The subject as it was answered, where what the turn adds to it is all that no record knows. */
  readonly fallback?: string | undefined;
  /** Whether the turn asks for something else than what was answered, so that another record is likely to tell. */
  readonly seeksOther?: boolean | undefined;
  /** What the turn asks by itself of a subject that it takes over; absent where it only changes the case. */
  readonly asking?: string | undefined;
  /** Whether it names nothing of its own that it asks about, so that what was answered before may hold the answer too. */
  readonly isBare?: boolean | undefined;
  readonly statement: Statement;
  /** Whether the turn goes on with the case, or begins another. */
  readonly continues: boolean;
  readonly restarted: boolean;
  /** What the person was asked and can't say. */
  readonly declined?: Asked;
}

/** How far the records answer a turn by itself. */
export type Standing = Pick<SearchOutcome, 'outcome' | 'score'>;

const RESTART =
  /처음부터(?:\s?다시)?(?:\s?(?:할게요|하자|시작(?:할게요|하자|해\s?줘)?|해\s?주세요|할래요?))?|다시\s?시작(?:할게요|하자|해\s?줘|해\s?주세요)?|새로\s?시작|초기화|(?:let'?s )?start (?:over|again)|restart|reset|new conversation|from the beginning/;

/** Slots of one case that a fresh question about another matter of it leaves standing. */
const LASTING: readonly Slot[] = ['movement', 'country', 'minor', 'use', 'exchangeRate'];

const pick = (statement: Statement, slots: readonly Slot[]): Statement =>
  Object.fromEntries(Object.entries(statement).filter(([slot]) => slots.some((wanted) => wanted === slot)));

type Wordings = Pick<
  Understanding,
  'seeksOther' | 'subject' | 'alternatives' | 'fragment' | 'fallback' | 'asking' | 'isBare'
>;

function goOn(state: DialogueState, reading: Reading, query: string, wordings: Wordings = {}): Understanding {
  return {
    query,
    ...wordings,
    // The whole question is read again, since a count changed in it changes what it comes to (1 L × 3 bottles).
    statement: mergeStatements(state.statement, { ...parseStatement(query).statement, ...reading.statement }),
    continues: true,
    restarted: false,
  };
}

/** A question that stands alone. Of the case before it, the person and the way of moving hold on, unless it names another way. */
function beginAnew(state: DialogueState, reading: Reading, query: string): Understanding {
  const { statement } = reading;
  const changed = isOtherMovement(state.statement.movement, statement.movement);
  const known = changed ? pick(state.statement, ['minor', 'exchangeRate']) : pick(state.statement, LASTING);
  const merged = mergeStatements(known, statement);
  const { movement } = merged;
  const inherits = movement !== undefined && statement.movement === undefined;
  const alternatives = inherits ? [`${wordsOfWay(movement, reading.text)} ${query}`] : undefined;
  return { query, alternatives, statement: merged, continues: false, restarted: false };
}

function afterRestart(raw: string): Understanding {
  const { statement, text } = parseStatement(raw);
  const query = withoutFiller(text.replace(RESTART, ' ')) === '' ? '' : raw;
  return { query, statement, continues: false, restarted: true };
}

/** A subject is carried on no longer than this, in characters. */
const LONGEST_SUBJECT = 300;

/** Whether a turn asks for the own limit of goods after other goods, whose price says nothing of it: "가방 1,000달러 … 술은 몇 병까지?". */
function asksLimitOfOtherGoods({ statement: known }: DialogueState, { statement: { goods }, text }: Reading): boolean {
  if (goods === undefined || known.goods === goods || !GOODS_WITH_OWN_LIMITS.includes(goods)) return false;
  return aspectsOf(text).some(({ aspect }) => aspect === 'limit');
}

/** Whether the subject was asked about, rather than only told. */
const wasAsked = ({ subject }: DialogueState): boolean => isAsking(subject) || aspectsOf(subject).length > 0;

/** Evidence from which a turn that names its matter is a question of its own, whatever was spoken of before. */
const SURE_ALONE = 0.85;

/** Whether a turn is a whole question that the records surely answer: a new topic, which must not drag the old one along. */
function standsAlone(state: DialogueState, reading: Reading, alone: Standing | undefined): boolean {
  if (alone?.outcome !== 'answer' || alone.score < SURE_ALONE || !wasAsked(state)) return false;
  const { text } = reading;
  return isAsking(text) && !ties(text) && !isCondition(text) && namesItsMatter(reading);
}

/**
 * Makes a turn whole: an answer to what was asked back, a changed value, a correction, a further question about the same matter or an
 * earlier one, or a question of its own. Pure.
 * @param alone what the records hold for the turn by itself
 */
export function understandTurn(state: DialogueState, said: string, alone?: Standing): Understanding {
  const raw = withUnit(state.subject === '' ? said : withoutAcknowledgement(said), state.statement);
  const reading = parseStatement(raw);
  const { text, statement } = reading;
  if (RESTART.test(text) && text.replace(RESTART, '').length < raw.length) {
    const rest = text.replace(RESTART, '').trim();
    if (rest.length < 40 || state.subject === '') return afterRestart(raw.replace(new RegExp(RESTART, 'i'), ' '));
  }
  if (state.subject === '') return beginAnew(NEW_DIALOGUE, reading, raw);
  if (state.pending !== undefined && doesNotKnow(text)) {
    return { ...goOn(state, reading, state.subject), declined: state.pending };
  }
  if (
    state.pending !== undefined &&
    state.pending !== 'subject' &&
    statement[state.pending] !== undefined &&
    aspectsOf(text).length === 0
  ) {
    return goOn(state, reading, substitute(state.subject, reading));
  }
  const another = anotherMatter(text);
  if (another !== undefined) return beginAnew(state, parseStatement(another), another);
  const back = ledBack(state.earlier, state.subject, text);
  if (back !== undefined) return further({ ...state, ...back.matter }, parseStatement(back.text), back.text);
  const correction = readCorrection(text);
  if (correction !== undefined && leavesMatter(correction) && isAsking(correction.right))
    return beginAnew(state, parseStatement(correction.right), correction.right);
  if (correction !== undefined) return corrected(state, correction);
  if (standsAlone(state, reading, alone)) return beginAnew(state, reading, raw);
  return further(state, reading, raw, alone);
}

/** Values that other records tell of, where they change. */
const OF_OTHER_RECORDS: readonly Slot[] = ['movement', 'goods'];

/** The same asked of a case that differs by what was just stated. */
function ofAnotherCase(state: DialogueState, reading: Reading): Understanding {
  const seeksOther = OF_OTHER_RECORDS.some((slot) => reading.statement[slot] !== undefined);
  return goOn(state, reading, substitute(state.subject, reading), { fallback: state.subject, seeksOther });
}

/** A longer correction tells a case of its own, and no more than turns the direction round. */
const LONGEST_TURN_ROUND = 30;

/** The state with the way of moving that a turn names as the other of export and import. */
function inDirectionOf(state: DialogueState, text: string): DialogueState {
  const movement = turnedMovement(state.subject, text);
  return movement === undefined ? state : { ...state, statement: { ...state.statement, movement } };
}

/** The case with what holds in the place of what was said before. */
function corrected(state: DialogueState, correction: Correction): Understanding {
  const right = parseStatement(correction.right);
  if (saysOnlyValues(right)) return ofAnotherCase(state, right);
  const whole = putRight(state.subject, correction);
  if (whole !== undefined) return goOn(state, right, whole);
  const turned = contrast(state.subject, right.text);
  if (turned !== state.subject && right.text.length <= LONGEST_TURN_ROUND)
    return goOn(inDirectionOf(state, right.text), right, substitute(turned, right));
  return further(state, right, correction.right);
}

/** A turn that changes values of the case or asks for another side of the matter, as far as its words alone tell. */
function further(state: DialogueState, reading: Reading, raw: string, alone?: Standing): Understanding {
  const { text, statement } = reading;
  if (asksLimitOfOtherGoods(state, reading)) return beginAnew(state, reading, raw);
  if (saysOnlyValues(reading)) return ofAnotherCase(state, reading);
  const leansOnNothing = subjectOf(state.subject) === '';
  const isNewCase = leansOnNothing || isOtherMovement(state.statement.movement, statement.movement);
  if (!namesItsMatter(reading) && !isNewCase && !turnsOnAmount(text)) {
    if (aspectsOf(text).length > 0) return askSides(state, reading);
    if (asksMeasure(text)) return goOn(state, reading, `${state.subject} ${withoutTie(text)}`, asksFor(state, text));
  }
  return otherwise(state, reading, raw, alone);
}

/** What a turn asks of the subject. The same record may still answer where the subject was only told and where bare keywords narrow it. */
const asksFor = (state: DialogueState, text: string): Wordings => ({
  asking: text,
  seeksOther: wasAsked(state) && !isKeyword(text),
  isBare: namesNothing(parseStatement(text)),
});

/** Another side of the same matter: "서류는요?", "가산세가 몇 퍼센트예요?". */
function askSides(state: DialogueState, reading: Reading): Understanding {
  const { text } = reading;
  const subject = Object.keys(reading.spans).length > 0 ? substitute(state.subject, reading) : state.subject;
  const language = detectLanguage(text);
  const asked = aspectsOf(text);
  const inFull = asksDeadline(text) ? text : asked.map(({ aspect }) => fullAsking(aspect, language)).join(' ');
  const whole = `${subject} ${withoutTie(text)}`;
  if (asksMeasure(text) || asked.length > 1)
    return goOn(state, reading, whole, { alternatives: [askOf(subject, text)], ...asksFor(state, text) });
  return goOn(state, reading, askOf(subject, inFull), {
    alternatives: [askOf(subject, text), whole],
    ...asksFor(state, text),
  });
}

/** Whether a question that the records don't answer by itself may be one about what was spoken of. */
const mayLean = (text: string, alone: Standing | undefined): boolean =>
  alone?.outcome === 'no_evidence' || (alone?.outcome === 'out_of_scope' && goesOnWithCase(text));

/** Turns that tell more than values: fragments and statements lean on the subject, questions stand alone or may lean. */
function otherwise(state: DialogueState, reading: Reading, raw: string, alone: Standing | undefined): Understanding {
  const { text, statement } = reading;
  if (subjectOf(state.subject) === '' && aspectsOf(text).length > 0) return beginAnew(state, reading, raw);
  if (isOtherMovement(state.statement.movement, statement.movement) && !isFragment(text)) {
    const isUnknown = alone !== undefined && alone.outcome !== 'answer';
    const isOfTheSame =
      statement.goods === undefined && (isUnknown || (detectLanguage(text) === 'en' && pointsBack(text)));
    return isOfTheSame ? goOn(state, reading, substitute(state.subject, reading)) : beginAnew(state, reading, raw);
  }
  const known = state.subject.slice(-LONGEST_SUBJECT);
  const isOtherWay = statement.movement !== undefined && statement.movement !== state.statement.movement;
  const subject = isOtherWay ? withoutWay(known) : contrast(known, text);
  const own = withoutTie(text);
  const whole = `${subject} ${own}`;
  if (isFragment(text)) {
    const fallback = isOfTheCase(text) && subject === known ? state.subject : undefined;
    const onlyTurns = turnedMovement(state.subject, text) !== undefined && namesOnlyDirection(own);
    if (onlyTurns) return goOn(inDirectionOf(state, text), reading, subject, asksFor(state, text));
    const fragment = namesNothing(reading) && !isCondition(text) ? undefined : own;
    return goOn(inDirectionOf(state, text), reading, whole, { fragment, fallback, ...asksFor(state, text) });
  }
  if (!isAsking(text)) {
    const fallback = isDescription(text) || tellsOfNow(text) ? state.subject : undefined;
    return goOn(state, reading, whole, { alternatives: [raw], fallback });
  }
  if (state.pending === 'subject' || !wasAsked(state))
    return goOn(state, reading, whole, { fragment: raw, ...asksFor(state, text) });
  if (ties(text)) {
    return goOn(state, reading, own, {
      alternatives: [askOf(state.subject, text)],
      subject: whole,
      ...asksFor(state, text),
    });
  }
  if (mayLean(text, alone)) {
    return goOn(state, reading, own, {
      alternatives: [whole, askOf(state.subject, text)],
      subject: whole,
      ...asksFor(state, text),
    });
  }
  if (alone?.outcome === 'clarify' && !namesItsMatter(reading))
    return goOn(state, reading, whole, { fragment: own, ...asksFor(state, text) });
  return beginAnew(state, reading, raw);
}

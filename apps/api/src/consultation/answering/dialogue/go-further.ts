import { detectLanguage } from '../../../retrieval/text/detect-language.js';
import { isAsking } from '../../guard/readable-question.js';
import { type SearchOutcome } from '../finding/finding.js';
import { aspectsOf, fullAsking, subjectOf } from '../parts/aspects.js';
import { isOtherMovement } from '../statement/merge-statements.js';
import { parseStatement } from '../statement/parse-statement.js';
import { GOODS_WITH_OWN_LIMITS, type Reading, type Slot } from '../statement/statement.js';
import { askOf, contrast, substitute, turnedMovement, withoutWay } from './carry-subject.js';
import { type DialogueState } from './dialogue-state.js';
import {
  asksDeadline,
  asksMeasure,
  goesOnWithCase,
  isCondition,
  isDescription,
  isFragment,
  isKeyword,
  isOfTheCase,
  namesItsMatter,
  namesNothing,
  namesOnlyDirection,
  pointsBack,
  saysOnlyValues,
  tellsOfNow,
  ties,
  turnsOnAmount,
  withoutTie,
} from './turn-wording.js';
import { beginAnew, goOn, inDirectionOf, type Understanding, wasAsked, type Wordings } from './understanding.js';

/** How far the records answer a turn by itself. */
export type Standing = Pick<SearchOutcome, 'outcome' | 'score'>;

/** A subject is carried on no longer than this, in characters. */
const LONGEST_SUBJECT = 300;

/** Whether a turn asks for the own limit of goods after other goods, whose price says nothing of it: "가방 1,000달러 … 술은 몇 병까지?". */
function asksLimitOfOtherGoods({ statement: known }: DialogueState, { statement: { goods }, text }: Reading): boolean {
  if (goods === undefined || known.goods === goods || !GOODS_WITH_OWN_LIMITS.includes(goods)) return false;
  return aspectsOf(text).some(({ aspect }) => aspect === 'limit');
}

/** Values that other records tell of, where they change. */
const OF_OTHER_RECORDS: readonly Slot[] = ['movement', 'goods'];

/** The same asked of a case that differs by what was just stated. */
export function ofAnotherCase(state: DialogueState, reading: Reading): Understanding {
  const seeksOther = OF_OTHER_RECORDS.some((slot) => reading.statement[slot] !== undefined);
  return goOn(state, reading, substitute(state.subject, reading), { fallback: state.subject, seeksOther });
}

/** A turn that changes values of the case or asks for another side of the matter, as far as its words alone tell. */
export function further(state: DialogueState, reading: Reading, raw: string, alone?: Standing): Understanding {
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

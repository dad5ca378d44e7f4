import { isAsking } from '../../guard/readable-question.js';
import { aspectsOf } from '../parts/aspects.js';
import { parseStatement } from '../statement/parse-statement.js';
import { type Reading } from '../statement/statement.js';
import { withUnit } from './bare-amount.js';
import { contrast, substitute } from './carry-subject.js';
import { type DialogueState, NEW_DIALOGUE } from './dialogue-state.js';
import { further, ofAnotherCase, type Standing } from './go-further.js';
import { ledBack } from './led-back.js';
import { anotherMatter, type Correction, leavesMatter, putRight, readCorrection } from './read-correction.js';
import {
  doesNotKnow,
  isCondition,
  namesItsMatter,
  saysOnlyValues,
  ties,
  withoutAcknowledgement,
  withoutFiller,
} from './turn-wording.js';
import { beginAnew, goOn, inDirectionOf, type Understanding, wasAsked } from './understanding.js';

const RESTART =
  /처음부터(?:\s?다시)?(?:\s?(?:할게요|하자|시작(?:할게요|하자|해\s?줘)?|해\s?주세요|할래요?))?|다시\s?시작(?:할게요|하자|해\s?줘|해\s?주세요)?|새로\s?시작|초기화|(?:let'?s )?start (?:over|again)|restart|reset|new conversation|from the beginning/;

function afterRestart(raw: string): Understanding {
  const { statement, text } = parseStatement(raw);
  const query = withoutFiller(text.replace(RESTART, ' ')) === '' ? '' : raw;
  return { query, statement, continues: false, restarted: true };
}

/** Evidence from which a turn that names its matter is a question of its own, whatever was spoken of before. */
const SURE_ALONE = 0.85;

/** Whether a turn is a whole question that the records surely answer: a new topic, which must not drag the old one along. */
function standsAlone(state: DialogueState, reading: Reading, alone: Standing | undefined): boolean {
  if (alone?.outcome !== 'answer' || alone.score < SURE_ALONE || !wasAsked(state)) return false;
  const { text } = reading;
  return isAsking(text) && !ties(text) && !isCondition(text) && namesItsMatter(reading);
}

/** A longer correction tells a case of its own, and no more than turns the direction round. */
const LONGEST_TURN_ROUND = 30;

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

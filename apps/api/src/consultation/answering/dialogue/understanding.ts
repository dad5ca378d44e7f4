import { isAsking } from '../../guard/readable-question.js';
import { aspectsOf } from '../parts/aspects.js';
import { isOtherMovement, mergeStatements } from '../statement/merge-statements.js';
import { parseStatement } from '../statement/parse-statement.js';
import { type Reading, type Slot, type Statement } from '../statement/statement.js';
import { turnedMovement, wordsOfWay } from './carry-subject.js';
import { type Asked, type DialogueState } from './dialogue-state.js';

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

export type Wordings = Pick<
  Understanding,
  'seeksOther' | 'subject' | 'alternatives' | 'fragment' | 'fallback' | 'asking' | 'isBare'
>;

/** Makes a turn whole by going on with the case. */
export function goOn(state: DialogueState, reading: Reading, query: string, wordings: Wordings = {}): Understanding {
  return {
    query,
    ...wordings,
    // The whole question is read again, since a count changed in it changes what it comes to (1 L × 3 bottles).
    statement: mergeStatements(state.statement, { ...parseStatement(query).statement, ...reading.statement }),
    continues: true,
    restarted: false,
  };
}

/** Slots of one case that a fresh question about another matter of it leaves standing. */
const LASTING: readonly Slot[] = ['movement', 'country', 'minor', 'use', 'exchangeRate'];

const pick = (statement: Statement, slots: readonly Slot[]): Statement =>
  Object.fromEntries(Object.entries(statement).filter(([slot]) => slots.some((wanted) => wanted === slot)));

/** A question that stands alone. Of the case before it, the person and the way of moving hold on, unless it names another way. */
export function beginAnew(state: DialogueState, reading: Reading, query: string): Understanding {
  const { statement } = reading;
  const changed = isOtherMovement(state.statement.movement, statement.movement);
  const known = changed ? pick(state.statement, ['minor', 'exchangeRate']) : pick(state.statement, LASTING);
  const merged = mergeStatements(known, statement);
  const { movement } = merged;
  const inherits = movement !== undefined && statement.movement === undefined;
  const alternatives = inherits ? [`${wordsOfWay(movement, reading.text)} ${query}`] : undefined;
  return { query, alternatives, statement: merged, continues: false, restarted: false };
}

/** Whether the subject was asked about, rather than only told. */
export const wasAsked = ({ subject }: DialogueState): boolean => isAsking(subject) || aspectsOf(subject).length > 0;

/** The state with the way of moving that a turn names as the other of export and import. */
export function inDirectionOf(state: DialogueState, text: string): DialogueState {
  const movement = turnedMovement(state.subject, text);
  return movement === undefined ? state : { ...state, statement: { ...state.statement, movement } };
}

import { isAsking } from '../../guard/readable-question.js';
import {
  basicLimit,
  decideByLimits,
  limitDependsOnWay,
  type LimitDecision,
  limitOfGoods,
} from '../limits/decide-by-limits.js';
import { type AskableSlot } from '../limits/judge-limit.js';
import { asksLeaveOnly, asksWhetherToDeclare, turnsOnLimits, turnsOnUse } from '../limits/turns-on-limits.js';
import { aspectsOf, subjectOf } from '../parts/aspects.js';
import { parseStatement } from '../statement/parse-statement.js';
import { type Statement } from '../statement/statement.js';
import { byRecord, type Finding, type PartToFind, type QuestionSearch } from './finding.js';

/** A question after a limit is plain when no more than the way in is said beside it, in characters. */
const PLAIN_SUBJECT = 14;
const ASKABLE: readonly AskableSlot[] = ['movement', 'country', 'use', 'shipping'];

/** What a decision by the limits comes to; undefined where they say nothing. */
function byDecision(decision: LimitDecision, index: QuestionSearch): Finding | undefined {
  switch (decision.kind) {
    case 'none':
      return undefined;
    case 'apply':
      return { kind: 'limit', judgement: decision.judgement };
    case 'shipping':
      return byRecord(decision.record, index);
    case 'ask':
    case 'branches':
      return decision;
  }
}

/** The limit of goods that have one for travellers and another for orders, where the way in wasn't said: both, the traveller's first. */
function byBothWays(statement: Statement, index: QuestionSearch): Finding | undefined {
  if (!limitDependsOnWay(index.limits, statement)) return undefined;
  const [carried, ordered] = (['traveller', 'order'] as const).map((movement) => {
    const limit = limitOfGoods(index.limits, { ...statement, movement });
    return limit && index.find(limit.record);
  });
  return carried && ordered && { kind: 'ways', carried, ordered };
}

/** Whether a turn asks of what it names itself, and neither of tax or limits nor of other values of the case. */
function asksOfSomethingElse({ asking, lately = [], given }: PartToFind): boolean {
  if (asking === undefined || given.length === 0 || lately.length > 0 || !isAsking(asking) || /\d/.test(asking))
    return false;
  return aspectsOf(asking).length === 0 && Object.keys(parseStatement(asking).spans).length === 0;
}

/** What the limits of the law make of a part; undefined where it does not turn on them. */
export function byLimits(asked: PartToFind, index: QuestionSearch): Finding | undefined {
  const { part, statement, continues, settled, mayAsk } = asked;
  const carries = statement.movement === undefined && asksWhetherToDeclare(part.query);
  const stated: Statement = carries ? { ...statement, movement: 'traveller' } : statement;
  // After a price was answered without a question, a changed one is too: what counts of the shipping is said with it.
  const wasAnswered = continues && settled.length === 0;
  const isSettled = (slot: AskableSlot): boolean =>
    !mayAsk || settled.includes(slot) || (slot === 'shipping' && wasAnswered);
  if (turnsOnLimits(part.query, statement, continues) && !asksOfSomethingElse(asked)) {
    const finding = byDecision(decideByLimits(index.limits, stated, ASKABLE.filter(isSettled)), index);
    const isNeedless = finding?.kind === 'ask' && finding.slot === 'movement' && asksLeaveOnly(part.query);
    if (finding !== undefined && !isNeedless) return finding;
    // What was stated isn't what the goods' own limit counts: the limit itself is the answer.
    const uncounted = byRecord(limitOfGoods(index.limits, statement)?.record, index);
    if (uncounted !== undefined) return uncounted;
  }
  if (turnsOnUse(part.query, statement) && !isSettled('monthsUsed')) return { kind: 'ask', slot: 'monthsUsed' };
  const { text } = parseStatement(part.query);
  if (!aspectsOf(text).some(({ aspect }) => aspect === 'limit')) return undefined;
  const ways = byBothWays(statement, index);
  if (ways !== undefined) return ways;
  const plain = subjectOf(text).length <= PLAIN_SUBJECT;
  const limit = limitOfGoods(index.limits, statement) ?? (plain ? basicLimit(index.limits, statement) : undefined);
  return byRecord(limit?.record, index);
}

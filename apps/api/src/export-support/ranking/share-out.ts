import { createHash } from 'node:crypto';
import { type Evidence } from './evidence.js';
import { type RankedMatch } from './rank-matches.js';

/**
 * One place in ten is kept for programmes with little history: the fifth or the eighth of each ten, by lot. Always the
 * fifth would cost one in eight of the awards that the first five bring up, always the eighth would never show them
 * among the first five (docs/evaluation/support.md).
 */
const TENS = 10;
const KEPT_PLACES = [4, 7];

/**
 * Guards against the rich getting richer: what was often awarded is shown higher, and so awarded more. One place in ten
 * among what may be had now goes to a programme that has too little history for evidence; which one, and which place,
 * turns from day to day and from firm to firm, so that each has its share. The same day and firm give the same order.
 * @param ranked most useful first
 * @param turn names the day and the firm
 */
export function shareOut(
  ranked: readonly RankedMatch[],
  evidence: ReadonlyMap<string, Evidence>,
  turn: string,
): RankedMatch[] {
  const open = ranked.filter(({ status }) => status === 'eligible' || status === 'unknown');
  const waiting = open
    .filter(({ programme, parts }) => !evidence.has(programme.id) && servesGoals(parts))
    .map((match) => ({ match, lot: lotOf(`${turn}/${match.programme.id}`) }))
    .sort((left, right) => (left.lot < right.lot ? -1 : 1))
    .map(({ match }) => match);
  const order = [...open];
  const kept = KEPT_PLACES[parseInt(lotOf(turn).slice(0, 8), 16) % KEPT_PLACES.length] ?? 0;
  for (let place = kept; place < open.length; place += TENS) {
    const next = waiting.find((match) => order.indexOf(match) > place);
    if (next === undefined) break;
    order.splice(order.indexOf(next), 1);
    order.splice(place, 0, { ...next, inTurn: true });
  }
  return [...order, ...ranked.filter(({ status }) => status !== 'eligible' && status !== 'unknown')];
}

/** What serves none of the goals that the firm named takes no turn. */
function servesGoals(parts: RankedMatch['parts']): boolean {
  return parts.every(({ name, value }) => name !== 'goals' || value > 0);
}

function lotOf(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}

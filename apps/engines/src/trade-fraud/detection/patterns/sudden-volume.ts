import { mean, median, total } from '../../../common/order-statistics.js';
import { type Candidate, logOf, outlierFeatures, told, toldUsd } from '../candidate.js';
import { type Context } from '../context.js';
import { type Entry, pairOf } from '../trade.js';

const MONTH = 30;
/** Lengths of a burst that are tried, in days, and fewest declarations in it. */
const LENGTHS = [15, 25, 40, 60, 90];
const FEWEST = 5;
/** A burst is looked into from so many times the usual pace; the rule asks for twice as much. */
const LEAST_TIMES = 2.5;
const RULE_TIMES = 5;

interface Burst {
  readonly inside: readonly Entry[];
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
  readonly start: number;
  readonly end: number;
  /** US dollars declared in a usual month outside, and how many times as fast it went inside. */
  readonly usual: number;
  readonly times: number;
}

/**
 * Firms that for some weeks trade far more than ever. The burst is the window in which most was declared beyond what the
 * firm's median month would give; months without trade count, since a firm out of nothing is the plainest case. Rule:
 * five times the usual pace.
 */
export function suddenVolumes(context: Context): Candidate<'sudden_volume'>[] {
  return [...context.byFirm.values()].flatMap((declarations) => {
    const burst = burstOf(declarations, context);
    return burst === undefined ? [] : [candidateOf(burst, context)];
  });
}

function burstOf(declarations: readonly Entry[], { trade }: Context): Burst | undefined {
  let best: Burst | undefined;
  let most = 0;
  for (const length of LENGTHS) {
    for (let from = 0, to = 0; from < declarations.length; from += 1) {
      const start = declarations[from]?.day ?? 0;
      while (to < declarations.length && (declarations[to]?.day ?? Infinity) < start + length) to += 1;
      if (to - from < FEWEST) continue;
      const burst = burstBetween(declarations, from, to, trade);
      // What is beyond the usual, in standard deviations of a steady stream of deals.
      const beyond = excess(burst);
      if (burst.times >= LEAST_TIMES && beyond > most) [best, most] = [burst, beyond];
    }
  }
  return best;
}

const amounts = (entries: readonly Entry[]): number[] => entries.map(({ amount = 0 }) => amount);

function burstBetween(declarations: readonly Entry[], from: number, to: number, trade: Context['trade']): Burst {
  const inside = declarations.slice(from, to);
  const [before, after] = [declarations.slice(0, from), declarations.slice(to)];
  const start = inside[0]?.day ?? 0;
  const end = inside.at(-1)?.day ?? start;
  const length = Math.max(end - start + 1, MONTH / 3);
  const outsideDays = Math.max(1, start - trade.firstDay + (trade.lastDay - end));
  const months = monthlySums(before, trade.firstDay, start);
  const floor = median(amounts(declarations)) * 0.5;
  const usual = Math.max(
    months.length >= 2 ? median(months) : (total(amounts([...before, ...after])) / outsideDays) * MONTH,
    floor,
  );
  return { inside, before, after, start, end, usual, times: (total(amounts(inside)) / length) * (MONTH / usual) };
}

function excess({ inside, usual, start, end }: Burst): number {
  const expected = (usual * Math.max(end - start + 1, MONTH / 3)) / MONTH;
  const sums = amounts(inside);
  return (total(sums) - expected) / Math.sqrt(Math.max(expected, 1) * mean(sums));
}

/** Sums of whole months before a day, the last one first. */
function monthlySums(entries: readonly Entry[], firstDay: number, until: number): number[] {
  const months = Math.floor((until - firstDay) / MONTH);
  const sums = new Array<number>(months).fill(0);
  for (const { day, amount = 0 } of entries) {
    const month = Math.floor((until - 1 - day) / MONTH);
    if (month < months) sums[month] = (sums[month] ?? 0) + amount;
  }
  return sums;
}

function candidateOf(burst: Burst, context: Context): Candidate<'sudden_volume'> {
  const { inside, before, after, start, end, usual, times } = burst;
  const { trade, settlement } = context;
  const burstUsd = total(amounts(inside));
  const unpaid = unpaidShare(inside, context);
  const daysAfter = trade.lastDay - end;
  const afterShare = daysAfter < MONTH / 2 ? undefined : (total(amounts(after)) * MONTH) / daysAfter / usual;
  const evidence = new Map(
    inside.map((entry) => {
      const account = settlement.accountOf.get(entry.row);
      const open = account === undefined ? 1 : Math.max(0, 1 - account.paid / Math.max(1, account.declared));
      return [
        entry.row,
        {
          amount: entry.amount ?? 0,
          burstUsd: toldUsd(burstUsd),
          usualMonthUsd: toldUsd(usual),
          timesUsual: told(times),
          burstDays: end - start + 1,
          historyDays: start - trade.firstDay,
          unpaidShare: told(unpaid),
          ...(afterShare !== undefined && { afterShare: told(afterShare) }),
          exposureUsd: toldUsd((entry.amount ?? 0) * open),
        },
      ];
    }),
  );
  const known = new Set(before.map(pairOf));
  return {
    pattern: 'sudden_volume',
    evidence,
    features: {
      times: Math.log(times),
      excess: Math.log(Math.max(0.1, excess(burst))),
      pace: Math.log((inside.length / (end - start + 1)) * ((start - trade.firstDay + 1) / (before.length + 1))),
      count: Math.log(inside.length),
      length: Math.log(end - start + 1),
      silentBefore: before.length === 0 ? 1 : 0,
      historyMonths: Math.min(6, (start - trade.firstDay) / MONTH),
      after: Math.log1p(afterShare ?? 1),
      gone: afterShare === 0 ? 1 : 0,
      unpaid,
      unpaidBefore: unpaidShare(before, context),
      strangers: inside.filter((entry) => !known.has(pairOf(entry))).length / inside.length,
      ofTrade: burstUsd / Math.max(1, burstUsd + total(amounts(before)) + total(amounts(after))),
      sum: logOf(burstUsd),
      ...outlierFeatures(evidence.keys(), context),
    },
    margin: times / RULE_TIMES,
  };
}

/** Part of the sum of due declarations that isn't paid; a half where none is due. */
function unpaidShare(entries: readonly Entry[], { trade, settlement }: Context): number {
  const due = entries.filter((entry) => trade.lastDay - entry.day >= settlement.usualDelay(pairOf(entry)));
  const sum = total(amounts(due));
  if (sum === 0) return 0.5;
  const open = due.map(({ row, amount = 0 }) => {
    const account = settlement.accountOf.get(row);
    return account === undefined ? amount : amount * Math.max(0, 1 - account.paid / Math.max(1, account.declared));
  });
  return total(open) / sum;
}

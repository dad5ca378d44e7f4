import { type FirmTrace } from './firm-trace.js';
import { type GroupMean, shrunkMeans, sumOf } from './shrink.js';
import { stageOfYear } from '../ranking/stage.js';

/** Months compared before and after an award. */
const SPAN = 6;
/** Added to both sides, in US dollars for the span, so that single shipments of beginners don't decide. */
const FLOOR = 600;
/** Largest change that counts (log): a firm that stops or springs up is not a hundred times as much evidence. */
const LARGEST = 2;

/** How exports moved after a programme, beside those of like firms that received nothing then. */
export interface ExportMove {
  /** Difference in log exports, shrunk; 0.1 is about 10 % more. */
  readonly difference: number;
  /** Firms that received it and could be compared, and like firms that they were compared with, at least. */
  readonly received: number;
  readonly compared: number;
}

interface Sum {
  sum: number;
  count: number;
}

/**
 * Difference in differences: the change of a firm's exports from the six months before an award to the six after, less
 * the mean change over the same months of firms of the same chapter and stage that did not receive the programme around
 * them; of the same stage where those are fewer than `fewest`. Only firms that were shipping at the time are compared,
 * since those that have stopped ask for nothing. It says how exports moved, not why.
 * @param fewest firms below which nothing is told
 */
export function fitExportMoves(traces: readonly FirmTrace[], fewest: number): ReadonlyMap<string, ExportMove> {
  const everybody = changesByGroup(traces);
  const byProgramme = new Map<string, FirmTrace[]>();
  for (const trace of traces) {
    for (const id of new Set(trace.awards.map(({ programme }) => programme))) {
      byProgramme.set(id, [...(byProgramme.get(id) ?? []), trace]);
    }
  }
  const found = [...byProgramme].flatMap(([programme, receivers]) => {
    const compared = compare(programme, receivers, everybody, fewest);
    return compared.received < fewest ? [] : [{ programme, ...compared }];
  });
  const shrunk = shrunkMeans(withPooledVariance(found.map(({ differences }) => differences)));
  return new Map(
    found.map(({ programme, received, compared }, place) => [
      programme,
      { difference: shrunk[place] ?? 0, received, compared },
    ]),
  );
}

/** Each award beside the firms of its group without one of the programme in the months around. */
function compare(
  programme: string,
  receivers: readonly FirmTrace[],
  everybody: ReadonlyMap<string, Sum>,
  fewest: number,
): { readonly differences: readonly number[]; readonly received: number; readonly compared: number } {
  const had = (trace: FirmTrace, month: number) =>
    trace.awards.some((award) => award.programme === programme && Math.abs(award.month - month) <= SPAN);
  const own = changesByGroup(receivers, had);
  const differences: number[] = [];
  const firms = new Set<FirmTrace>();
  let compared = Number.POSITIVE_INFINITY;
  for (const trace of receivers) {
    for (const { month } of trace.awards.filter((award) => award.programme === programme)) {
      const change = changeAt(trace, month);
      const control = groupsOf(trace, month)
        .map((group) => without(everybody.get(group), own.get(group)))
        .find(({ count }) => count >= fewest);
      if (change === undefined || control === undefined) continue;
      differences.push(change - control.sum / control.count);
      firms.add(trace);
      compared = Math.min(compared, control.count);
    }
  }
  return { differences, received: firms.size, compared };
}

function without(all: Sum = { sum: 0, count: 0 }, some: Sum = { sum: 0, count: 0 }): Sum {
  return { sum: all.sum - some.sum, count: all.count - some.count };
}

/** The variance of one difference is taken to be the same for all programmes: few of them have enough to tell their own. */
function withPooledVariance(groups: readonly (readonly number[])[]): GroupMean[] {
  const means = groups.map((differences) => sumOf(differences) / differences.length);
  const squares = sumOf(
    groups.map((differences, place) => sumOf(differences.map((d) => (d - (means[place] ?? 0)) ** 2))),
  );
  const freedom = sumOf(groups.map(({ length }) => length - 1));
  const variance = freedom > 0 ? squares / freedom : 1;
  return groups.map(({ length: count }, place) => ({ count, mean: means[place] ?? 0, variance }));
}

/** Changes of firms by group and month; of those firms and months only that are wanted. */
function changesByGroup(
  traces: readonly FirmTrace[],
  wanted: (trace: FirmTrace, month: number) => boolean = () => true,
): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const trace of traces) {
    for (let month = SPAN; month + SPAN < trace.monthly.length; month += 1) {
      const change = wanted(trace, month) ? changeAt(trace, month) : undefined;
      if (change === undefined) continue;
      for (const group of groupsOf(trace, month)) {
        const entry = sums.get(group) ?? { sum: 0, count: 0 };
        sums.set(group, entry);
        entry.sum += change;
        entry.count += 1;
      }
    }
  }
  return sums;
}

/** Narrowest first. */
function groupsOf({ hs, monthly }: FirmTrace, month: number): string[] {
  const stage = stageOfYear(sumOf(monthly.slice(month - SPAN, month)) * 2);
  return [`${month}/${stage}/${hs?.slice(0, 2) ?? ''}`, `${month}/${stage}`];
}

/** Months before an award within which a firm must have shipped. */
const SHIPPING = 3;

/** Undefined where the months aren't all there, or where the firm wasn't shipping. */
function changeAt({ monthly }: FirmTrace, month: number): number | undefined {
  if (month < SPAN || month + SPAN >= monthly.length) return undefined;
  const before = sumOf(monthly.slice(month - SPAN, month));
  if (sumOf(monthly.slice(month - SHIPPING, month)) <= 0) return undefined;
  const after = sumOf(monthly.slice(month + 1, month + 1 + SPAN));
  return Math.max(-LARGEST, Math.min(LARGEST, Math.log((after + FLOOR) / (before + FLOOR))));
}

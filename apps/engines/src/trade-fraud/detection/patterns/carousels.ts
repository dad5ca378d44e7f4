import { groupBy } from '../../../common/group-by.js';
import { mean, total } from '../../../common/order-statistics.js';
import { type Candidate, logOf, outlierFeatures, told } from '../candidate.js';
import { type Context } from '../context.js';
import { goodsOf, type PricedEntry } from '../trade.js';

/** Longest way abroad and longest stay in the country, in days. */
const LONGEST_WAY = 45;
const LONGEST_STAY = 30;
/** What may be lost or gained at each step, and around the whole ring (log). */
const MOST_OFF = 0.055;
const MOST_OFF_RING = 0.25;
/** Bounds of the search: firms of a ring, ways tried from each declaration and from each beginning. */
const MOST_FIRMS = 5;
const MOST_WAYS = 6;
const MOST_TRIED = 400;

type Steps = ReadonlyMap<PricedEntry, readonly PricedEntry[]>;

/**
 * Goods that go round at least two firms and their partners abroad, back to the firm where they began: exports and imports
 * of the same goods in turn, nearly the same quantity, in order of time. Cycles are searched for in depth up to five firms,
 * with bounds on the ways tried. Rule: any such ring.
 */
export function carousels(context: Context): Candidate<'carousel'>[] {
  return [...groupBy(context.priced, goodsOf).values()].flatMap((entries) => {
    const steps = stepsBetween(entries);
    const rings = entries.filter(({ flow }) => flow === 'in').map((start) => ringFrom(start, steps));
    return joined(rings.filter((ring) => ring !== undefined)).map((ring) => candidateOf(ring, context));
  });
}

/** Where each declaration's goods may have gone next. */
function stepsBetween(entries: readonly PricedEntry[]): Steps {
  const importsOf = groupBy(
    entries.filter(({ flow }) => flow === 'out'),
    ({ partner }) => partner,
  );
  const exportsOf = groupBy(
    entries.filter(({ flow }) => flow === 'in'),
    ({ firm }) => firm,
  );
  return new Map(
    entries.map((entry) => {
      const abroad = entry.flow === 'in';
      const next = abroad
        ? (importsOf.get(entry.partner) ?? []).filter(({ firm }) => firm !== entry.firm)
        : (exportsOf.get(entry.firm) ?? []);
      const longest = abroad ? LONGEST_WAY : LONGEST_STAY;
      const fitting = next.filter(
        (each) => each.day >= entry.day && each.day - entry.day <= longest && offOf(entry, each) <= MOST_OFF,
      );
      return [entry, fitting.sort((a, b) => offOf(entry, a) - offOf(entry, b)).slice(0, MOST_WAYS)];
    }),
  );
}

const offOf = (one: PricedEntry, other: PricedEntry): number => Math.abs(Math.log(one.quantity / other.quantity));

/** The declarations of a way from an export back to an import of the same firm, through at least one other firm. */
function ringFrom(start: PricedEntry, steps: Steps): readonly PricedEntry[] | undefined {
  const open: (readonly PricedEntry[])[] = [[start]];
  let tried = 0;
  for (let way = open.pop(); way !== undefined && tried < MOST_TRIED; way = open.pop()) {
    tried += 1;
    const last = way.at(-1) ?? start;
    if (last.flow === 'out' && last.firm === start.firm) return way;
    if (way.length >= 2 * MOST_FIRMS) continue;
    for (const next of steps.get(last) ?? []) {
      if (!way.includes(next) && offOf(start, next) <= MOST_OFF_RING) open.push([...way, next]);
    }
  }
  return undefined;
}

/** Rings that share a declaration, or that the same firms continue, as one. */
function joined(rings: readonly (readonly PricedEntry[])[]): PricedEntry[][] {
  const groups: { firms: Set<string>; entries: Set<PricedEntry> }[] = [];
  for (const ring of rings) {
    const firms = new Set(ring.map(({ firm }) => firm));
    const known = groups.find(
      (group) => ring.some((entry) => group.entries.has(entry)) || [...firms].every((firm) => group.firms.has(firm)),
    );
    if (known === undefined) groups.push({ firms, entries: new Set(ring) });
    else for (const entry of ring) known.entries.add(entry);
  }
  return groups.map(({ entries }) => [...entries].sort((a, b) => a.day - b.day || a.row - b.row));
}

function candidateOf(ring: readonly PricedEntry[], context: Context): Candidate<'carousel'> {
  const [first] = ring;
  const firms = new Set(ring.map(({ firm }) => firm)).size;
  const rounds = ring.filter(({ flow, firm }) => flow === 'out' && firm === first?.firm).length;
  const evidence = new Map(
    ring.map((entry, at) => [
      entry.row,
      {
        step: at + 1,
        firms,
        rounds,
        days: entry.day - (ring[at - 1]?.day ?? entry.day),
        quantityRatio: told(entry.quantity / (first?.quantity ?? entry.quantity)),
        priceRatio: told(entry.unitPrice / (first?.unitPrice ?? entry.unitPrice)),
        exposureUsd: entry.amount,
      },
    ]),
  );
  const neighbours = ring.slice(1).map((entry, at) => ({ entry, before: ring[at] ?? entry }));
  const off = neighbours.map(({ entry, before }) => offOf(entry, before));
  return {
    pattern: 'carousel',
    evidence,
    features: {
      firms,
      rounds: Math.log(Math.max(1, rounds)),
      steps: Math.log(ring.length),
      off: Math.log10(mean(off) + 0.001),
      days: Math.log1p(mean(neighbours.map(({ entry, before }) => entry.day - before.day))),
      gain: Math.abs(Math.log((ring.at(-1)?.unitPrice ?? 1) / (first?.unitPrice ?? 1))),
      sum: logOf(total(ring.map(({ amount }) => amount))),
      ...outlierFeatures(evidence.keys(), context),
    },
    margin: 1,
  };
}

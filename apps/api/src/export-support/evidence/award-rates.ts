import { type FirmTrace, type Likeness, likenessOfTrace } from './firm-trace.js';
import { shrunkRates, sumOf } from './shrink.js';

/** Months of a block: a firm and a block are one unit of which it is asked what the firm was awarded. */
const BLOCK = 12;

/** What is compared, one after the other; each is told only what those before it don't tell. */
const ATTRIBUTES: Readonly<Record<string, (of: Likeness) => string | undefined>> = {
  stage: ({ stage }) => stage,
  region: ({ region }) => region,
  size: ({ size }) => size,
  chapter: ({ hs4 }) => hs4?.slice(0, 2),
  destination: ({ destination }) => destination,
  'stage and chapter': ({ stage, hs4 }) => (stage && hs4 ? `${stage}/${hs4.slice(0, 2)}` : undefined),
  heading: ({ hs4 }) => hs4,
  'stage, heading and size': ({ stage, hs4, size }) => (stage && hs4 && size ? `${stage}/${hs4}/${size}` : undefined),
};

/** How often firms in a situation are awarded each programme, from what happened to others. */
export interface AwardRates {
  readonly programmes: readonly string[];
  /** Awards of each programme that were counted. */
  readonly counts: Float64Array;
  /** Awards a firm and year over all firms. */
  readonly base: Float64Array;
  /** Factor on the rate by attribute and its value. */
  readonly factors: readonly {
    readonly of: (likeness: Likeness) => string | undefined;
    readonly table: ReadonlyMap<string, Float64Array>;
  }[];
  /** Factor where a firm has had the same programme before; all programmes together. */
  readonly again: number;
}

interface Unit {
  readonly trace: FirmTrace;
  readonly likeness: Likeness;
  readonly awarded: readonly number[];
  readonly hadBefore: ReadonlySet<number>;
}

/**
 * Fits the rates attribute by attribute: what is observed of a group is held against what the attributes before lead to
 * expect, and shrunk ({@link shrunkRates}). Groups of fewer than `fewest` firms tell nothing.
 */
export function fitAwardRates(traces: readonly FirmTrace[], programmes: readonly string[], fewest: number): AwardRates {
  const places = new Map(programmes.map((id, place) => [id, place]));
  const units = traces.flatMap((trace) => unitsOf(trace, places));
  const counts = new Float64Array(programmes.length);
  for (const { awarded } of units) for (const place of awarded) counts[place] = (counts[place] ?? 0) + 1;
  const base = counts.map((count) => count / Math.max(1, units.length));
  const expected = units.map(() => Float64Array.from(base));
  const factors = Object.values(ATTRIBUTES).map((of) => ({ of, table: fitAttribute(units, expected, of, fewest) }));
  return { programmes, counts, base, factors, again: factorOfAgain(units, expected) };
}

/** @param had programmes that the firm has had; they are less, or more, likely to come again */
export function ratesFor(
  { programmes, base, factors, again }: AwardRates,
  likeness: Likeness,
  had: ReadonlySet<string>,
): Float64Array {
  const rates = Float64Array.from(base);
  for (const { of, table } of factors) {
    const factor = table.get(of(likeness) ?? '');
    if (factor !== undefined) multiply(rates, factor);
  }
  if (had.size > 0) {
    programmes.forEach((id, place) => {
      if (had.has(id)) rates[place] = (rates[place] ?? 0) * again;
    });
  }
  return rates;
}

function unitsOf(trace: FirmTrace, places: ReadonlyMap<string, number>): Unit[] {
  const { monthly, awards } = trace;
  const blocks = Math.floor(monthly.length / BLOCK);
  const offset = monthly.length - blocks * BLOCK;
  return Array.from({ length: blocks }, (_, block) => {
    const start = offset + block * BLOCK;
    // A firm is compared as it stood before the block; of the first block only itself is known.
    const before = start >= BLOCK ? start - BLOCK : start;
    const yearly = sumOf(monthly.slice(before, before + BLOCK));
    const placesOf = (from: number, to: number) =>
      awards.filter(({ month }) => month >= from && month < to).flatMap(({ programme }) => places.get(programme) ?? []);
    return {
      trace,
      likeness: likenessOfTrace(trace, yearly),
      awarded: placesOf(start, start + BLOCK),
      hadBefore: new Set(placesOf(0, start)),
    };
  });
}

/** Fits one attribute and takes it into what is expected of each unit. */
function fitAttribute(
  units: readonly Unit[],
  expected: readonly Float64Array[],
  of: (likeness: Likeness) => string | undefined,
  fewest: number,
): Map<string, Float64Array> {
  const groups = new Map<string, { firms: Set<FirmTrace>; observed: Float64Array; expected: Float64Array }>();
  units.forEach(({ trace, likeness, awarded }, unit) => {
    const value = of(likeness);
    const own = expected[unit];
    if (value === undefined || own === undefined) return;
    const group = groups.get(value) ?? {
      firms: new Set<FirmTrace>(),
      observed: new Float64Array(own.length),
      expected: new Float64Array(own.length),
    };
    groups.set(value, group);
    group.firms.add(trace);
    for (const place of awarded) group.observed[place] = (group.observed[place] ?? 0) + 1;
    for (let place = 0; place < own.length; place += 1)
      group.expected[place] = (group.expected[place] ?? 0) + (own[place] ?? 0);
  });
  const values = [...groups].filter(([, group]) => group.firms.size >= fewest);
  const pairs = values.flatMap(([, group]) =>
    [...group.observed].map((observed, place) => ({ observed, expected: group.expected[place] ?? 0 })),
  );
  const shrunk = shrunkRates(pairs);
  const width = values[0]?.[1].observed.length ?? 0;
  const table = new Map(
    values.map(([value], row) => [value, Float64Array.from(shrunk.slice(row * width, (row + 1) * width))]),
  );
  units.forEach(({ likeness }, unit) => {
    const [own, factor] = [expected[unit], table.get(of(likeness) ?? '')];
    if (own !== undefined && factor !== undefined) multiply(own, factor);
  });
  return table;
}

function factorOfAgain(units: readonly Unit[], expected: readonly Float64Array[]): number {
  let [observed, due] = [0, 0];
  units.forEach(({ awarded, hadBefore }, unit) => {
    observed += awarded.filter((place) => hadBefore.has(place)).length;
    for (const place of hadBefore) due += expected[unit]?.[place] ?? 0;
  });
  // One award more on both sides keeps a population without any from saying "never".
  return (observed + 1) / (due + 1);
}

function multiply(rates: Float64Array, factor: Float64Array): void {
  for (let place = 0; place < rates.length; place += 1) rates[place] = (rates[place] ?? 0) * (factor[place] ?? 1);
}

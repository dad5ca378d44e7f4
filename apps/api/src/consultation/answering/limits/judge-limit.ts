import { type Limit, type LimitMeasure } from '../../../knowledge/consultation/limit.js';
import { type Money, type Movement, type Slot, type Statement } from '../statement/statement.js';

/** Where a stated value lies: a range may straddle the limit; `unknown` where nothing was said or money can't be compared. */
type Position = 'within' | 'over' | 'straddles' | 'unknown';

/** A measure of a limit beside what was stated of it, both in the measure's unit. */
export interface Measured {
  readonly measure: LimitMeasure;
  readonly stated: Money | number | undefined;
  readonly position: Position;
  /** What was stated as it was said, in a unit of its own. */
  readonly asSaid?: { readonly value: number; readonly unit: 'cartons' };
  /** By which share of the limit a price lies above it, at the least. */
  readonly excess?: number;
}

/** What a limit says of a case: `open` when it hangs on what wasn't said or can't be compared, `silent` when nothing of it was said. */
export interface Judgement {
  readonly limit: Limit;
  readonly verdict: 'within' | 'over' | 'open' | 'silent';
  readonly measured: readonly Measured[];
}

const ML_IN_LITRE = 1000;
const DOLLAR = 'usd';
const WON = 'krw';

/** Ways of coming in that a limit is looked up under: what is ordered comes by courier unless the post was named. */
export function waysIn(movement: Movement | undefined): readonly Movement[] {
  if (movement === undefined) return ['courier', 'traveller'];
  return movement === 'order' ? ['courier'] : [movement];
}

const has = (list: readonly string[] | undefined, value: string | undefined): boolean =>
  list === undefined || value === undefined || list.includes(value);

const isExcepted = (list: readonly string[] | undefined, value: string | undefined): boolean =>
  list !== undefined && value !== undefined && list.includes(value);

/** Whether a limit may be the one that holds for a case; what wasn't said rules nothing out, save that goods are for own use by an adult. */
export function mayHold(
  limit: Limit,
  { movement, country, goods = 'other', use = 'own', minor = false, leaving = false }: Statement,
): boolean {
  return (
    waysIn(movement).some((way) => limit.movement.includes(way)) &&
    has(limit.from, country) &&
    !isExcepted(limit.notFrom, country) &&
    has(limit.goods, goods) &&
    !isExcepted(limit.exceptGoods, goods) &&
    has(limit.use, use) &&
    (limit.minor === undefined || limit.minor === minor) &&
    (limit.leaving === undefined || limit.leaving === leaving)
  );
}

/** A price in dollars, by the person's own exchange rate where it is in won; undefined when no rate is known: none is invented. */
function inDollars(price: Money, exchangeRate: number | undefined): Money | undefined {
  if (price.currency === DOLLAR) return price;
  if (price.currency !== WON || exchangeRate === undefined || exchangeRate <= 0) return undefined;
  return { min: price.min / exchangeRate, max: price.max / exchangeRate, currency: DOLLAR };
}

/**
 * Units of a currency for one dollar, between bounds far outside of what they have been since 1998 (won 900 to 1,600, yen 75 to 162, euro
 * 0.62 to 1.21, yuan 6 to 8.3, pound 0.47 to 0.94). No rate is taken from them; they only tell a price that is over or within at any of them.
 */
const RATE_BOUNDS: Readonly<Record<string, readonly [number, number]>> = {
  krw: [600, 2500],
  jpy: [60, 250],
  eur: [0.5, 1.5],
  cny: [4, 12],
  gbp: [0.4, 1.2],
};

/** Where a price in another currency lies at whatever rate; `unknown` where that turns on the rate. */
function positionAtAnyRate({ min, max, currency }: Money, measure: LimitMeasure): Position {
  const [fewest, most] = RATE_BOUNDS[currency] ?? [];
  if (fewest === undefined || most === undefined) return 'unknown';
  const position = positionOf({ min: min / most, max: max / fewest }, measure);
  return position === 'straddles' ? 'unknown' : position;
}

function positionOf({ min, max }: { min: number; max: number }, measure: LimitMeasure): Position {
  const most = measure.unit === 'L' ? (measure.max ?? 0) * ML_IN_LITRE : measure.max;
  if (most !== undefined) return max <= most ? 'within' : min > most ? 'over' : 'straddles';
  return min >= (measure.min ?? 0) ? 'within' : 'over';
}

function measureOf(measure: LimitMeasure, statement: Statement): Measured {
  if (measure.of === 'price') {
    const { price } = statement;
    if (price === undefined) return { measure, stated: undefined, position: 'unknown' };
    const dollars = inDollars(price, statement.exchangeRate);
    if (dollars === undefined) return { measure, stated: price, position: positionAtAnyRate(price, measure) };
    const position = positionOf(dollars, measure);
    return position === 'over' && measure.max !== undefined
      ? { measure, stated: price, position, excess: dollars.min / measure.max - 1 }
      : { measure, stated: price, position };
  }
  const value = statement[measure.of];
  if (value === undefined) return { measure, stated: undefined, position: 'unknown' };
  const position = positionOf({ min: value, max: value }, measure);
  return measure.of === 'sticks' && statement.cartons !== undefined
    ? { measure, stated: value, position, asSaid: { value: statement.cartons, unit: 'cartons' } }
    : { measure, stated: value, position };
}

/** What a limit says of a case, given that it may hold for it. Pure. */
export function judge(limit: Limit, statement: Statement): Judgement {
  const measured = limit.measures.map((measure) => measureOf(measure, statement));
  if (limit.beyond === 'excluded') return { limit, verdict: 'over', measured };
  const positions = measured.map(({ position }) => position);
  if (positions.includes('over')) return { limit, verdict: 'over', measured };
  if (positions.every((position) => position === 'within')) return { limit, verdict: 'within', measured };
  const said = measured.some(({ stated }) => stated !== undefined);
  return { limit, verdict: said ? 'open' : 'silent', measured };
}

/** What follows beyond the measure that decides, where it differs from the limit's own. */
export function beyondOf({ limit, measured }: Judgement): Limit['beyond'] {
  return measured.find(({ position }) => position === 'over')?.measure.beyond ?? limit.beyond;
}

/** What a person may be asked for, since limits differ by it. */
export type AskableSlot = Extract<Slot, 'movement' | 'country' | 'use' | 'shipping' | 'monthsUsed'>;

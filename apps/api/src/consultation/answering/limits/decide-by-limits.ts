import { type Limit } from '../../../knowledge/consultation/limit.js';
import { type Statement } from '../statement/statement.js';
import { type AskableSlot, beyondOf, judge, type Judgement, mayHold } from './judge-limit.js';

/** What the limits make of a case: one judgement, one thing to ask first, several judgements, or nothing to say. */
export type LimitDecision =
  | { readonly kind: 'none' }
  | { readonly kind: 'ask'; readonly slot: AskableSlot }
  | { readonly kind: 'apply'; readonly judgement: Judgement }
  /** It turns on which costs of shipping the price holds; this record tells which count. */
  | { readonly kind: 'shipping'; readonly record: string }
  /** They disagree and nothing more may be asked: each is said with its own condition. */
  | { readonly kind: 'branches'; readonly judgements: readonly Judgement[] };

/** From so many pieces on, whether they are for own use or for sale is asked. */
const MANY_PIECES = 10;
/** By how much of the limit a price may lie above it for shipping to be what decides. */
const SHIPPING_SHARE = 0.1;
const SPECIAL_GOODS: readonly string[] = ['alcohol', 'tobacco', 'perfume'];

const keyOf = (judgement: Judgement): string =>
  judgement.verdict === 'over' ? `over ${beyondOf(judgement)}` : judgement.verdict;

const isShipped = ({ limit }: Judgement): boolean => !limit.movement.includes('traveller');

const differ = (judgements: readonly Judgement[]): boolean => new Set(judgements.map(keyOf)).size > 1;

/** The strictest of limits that agree within, so that what is said holds whatever wasn't told. */
function strictest(judgements: readonly Judgement[]): Judgement | undefined {
  const limitOf = ({ limit }: Judgement): number => limit.measures.find(({ of }) => of === 'price')?.max ?? Infinity;
  return [...judgements].sort((a, b) => limitOf(a) - limitOf(b))[0];
}

/**
 * Judges a case by every limit that may hold for it. When they disagree over something that wasn't said, that is what to
 * ask; when all agree, nothing need be asked.
 * @param settled what was asked already and is not asked again
 */
export function decideByLimits(
  limits: readonly Limit[],
  statement: Statement,
  settled: readonly AskableSlot[] = [],
): LimitDecision {
  const held = limits.filter((limit) => mayHold(limit, statement)).map((limit) => judge(limit, statement));
  const judgements = held.filter(({ verdict }) => verdict !== 'silent');
  if (judgements.length === 0) return { kind: 'none' };
  const { pieces, use, movement, country } = statement;
  if (movement === undefined && !settled.includes('movement') && isSilentOnOneWay(held))
    return { kind: 'ask', slot: 'movement' };
  if (use === undefined && (pieces ?? 0) >= MANY_PIECES && !settled.includes('use'))
    return { kind: 'ask', slot: 'use' };
  if (movement === undefined && exceedOtherMeasures(judgements)) {
    return settled.includes('movement')
      ? { kind: 'branches', judgements: onePerLimit(judgements) }
      : { kind: 'ask', slot: 'movement' };
  }
  if (differ(judgements)) {
    const slot = movement === undefined && differsByWay(judgements) ? 'movement' : 'country';
    const isKnown = slot === 'movement' ? movement !== undefined : country !== undefined;
    if (isKnown || settled.includes(slot)) return { kind: 'branches', judgements: onePerLimit(judgements) };
    return { kind: 'ask', slot };
  }
  const judgement = strictest(judgements);
  if (judgement === undefined) return { kind: 'none' };
  return byShipping(judgement, statement, settled.includes('shipping')) ?? { kind: 'apply', judgement };
}

/** What was stated is counted by the limits of one way in only, as bottles are for what is ordered but not for what is carried. */
function isSilentOnOneWay(held: readonly Judgement[]): boolean {
  const [shipped, carried] = [held.filter(isShipped), held.filter((judgement) => !isShipped(judgement))];
  const isSilent = (some: readonly Judgement[]) => some.every(({ verdict }) => verdict === 'silent');
  if (!held.some(({ measured }) => measured.some(({ stated }) => stated !== undefined))) return false;
  return shipped.length > 0 && carried.length > 0 && isSilent(shipped) !== isSilent(carried);
}

/** A price just above a limit that leaves out the shipping may lie within it without; what was told to be apart already has it out. */
function byShipping(
  { limit, verdict, measured }: Judgement,
  { shipping }: Statement,
  isSettled: boolean,
): LimitDecision | undefined {
  if (limit.shipping === undefined || verdict !== 'over' || shipping === 'apart') return undefined;
  const isNear = measured.some(({ excess }) => excess !== undefined && excess <= SHIPPING_SHARE);
  if (!isNear) return undefined;
  if (shipping === 'included') return { kind: 'shipping', record: limit.shipping };
  return isSettled ? undefined : { kind: 'ask', slot: 'shipping' };
}

/** Over the limits of both ways in, but not over the same measure: said of the one way, the verdict would be wrong for the other. */
function exceedOtherMeasures(judgements: readonly Judgement[]): boolean {
  const over = judgements.filter(({ verdict }) => verdict === 'over');
  if (over.length < judgements.length || !over.some(isShipped) || over.every(isShipped)) return false;
  const decidingOf = ({ measured }: Judgement) => measured.find(({ position }) => position === 'over')?.measure;
  return new Set(over.map((judgement) => decidingOf(judgement)?.of)).size > 1;
}

/** Judgements that say different things, each once. */
function onePerLimit(judgements: readonly Judgement[]): Judgement[] {
  const texts = judgements.map(({ limit: { basis } }) => basis.ko);
  return judgements.filter(({ limit: { basis } }, at) => texts.indexOf(basis.ko) === at);
}

function differsByWay(judgements: readonly Judgement[]): boolean {
  const keys = (some: readonly Judgement[]): string => [...new Set(some.map(keyOf))].sort().join();
  const shipped = judgements.filter(isShipped);
  const carried = judgements.filter((judgement) => !isShipped(judgement));
  // Where only the country decides among what is shipped, carrying may still agree with one of them; from the US that is enough.
  return shipped.length > 0 && carried.length > 0 && keys(shipped) !== keys(carried);
}

/** The one limit of goods that have a limit of their own, where the way in was said; it answers what their limit is. */
export function limitOfGoods(limits: readonly Limit[], statement: Statement): Limit | undefined {
  const { goods, movement } = statement;
  if (goods === undefined || movement === undefined) return undefined;
  return limits.find(
    (limit) =>
      limit.goods?.includes(goods) === true &&
      limit.measures.some(({ of }) => of !== 'price') &&
      mayHold(limit, statement),
  );
}

/** The basic limit of a way in, which goods without a limit of their own share. */
export function basicLimit(limits: readonly Limit[], { movement, goods, use }: Statement): Limit | undefined {
  if (movement !== 'traveller' || goods !== undefined || use === 'sale') return undefined;
  return limits.find(
    (limit) => limit.movement.includes(movement) && limit.goods === undefined && limit.measures.length > 0,
  );
}

/** Whether a question for "the limit" of such goods means different limits by the way in, which wasn't said. */
export function limitDependsOnWay(limits: readonly Limit[], { goods, movement }: Statement): boolean {
  if (movement !== undefined || goods === undefined || !SPECIAL_GOODS.includes(goods)) return false;
  const of = limits.filter((limit) => limit.goods?.includes(goods) === true);
  return (
    of.some(({ movement: ways }) => ways.includes('traveller')) &&
    of.some(({ movement: ways }) => !ways.includes('traveller'))
  );
}

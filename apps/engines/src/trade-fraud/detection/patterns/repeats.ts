import { groupBy } from '../../../common/group-by.js';
import { mean } from '../../../common/order-statistics.js';
import { type Candidate, logOf, outlierFeatures, told } from '../candidate.js';
import { type Context } from '../context.js';
import { channelOf, type Entry, goodsOf, type PricedEntry } from '../trade.js';

/** Two records of which the second repeats the first. */
interface Repetition {
  readonly first: Entry;
  readonly second: Entry;
  /** Characters by which the invoices differ: 0 the same, 1 a digit, more for something added. */
  readonly difference: number;
}

/** Quantities and amounts that are the same goods (log); payments twice in full. */
const SAME_QUANTITY = 0.005;
const SAME_AMOUNT = 0.05;
const IN_FULL = 0.9;
/** Characters that an altered invoice may have more than its model, after the same beginning. */
const MOST_ADDED = 2;
/** Deals of one quantity that are compared with each other, at most. */
const MOST_ALIKE = 120;

/**
 * Goods invoiced, or invoices paid, a second time. Rule: the same invoice with the same goods, quantity and amount, an
 * invoice that only differs by something added, or an invoice paid twice in full.
 */
export function repeatInvoices(context: Context): Candidate<'repeat_invoice'>[] {
  const repetitions = [...sameInvoices(context.priced), ...alteredInvoices(context.priced), ...paidTwice(context)];
  const grouped = groupBy(repetitions, ({ first, second }) =>
    [first.record, channelOf(first), first.record === 'payment' ? '' : second.firm].join('|'),
  );
  const alike = groupBy(context.priced, quantityOf);
  return [...grouped.values()].map((group) => candidateOf(group, alike, context));
}

const quantityOf = (entry: PricedEntry): string => `${channelOf(entry)}|${entry.quantity.toPrecision(4)}`;

function sameInvoices(priced: readonly PricedEntry[]): Repetition[] {
  const named = priced.filter(({ invoices }) => invoices.length > 0);
  const groups = groupBy(named, (entry) => `${entry.invoices[0] ?? ''}|${entry.flow}|${goodsOf(entry)}`);
  return [...groups.values()].flatMap((group) => nextRepetitions(group, isSameTrade, () => 0));
}

function alteredInvoices(priced: readonly PricedEntry[]): Repetition[] {
  const named = priced.filter(({ invoices }) => invoices.length > 0);
  const groups = groupBy(named, (entry) => `${entry.flow}|${goodsOf(entry)}|${entry.quantity.toPrecision(4)}`);
  return [...groups.values()].flatMap((group) =>
    nextRepetitions(group.slice(0, MOST_ALIKE), isAlteredTrade, (first, second) => differenceOf(first, second) ?? 0),
  );
}

/** Each entry with the nearest one before it that it repeats. */
function nextRepetitions(
  group: readonly PricedEntry[],
  repeats: (first: PricedEntry, second: PricedEntry) => boolean,
  difference: (first: PricedEntry, second: PricedEntry) => number,
): Repetition[] {
  return group.flatMap((second, at) => {
    const first = group.slice(0, at).findLast((each) => repeats(each, second));
    return first === undefined ? [] : [{ first, second, difference: difference(first, second) }];
  });
}

const near = (one: number, other: number, most: number): boolean => Math.abs(Math.log(one / other)) <= most;

const isSameTrade = (first: PricedEntry, second: PricedEntry): boolean =>
  (first.firm === second.firm || first.partner === second.partner) &&
  near(first.quantity, second.quantity, SAME_QUANTITY) &&
  near(first.amount, second.amount, SAME_AMOUNT);

function isAlteredTrade(first: PricedEntry, second: PricedEntry): boolean {
  const difference = differenceOf(first, second);
  return difference !== undefined && difference > 0 && first.partner === second.partner && isSameTrade(first, second);
}

/** Undefined where the invoices aren't alike. */
function differenceOf(first: Entry, second: Entry): number | undefined {
  const [one = '', other = ''] = [first.invoices[0], second.invoices[0]];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length > short.length) {
    const added = long.length - short.length;
    return added <= MOST_ADDED && long.startsWith(short) && short.length > MOST_ADDED ? added + 1 : undefined;
  }
  const differing = [...one].filter((sign, at) => sign !== other[at]).length;
  return differing <= 1 ? differing : undefined;
}

function paidTwice({ settlement }: Context): Repetition[] {
  return settlement.accounts.flatMap(({ payments, declared, paid }) => {
    const whole = payments.filter(({ amount = 0, invoices }) => invoices.length === 1 && amount >= IN_FULL * declared);
    const [first, ...more] = whole;
    if (first === undefined || paid < 2 * IN_FULL * declared) return [];
    return more.map((second) => ({ first, second, difference: 0 }));
  });
}

function candidateOf(
  group: readonly Repetition[],
  alike: ReadonlyMap<string, readonly PricedEntry[]>,
  context: Context,
): Candidate<'repeat_invoice'> {
  const figures = (repetition: Repetition, at: number, second: 0 | 1) => ({
    repeat: at + 1,
    second,
    days: repetition.second.day - repetition.first.day,
    amountRatio: told((repetition.second.amount ?? 0) / (repetition.first.amount ?? 1)),
    invoiceDifference: repetition.difference,
    payment: repetition.first.record === 'payment' ? 1 : 0,
    otherFirm: repetition.first.firm === repetition.second.firm ? 0 : 1,
    exposureUsd: second === 1 ? (repetition.second.amount ?? 0) : 0,
  });
  const evidence = new Map(
    group.flatMap((repetition, at) => [
      [repetition.first.row, figures(repetition, at, 0)] as const,
      [repetition.second.row, figures(repetition, at, 1)] as const,
    ]),
  );
  const share = (holds: (each: Repetition) => boolean) => group.filter((each) => holds(each)).length / group.length;
  const off = group.map(({ first, second }) => Math.abs(Math.log((second.amount ?? 1) / (first.amount ?? 1))));
  const same = share(({ first, difference }) => difference === 0 && first.record === 'declaration');
  const paid = share(({ first }) => first.record === 'payment');
  const added = share(({ difference }) => difference > 1);
  return {
    pattern: 'repeat_invoice',
    evidence,
    features: {
      count: Math.log(group.length),
      same,
      paid,
      added,
      otherFirm: share(({ first, second }) => first.firm !== second.firm),
      off: Math.log10(mean(off) + 0.001),
      nextNumber: share(({ first, second }) => numberStep(first, second) === 1),
      standing: Math.log(mean(group.map(({ first }) => standingOrders(first, alike)))),
      days: Math.log1p(mean(group.map(({ first, second }) => second.day - first.day))),
      sum: logOf(group.reduce((sum, { second }) => sum + (second.amount ?? 0), 0)),
      ...outlierFeatures(evidence.keys(), context),
    },
    margin: Math.max(same, paid, added),
  };
}

/** How far apart the running numbers at the ends of two invoices are. */
function numberStep(first: Entry, second: Entry): number {
  const [one, other] = [first, second].map(({ invoices }) => Number(/(\d{1,6})$/.exec(invoices[0] ?? '')?.[1] ?? NaN));
  return Math.abs((other ?? NaN) - (one ?? NaN));
}

/** Declarations of the channel with that very quantity. */
const standingOrders = (entry: Entry, alike: ReadonlyMap<string, readonly PricedEntry[]>): number =>
  entry.quantity === undefined ? 1 : (alike.get(`${channelOf(entry)}|${entry.quantity.toPrecision(4)}`)?.length ?? 1);

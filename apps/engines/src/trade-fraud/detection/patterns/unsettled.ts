import { groupBy } from '../../../common/group-by.js';
import { mean, median, total } from '../../../common/order-statistics.js';
import { type Candidate, logOf, outlierFeatures, told, toldUsd } from '../candidate.js';
import { type Context } from '../context.js';
import { type InvoiceAccount } from '../settlement.js';
import { type Entry, pairOf } from '../trade.js';

/** Days beyond what is usual before goods or payment count as missing. */
const GRACE = 20;
/** A larger part of an invoice paid than this counts as paid. */
const PAID = 0.5;
/** Goods worth less than this part of the firm's middle invoice may be samples. */
const SAMPLE = 0.08;

/** Sums of a pair, with what is open between the two. */
interface PairSums {
  readonly declared: number;
  readonly paid: number;
  readonly unpaid: number;
  readonly withoutGoods: number;
}

function sumsByPair({ trade, settlement }: Context): Map<string, PairSums> {
  const sums = new Map<string, { declared: number; paid: number; unpaid: number; withoutGoods: number }>();
  const of = (pair: string) => {
    const found = sums.get(pair) ?? { declared: 0, paid: 0, unpaid: 0, withoutGoods: 0 };
    sums.set(pair, found);
    return found;
  };
  for (const { pair, declared, paid } of settlement.accounts) {
    of(pair).declared += declared;
    of(pair).unpaid += Math.max(0, declared - paid);
  }
  for (const payment of trade.payments) of(pairOf(payment)).paid += payment.amount ?? 0;
  for (const payment of settlement.withoutGoods) of(pairOf(payment)).withoutGoods += payment.amount ?? 0;
  return sums;
}

/**
 * Payments for which no goods came. Rule: two of a pair or more, older than goods usually take, whose sum is at least half
 * of a usual payment of the firm each.
 */
export function paymentsWithoutGoods(context: Context): Candidate<'payment_without_goods'>[] {
  const { trade, settlement } = context;
  const sums = sumsByPair(context);
  const usualOfFirm = usualSums(trade.payments);
  const due = settlement.withoutGoods.filter(
    (payment) => trade.lastDay - payment.day >= settlement.usualAdvance(pairOf(payment)) + GRACE,
  );
  return [...groupBy(due, pairOf)].map(([pair, payments]) => {
    const { declared, paid, unpaid, withoutGoods } = sums.get(pair) ?? {
      declared: 0,
      paid: 0,
      unpaid: 0,
      withoutGoods: 0,
    };
    const amounts = payments.map(({ amount = 0 }) => amount);
    const usual = usualOfFirm.get(payments[0]?.firm ?? '') ?? 1;
    const figures = (payment: Entry) => ({
      amount: payment.amount ?? 0,
      days: trade.lastDay - payment.day,
      declaredUsd: toldUsd(declared),
      paidUsd: toldUsd(paid),
      exposureUsd: payment.amount ?? 0,
    });
    const evidence = new Map(payments.map((payment) => [payment.row, figures(payment)]));
    return {
      pattern: 'payment_without_goods',
      evidence,
      features: {
        count: Math.log(payments.length),
        single: payments.length === 1 ? 1 : 0,
        size: Math.log(mean(amounts) / usual),
        sum: logOf(total(amounts)),
        ofPaid: total(amounts) / Math.max(1, paid),
        noTrade: declared === 0 ? 1 : 0,
        openGoods: Math.min(2, unpaid / Math.max(1, withoutGoods)),
        named: payments.filter(({ invoices }) => invoices.length > 0).length / payments.length,
        round: payments.filter(({ amount = 0 }) => isRound(amount)).length / payments.length,
        evenSums: variation(amounts),
        evenDays: variation(gaps(payments)),
        every: Math.log1p(gaps(payments).length === 0 ? 400 : median(gaps(payments))),
        ...outlierFeatures(evidence.keys(), context),
      },
      margin: (Math.min(payments.length, 4) / 2) * Math.min(1, (2 * mean(amounts)) / usual),
    };
  });
}

/**
 * Goods that nobody paid for. Rule: two invoices of a pair or more, overdue, together at least a third of what the pair
 * should have paid by then.
 */
export function goodsWithoutPayment(context: Context): Candidate<'goods_without_payment'>[] {
  const { settlement, trade } = context;
  const usualOfFirm = usualSums(trade.declarations);
  const due = settlement.accounts.filter(
    ({ pair, day, declared }) => declared > 0 && trade.lastDay - day >= settlement.usualDelay(pair) + GRACE,
  );
  const overdueOfFirm = groupBy(due.filter(isUnpaid), ({ declarations }) => declarations[0]?.firm ?? '');
  const sums = sumsByPair(context);
  return [...groupBy(due, ({ pair }) => pair)].flatMap(([pair, accounts]) => {
    const firm = accounts[0]?.declarations[0]?.firm ?? '';
    const usual = usualOfFirm.get(firm) ?? 1;
    const open = accounts.filter((account) => isUnpaid(account) && account.declared >= SAMPLE * usual);
    if (open.length === 0) return [];
    const elsewhere = (overdueOfFirm.get(firm)?.length ?? 0) - accounts.filter(isUnpaid).length;
    const withoutGoods = sums.get(pair)?.withoutGoods ?? 0;
    return [unpaidCandidate({ pair, accounts, open, usual, elsewhere, withoutGoods }, context)];
  });
}

const isUnpaid = ({ declared, paid }: InvoiceAccount): boolean => paid < PAID * declared;

interface OpenAccounts {
  readonly pair: string;
  /** Due ones, and those of them that are open. */
  readonly accounts: readonly InvoiceAccount[];
  readonly open: readonly InvoiceAccount[];
  readonly usual: number;
  /** Overdue invoices of the firm with other partners. */
  readonly elsewhere: number;
  /** Payments of the pair that no goods were found for, US dollars. */
  readonly withoutGoods: number;
}

function unpaidCandidate(
  { pair, accounts, open, usual, elsewhere, withoutGoods }: OpenAccounts,
  context: Context,
): Candidate<'goods_without_payment'> {
  const { trade, settlement } = context;
  const usualDays = Math.round(settlement.usualDelay(pair));
  const sum = total(open.map(({ declared, paid }) => declared - paid));
  const share = sum / total(accounts.map(({ declared }) => declared));
  const evidence = new Map(
    open.flatMap(({ declarations, declared, paid, day }) =>
      declarations.map(({ row, amount = 0 }) => {
        const paidShare = paid / declared;
        const days = trade.lastDay - day;
        return [
          row,
          { amount, days, usualDays, paidShare: told(paidShare), exposureUsd: toldUsd(amount * (1 - paidShare)) },
        ] as const;
      }),
    ),
  );
  return {
    pattern: 'goods_without_payment',
    evidence,
    features: {
      count: Math.log(open.length),
      single: open.length === 1 ? 1 : 0,
      share,
      run: longestRun(accounts, open) / open.length,
      runLength: Math.log(longestRun(accounts, open)),
      sum: logOf(sum),
      size: Math.log(mean(open.map(({ declared }) => declared)) / usual),
      part: open.filter(({ paid }) => paid > 0).length / open.length,
      related: open.some(({ declarations }) => declarations.some(({ related }) => related === true)) ? 1 : 0,
      elsewhere: Math.log1p(elsewhere),
      setOff: Math.min(2, withoutGoods / sum),
      ...outlierFeatures(evidence.keys(), context),
    },
    margin: Math.min(open.length / 2, share * 3),
  };
}

/** Most open accounts in a row. */
function longestRun(accounts: readonly InvoiceAccount[], open: readonly InvoiceAccount[]): number {
  const isOpen = new Set(open);
  let [longest, run] = [0, 0];
  for (const account of accounts) {
    run = isOpen.has(account) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

const usualSums = (entries: readonly Entry[]): Map<string, number> =>
  new Map(
    [...groupBy(entries, ({ firm }) => firm)].map(([firm, all]) => [
      firm,
      Math.max(1, median(all.map(({ amount = 0 }) => amount))),
    ]),
  );

const isRound = (amount: number): boolean => Math.abs(amount - Math.round(amount / 500) * 500) <= 40;

/** Standard deviation against the mean; 1 where there are too few. */
function variation(numbers: readonly number[]): number {
  if (numbers.length < 2) return 1;
  const middle = mean(numbers);
  return Math.min(2, Math.sqrt(mean(numbers.map((number) => (number - middle) ** 2))) / Math.max(middle, 1e-9));
}

const gaps = (entries: readonly Entry[]): number[] =>
  entries.slice(1).map(({ day }, at) => day - (entries[at]?.day ?? day));

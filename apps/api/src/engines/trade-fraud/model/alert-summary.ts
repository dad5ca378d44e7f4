import { type Evidence, type FoundAlert } from './fraud-alert.js';
import { unitPrice } from './transaction.js';

/** What an alert is listed by, out of its evidence. */
export interface AlertSummary {
  readonly firm: string;
  readonly partner: string;
  readonly parties: readonly string[];
  readonly exposure: number;
  readonly from: string;
  readonly until: string;
}

export function summarise({ pattern, evidence }: Pick<FoundAlert, 'pattern' | 'evidence'>): AlertSummary {
  const transactions = evidence.map((each) => each.transaction);
  const days = transactions.map(({ date }) => date).sort();
  return {
    firm: mostOf(transactions.map(({ firm }) => firm)),
    partner: mostOf(transactions.map(({ partner }) => partner)),
    parties: [...new Set(transactions.flatMap(({ firm, partner }) => [firm, partner]))].sort(),
    exposure: exposureOf(pattern, evidence),
    from: days[0] ?? '',
    until: days.at(-1) ?? '',
  };
}

/** The commonest of some names; among equals the first by name, so that it doesn't turn on the order of rows. */
function mostOf(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

/** Name of the figure by which an engine says what is at stake in a row, in US dollars. */
const EXPOSURE = 'exposureUsd';

/**
 * Money that an alert is about, in US dollars: what the engine says is at stake, else worked out here. Where the price is in question, what was declared beside the usual price;
 * where money goes round, the greater of what went out and what came in; where goods are paid for more than once, all but
 * the greatest payment of each invoice; else what was declared, or paid where nothing was declared.
 */
export function exposureOf(pattern: string, evidence: readonly Evidence[]): number {
  if (evidence.some(({ figures }) => figures[EXPOSURE] !== undefined)) {
    return sum(evidence.map(({ figures }) => figures[EXPOSURE] ?? 0));
  }
  switch (pattern) {
    case 'over_invoicing':
    case 'under_invoicing':
    case 'related_party_pricing':
      return sum(evidence.map(distanceFromUsual));
    case 'repeat_invoice':
      return repeated(evidence);
    case 'round_tripping':
      return Math.max(amountOf(evidence, ['out', 'import']), amountOf(evidence, ['in', 'export']));
    case 'payment_without_goods':
      return amountOf(evidence, ['out', 'in']);
    default:
      return amountOf(evidence, ['import', 'export']) || amountOf(evidence, ['out', 'in']);
  }
}

function distanceFromUsual({ transaction, band }: Evidence): number {
  if (transaction.record !== 'declaration') return 0;
  const { amount = 0, quantity = 0 } = transaction;
  return unitPrice(transaction) === undefined || band === undefined
    ? amount
    : Math.abs(amount - band.median * quantity);
}

function repeated(evidence: readonly Evidence[]): number {
  const ofInvoice = new Map<string, number[]>();
  for (const { transaction } of evidence) {
    const key = `${transaction.record} ${transaction.invoice}`;
    ofInvoice.set(key, [...(ofInvoice.get(key) ?? []), transaction.amount ?? 0]);
  }
  const beyond = (record: string) =>
    sum([...ofInvoice].filter(([key]) => key.startsWith(record)).map(([, all]) => sum(all) - Math.max(...all)));
  return beyond('payment') || beyond('declaration');
}

export function amountOf(evidence: readonly Evidence[], directions: readonly string[]): number {
  return sum(
    evidence
      .filter(({ transaction }) => directions.includes(transaction.direction))
      .map(({ transaction }) => transaction.amount ?? 0),
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

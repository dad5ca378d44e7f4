import { type Sampler } from '../../common/sampler.js';
import { type Transaction } from '../transaction.js';
import { amountOf, type Deal, type Label, type Line } from './deals.js';
import { ORDINARY } from './parameters.js';

/** A transaction before it is numbered. */
export interface MadeRecord {
  readonly day: number;
  readonly transaction: Omit<Transaction, 'id' | 'date'>;
  readonly label: Label | undefined;
}

/** A sum that is due, for one deal or several. */
interface Due {
  readonly deals: readonly [Deal, ...Deal[]];
  readonly day: number;
  readonly amount: number;
  readonly invoice: string;
}

const PART_PAID = 0.15;
const cents = (amount: number): number => Math.max(0.01, Math.round(amount * 100) / 100);

/** Declarations and payments of a firm's deals within the records' days. */
export function recordsOf(deals: readonly Deal[], sampler: Sampler): MadeRecord[] {
  const declared = deals.filter(({ goods }) => goods).flatMap((deal) => declarationsOf(deal, sampler));
  const paid = duesOf(deals, sampler).flatMap((due) => paymentsOf(due, sampler));
  return [...declared, ...paid].filter(({ day }) => day >= 0 && day < ORDINARY.days);
}

function declarationsOf(deal: Deal, sampler: Sampler): MadeRecord[] {
  return deal.lines.flatMap((line) => {
    if (!sampler.chance(ORDINARY.splitShipmentShare)) return [declaration(deal, line, deal.day, sampler)];
    const part = Math.max(1, Math.round(line.quantity * sampler.between([0.3, 0.7])));
    if (part >= line.quantity) return [declaration(deal, line, deal.day, sampler)];
    const rest = Math.round((line.quantity - part) * 10) / 10;
    return [
      declaration(deal, { ...line, quantity: part }, deal.day, sampler),
      declaration(deal, { ...line, quantity: rest }, deal.day + sampler.whole([5, 30]), sampler),
    ];
  });
}

function declaration(
  deal: Deal,
  { channel, quantity, unitPrice, label }: Line,
  day: number,
  sampler: Sampler,
): MadeRecord {
  const { firm, partner, goods, direction, origin } = channel;
  const transaction = {
    record: 'declaration' as const,
    direction,
    firm: firm.name,
    partner: partner.name,
    country: partner.country,
    origin: sampler.chance(ORDINARY.originMissing) ? '' : origin,
    hs6: goods.hs6,
    unit: goods.unit,
    invoice: deal.invoice,
    quantity: sampler.chance(ORDINARY.quantityMissing) ? undefined : quantity,
    amount: cents(quantity * unitPrice),
    related: partner.relatedStated,
  };
  return { day, transaction, label };
}

/** What falls due: deal by deal, or several of a pair that settles them together. */
function duesOf(deals: readonly Deal[], sampler: Sampler): Due[] {
  const dues: Due[] = [];
  const waiting = new Map<string, Deal[]>();
  for (const deal of deals) {
    const { partner, direction } = deal.channel;
    if (deal.settled === 'none') continue;
    if (!partner.combines || deal.paymentLabel !== undefined || deal.settled !== 'usual' || !deal.goods) {
      dues.push(dueOf(deal, sampler));
      continue;
    }
    const key = `${partner.name}|${direction}`;
    const together = [...(waiting.get(key) ?? []), deal];
    waiting.set(key, together);
    if (together.length < sampler.whole(ORDINARY.combined)) continue;
    waiting.delete(key);
    dues.push(combinedDue(together, sampler));
  }
  for (const together of waiting.values()) dues.push(combinedDue(together, sampler));
  return dues;
}

function dueOf(deal: Deal, sampler: Sampler): Due {
  const terms = deal.terms ?? deal.channel.partner.terms;
  const late = sampler.chance(ORDINARY.lateShare) ? sampler.exponential(ORDINARY.lateDays) : 0;
  const day = Math.round(deal.day + terms + sampler.normal(0, ORDINARY.termNoise) + late);
  const amount = amountOf(deal) * (deal.settled === 'part' ? PART_PAID : 1);
  return { deals: [deal], day, amount, invoice: deal.unnamed === true ? '' : deal.invoice };
}

function combinedDue(together: readonly Deal[], sampler: Sampler): Due {
  const [first, ...more] = together;
  if (first === undefined) throw new Error('a payment pays for something');
  const last = together.at(-1) ?? first;
  const listed = sampler.chance(ORDINARY.combinedListed);
  return {
    ...dueOf(last, sampler),
    deals: [first, ...more],
    amount: together.reduce((sum, deal) => sum + amountOf(deal), 0),
    invoice: listed ? together.map(({ invoice }) => invoice).join(';') : '',
  };
}

function paymentsOf(due: Due, sampler: Sampler): MadeRecord[] {
  const [deal] = due.deals;
  const whole = { day: due.day, share: 1 };
  if (deal.settled === 'twice')
    return [whole, { ...whole, day: due.day + sampler.whole([5, 60]) }].map((part) => payment(due, part, sampler));
  if (deal.settled === 'part' || due.deals.length > 1 || !sampler.chance(ORDINARY.instalmentShare)) {
    return [payment(due, whole, sampler)];
  }
  const first = sampler.pick([0.3, 0.5, 0.5, 0.7]);
  return [
    payment(due, { day: due.day - sampler.whole([15, 45]), share: first }, sampler),
    payment(due, { day: due.day, share: 1 - first }, sampler),
  ];
}

function payment(due: Due, { day, share }: { day: number; share: number }, sampler: Sampler): MadeRecord {
  const [deal] = due.deals;
  const { firm, partner, direction } = deal.channel;
  const amount = due.amount * share * sampler.factor(ORDINARY.currencyNoise) - sampler.between(ORDINARY.charges);
  const transaction = {
    record: 'payment' as const,
    direction: direction === 'import' ? ('out' as const) : ('in' as const),
    firm: firm.name,
    partner: partner.name,
    country: partner.country,
    origin: '',
    hs6: '',
    unit: '',
    invoice: asWritten(due.invoice, sampler),
    quantity: undefined,
    amount: cents(Math.max(amount, due.amount * share * 0.5)),
    related: partner.relatedStated,
  };
  return { day, transaction, label: deal.paymentLabel };
}

/** Banks note an invoice as they like, or not at all. */
function asWritten(invoice: string, sampler: Sampler): string {
  if (sampler.chance(ORDINARY.invoiceMissing)) return '';
  if (!sampler.chance(ORDINARY.invoiceWrittenOtherwise)) return invoice;
  return sampler.pick([
    invoice.toLowerCase(),
    invoice.replaceAll('-', ' '),
    invoice.replaceAll('-', ''),
    `NO.${invoice}`,
  ]);
}

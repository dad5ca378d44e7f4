import { type Label } from '../deals.js';
import { TRADING_PLACES } from '../goods.js';
import { dealOn } from '../ordinary-trade.js';
import { channelOf, type Hosts, labelled, newDeals, type SchemeMaker, someDay } from './hosts.js';

/** Money paid for goods that never come: several payments for invoices of which no declaration is known. */
export function paymentWithoutGoods(hosts: Hosts, maker: SchemeMaker, label: Label): void {
  const { sampler, register, parameters } = maker;
  const host = hosts.take(() => true);
  const own = channelOf(host, 'import', maker);
  const place = sampler.chance(parameters.phantomPlace) ? sampler.pick(TRADING_PLACES) : undefined;
  const channel =
    place === undefined ? own : register.channel(host.firm, own.goods, 'import', register.partner(place, false));
  const count = sampler.whole(parameters.phantomPayments);
  const round = sampler.chance(parameters.phantomRound);
  // Early enough that the goods would have come within the records.
  const [start, every] = [someDay(maker, 140 + count * 12), sampler.between([4, 14])];
  for (let at = 0; at < count; at += 1) {
    const wanted = host.firm.dealAmount * sampler.between(parameters.phantomAmount);
    const amount = round ? Math.max(1000, Math.round(wanted / 1000) * 1000) : wanted;
    const deal = dealOn(channel, Math.floor(start + at * every), maker, amount);
    host.deals.push({ ...deal, goods: false, terms: 0, paymentLabel: label });
  }
}

/** Goods that are never paid for on record: the money moves elsewhere, or stays abroad. */
export function goodsWithoutPayment(hosts: Hosts, maker: SchemeMaker, label: Label): void {
  const { sampler, parameters } = maker;
  const host = hosts.take(() => true);
  const channel = channelOf(host, sampler.chance(0.5) ? 'import' : 'export', maker);
  const count = sampler.whole(parameters.unpaidDeals);
  const partly = sampler.chance(parameters.unpaidPart);
  const span = Math.min(200, count * sampler.between([6, 22]));
  // Early enough that payment would have been due within the records.
  const early = newDeals(channel, { count, span: span + 130 }, maker).map((deal, at) => ({
    ...deal,
    day: Math.floor(deal.day - (130 * (at + 1)) / count),
  }));
  for (const deal of early) host.deals.push({ ...labelled(deal, label), settled: partly ? 'part' : 'none' });
}

/** The same goods invoiced, declared or paid for a second time, under the same invoice or a slightly altered one. */
export function repeatInvoice(hosts: Hosts, maker: SchemeMaker, label: Label): void {
  const { sampler, parameters } = maker;
  const host = hosts.take(() => true);
  const channel = channelOf(host, sampler.chance(0.6) ? 'import' : 'export', maker);
  const count = sampler.whole(parameters.repeats);
  const elsewhere = sampler.chance(parameters.repeatElsewhere) ? hosts.take(() => true) : undefined;
  const paidTwice = elsewhere === undefined && sampler.chance(0.35);
  for (const deal of newDeals(channel, { count, span: Math.min(200, 25 * count) }, maker)) {
    if (paidTwice) {
      host.deals.push({ ...deal, settled: 'twice', paymentLabel: label });
      continue;
    }
    const times = Math.exp(sampler.normal(0, parameters.repeatNoise));
    const other = elsewhere === undefined ? channel : { ...channel, firm: elsewhere.firm };
    const copy = {
      ...deal,
      channel: other,
      day: deal.day + sampler.whole(parameters.repeatDays),
      invoice: sampler.chance(parameters.repeatAltered) ? altered(deal.invoice, maker) : deal.invoice,
      lines: deal.lines.map((line) => ({ ...line, channel: other, unitPrice: line.unitPrice * times })),
    };
    host.deals.push(labelled(deal, label));
    (elsewhere ?? host).deals.push(labelled(copy, label));
  }
}

function altered(invoice: string, { sampler }: SchemeMaker): string {
  const last = Number(invoice.at(-1));
  return sampler.pick([
    `${invoice}-A`,
    `${invoice}/2`,
    `${invoice}R`,
    `${invoice.slice(0, -1)}${String((last + 5) % 10)}`,
  ]);
}

import { type Sampler } from '../../common/sampler.js';
import { amountOf, type Channel, type Deal, type Firm, type Line } from './deals.js';
import { type Market } from './market.js';
import { ORDINARY } from './parameters.js';

const YEAR = 365;

/** What trade is made with. */
export interface TradeMaker {
  readonly sampler: Sampler;
  readonly market: Market;
}

/** All ordinary deals of a firm, in order of days. */
export function ordinaryDeals(firm: Firm, maker: TradeMaker): Deal[] {
  const deals = dealDays(firm, maker).map((day) => orderedAt(firm, day, maker));
  repeatStandingOrders(deals, maker);
  const settled = deals.map((deal) => honestlyUnpaid(deal, maker));
  return [...settled, ...returns(settled, maker), ...services(firm, maker)].sort((a, b) => a.day - b.day);
}

/** A deal in goods of a channel; the amount may be given in US dollars. */
export function dealOn(channel: Channel, day: number, maker: TradeMaker, amount?: number): Deal {
  const usual = channel.firm.dealAmount * maker.sampler.factor(ORDINARY.dealAmount.withinFirm);
  const line = lineOf(channel, day, maker, amount ?? usual);
  return { channel, day, invoice: nextInvoice(channel, maker), lines: [line], settled: 'usual', goods: true };
}

export const nextInvoice = ({ firm, partner, direction }: Channel, { market }: TradeMaker): string =>
  market.nextInvoice(direction === 'import' ? partner.name : firm.name);

function lineOf(channel: Channel, day: number, { sampler, market }: TradeMaker, amount: number): Line {
  const { goods, origin, quality } = channel;
  const noise = sampler.normal(0, goods.spread * ORDINARY.dealShare + ORDINARY.dealNoise);
  const unitPrice = market.price(goods, origin, day) * Math.exp(quality + noise);
  return { channel, unitPrice, quantity: tidyQuantity(amount / unitPrice, goods.unit) };
}

/** Pieces are whole; large quantities come in round numbers of three figures. */
export function tidyQuantity(quantity: number, unit: string): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(quantity, 1))) - 2);
  const rounded = Math.round(quantity / step) * step;
  return unit === 'U' ? Math.max(1, Math.round(rounded)) : Math.max(0.1, Math.round(rounded * 10) / 10);
}

function dealDays({ active: [begins, ends], channels }: Firm, { sampler }: TradeMaker): number[] {
  const { median, deviation, most } = ORDINARY.dealsAYear;
  const aYear = Math.min(most, median * sampler.factor(deviation) * Math.sqrt(channels.length / 3));
  const season = { amplitude: sampler.between(ORDINARY.seasonAmplitude), phase: sampler.between([0, YEAR]) };
  const growth = sampler.normal(ORDINARY.yearlyGrowth.mean, ORDINARY.yearlyGrowth.deviation);
  const days: number[] = [];
  for (let day = begins; day < ends; day += sampler.exponential(YEAR / (aYear * 2))) {
    const level = 1 + season.amplitude * Math.sin((2 * Math.PI * (day + season.phase)) / YEAR);
    // Twice as many are drawn as are kept, so that season and growth can raise as well as lower them.
    if (sampler.chance((level * Math.exp((growth * day) / YEAR)) / 2)) days.push(Math.floor(day));
  }
  if (!sampler.chance(ORDINARY.spikeShare)) return days;
  const [start, length] = [sampler.between([60, 300]), sampler.between(ORDINARY.spikeDays)];
  const extra = (aYear / YEAR) * length * (sampler.between(ORDINARY.spikeFactor) - 1);
  for (let at = 0; at < extra; at += 1) days.push(Math.floor(start + sampler.between([0, length])));
  return days.filter((day) => day < ends).sort((a, b) => a - b);
}

function orderedAt(firm: Firm, day: number, maker: TradeMaker): Deal {
  const { sampler } = maker;
  const channel = sampler.pick(firm.channels);
  const deal = dealOn(channel, day, maker);
  if (!sampler.chance(ORDINARY.severalLinesShare)) return deal;
  const alike = firm.channels.filter(
    (each) => each.partner === channel.partner && each.direction === channel.direction,
  );
  const others = alike.filter((each) => each !== channel).slice(0, 2);
  const amount = firm.dealAmount * sampler.factor(ORDINARY.dealAmount.withinFirm) * 0.5;
  return { ...deal, lines: [...deal.lines, ...others.map((other) => lineOf(other, day, maker, amount))] };
}

/** Some orders are for as much as the one before on the same channel. */
function repeatStandingOrders(deals: Deal[], { sampler }: TradeMaker): void {
  const last = new Map<Channel, number>();
  deals.forEach((deal, at) => {
    const before = last.get(deal.channel);
    const [line, ...more] = deal.lines;
    if (line === undefined) return;
    const again = before !== undefined && sampler.chance(ORDINARY.standingOrderShare);
    if (again) deals[at] = { ...deal, lines: [{ ...line, quantity: before }, ...more] };
    last.set(deal.channel, again ? before : line.quantity);
  });
}

function honestlyUnpaid(deal: Deal, maker: TradeMaker): Deal {
  const { sampler } = maker;
  if (sampler.chance(ORDINARY.sampleShare)) {
    const line = lineOf(deal.channel, deal.day, maker, sampler.between(ORDINARY.sampleAmount));
    return { ...deal, lines: [line], settled: 'none' };
  }
  const unpaid = ORDINARY.disputeShare + (deal.channel.partner.related ? ORDINARY.setOffShare : 0);
  return sampler.chance(unpaid) ? { ...deal, settled: 'none' } : deal;
}

/** Goods sent back with their price paid back, some of them replaced free of charge. */
function returns(deals: readonly Deal[], maker: TradeMaker): Deal[] {
  const { sampler } = maker;
  return deals
    .filter(() => sampler.chance(ORDINARY.returnShare))
    .flatMap((deal) => {
      const [line] = deal.lines;
      if (line === undefined || deal.settled !== 'usual') return [];
      const direction = deal.channel.direction === 'import' ? 'export' : 'import';
      const channel: Channel = { ...deal.channel, direction };
      const quantity = tidyQuantity(line.quantity * sampler.between(ORDINARY.returnedPart), channel.goods.unit);
      const back: Deal = {
        channel,
        day: deal.day + sampler.whole([8, 40]),
        invoice: nextInvoice(channel, maker),
        lines: [{ channel, quantity, unitPrice: line.unitPrice }],
        settled: 'usual',
        goods: true,
        terms: 15,
      };
      if (!sampler.chance(ORDINARY.replacedShare)) return [back];
      const replaced = { ...line, quantity };
      const again = { ...deal, day: back.day + sampler.whole([10, 35]), invoice: nextInvoice(deal.channel, maker) };
      return [back, { ...again, lines: [replaced], settled: 'none' as const }];
    });
}

/** Payments for what no declaration tells of: carriage, licences, advice. */
function services(firm: Firm, maker: TradeMaker): Deal[] {
  const { sampler } = maker;
  if (!sampler.chance(ORDINARY.servicesShare)) return [];
  const channel = { ...sampler.pick(firm.channels), direction: 'import' as const };
  const named = sampler.chance(0.5);
  const usual = firm.dealAmount * sampler.between(ORDINARY.servicesAmount);
  const deals: Deal[] = [];
  for (let [day, end] = [...firm.active]; day < end; day += sampler.between(ORDINARY.servicesEvery)) {
    const deal = dealOn(channel, Math.floor(day), maker, usual * sampler.factor(0.2));
    deals.push({ ...deal, goods: false, unnamed: !named, terms: 0 });
  }
  return deals;
}

/** The mean of the amounts of deals, in US dollars. */
export const meanAmount = (deals: readonly Deal[]): number =>
  deals.reduce((sum, deal) => sum + amountOf(deal), 0) / Math.max(1, deals.length);

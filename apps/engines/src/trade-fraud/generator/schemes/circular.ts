import { type Channel, type Label, type Partner } from '../deals.js';
import { dealOn, nextInvoice, tidyQuantity } from '../ordinary-trade.js';
import { channelOf, type Host, type Hosts, type SchemeMaker, someDay } from './hosts.js';

/** What goes round, at which price it left last. */
interface Load {
  readonly day: number;
  readonly quantity: number;
  readonly unitPrice: number;
}

/** Goods that a firm exports and buys back, dearer each time: turnover, refunds and money abroad without any trade. */
export function roundTripping(hosts: Hosts, maker: SchemeMaker, label: Label): void {
  const { sampler, register, parameters } = maker;
  const host = hosts.take(() => true);
  const out = channelOf(host, 'export', maker);
  const friend = sampler.chance(parameters.tripOtherPartner)
    ? register.partner(out.partner.country, true)
    : out.partner;
  const origin = originBack(out, maker);
  const back: Channel = { ...out, partner: friend, direction: 'import', origin };
  const count = sampler.whole(parameters.roundTrips);
  const longest = parameters.roundTripDays[1] * 1.5;
  let day = someDay(maker, Math.min(320, count * longest));
  let load = firstLoad(out, day, maker);
  for (let trip = 0; trip < count; trip += 1) {
    pass(host, out, { ...load, day }, maker, label);
    day += sampler.whole(parameters.roundTripDays);
    load = moved({ ...load, day }, parameters.tripLoss, parameters.roundTripGain, maker);
    pass(host, back, load, maker, label);
    day += sampler.whole([2, Math.ceil(longest / 3)]);
  }
}

/** Goods that go round several firms and their partners abroad, each round with new refunds of tax. */
export function carousel(hosts: Hosts, maker: SchemeMaker, label: Label): void {
  const { sampler, register, parameters } = maker;
  const first = hosts.take(() => true);
  const model = channelOf(first, 'export', maker);
  const more = Array.from({ length: sampler.whole(parameters.carouselFirms) - 1 }, () => hosts.take(() => true));
  const ring = [first, ...more];
  const partners = ring.map(() => register.partner(model.partner.country, false));
  const origin = originBack(model, maker);
  const rounds = sampler.whole(parameters.carouselRounds);
  let day = someDay(maker, Math.min(330, rounds * ring.length * parameters.carouselDays[1]));
  let load = firstLoad(model, day, maker);
  for (let round = 0; round < rounds; round += 1) {
    ring.forEach((seller, at) => {
      const partner = partners[at];
      const buyer = ring[(at + 1) % ring.length];
      if (partner === undefined || buyer === undefined) return;
      pass(seller, link(model, seller, partner, 'export'), load, maker, label);
      day += sampler.whole(parameters.carouselDays);
      load = moved({ ...load, day }, parameters.carouselLoss, [1.01, 1.06], maker);
      pass(buyer, { ...link(model, buyer, partner, 'import'), origin }, load, maker, label);
      day += sampler.whole([1, 6]);
      load = { ...load, day };
    });
  }
}

const link = (model: Channel, { firm }: Host, partner: Partner, direction: Channel['direction']): Channel => ({
  ...model,
  firm,
  partner,
  direction,
});

const originBack = ({ origin, partner }: Channel, { sampler, parameters }: SchemeMaker): string =>
  sampler.chance(parameters.relabelled) ? partner.country : origin;

function firstLoad(channel: Channel, day: number, maker: SchemeMaker): Load {
  const [line] = dealOn(channel, day, maker, channel.firm.dealAmount * maker.sampler.between([1, 3])).lines;
  return { day, quantity: line?.quantity ?? 1, unitPrice: line?.unitPrice ?? channel.goods.price };
}

function moved(
  load: Load,
  loss: readonly [number, number],
  gain: readonly [number, number],
  { sampler }: SchemeMaker,
): Load {
  const quantity = load.quantity * (1 - sampler.between(loss));
  return { day: load.day, quantity: Math.round(quantity * 10) / 10, unitPrice: load.unitPrice * sampler.between(gain) };
}

function pass(
  host: Host,
  channel: Channel,
  { day, quantity, unitPrice }: Load,
  maker: SchemeMaker,
  label: Label,
): void {
  const whole = channel.goods.unit === 'U' ? tidyQuantity(quantity, 'U') : quantity;
  host.deals.push({
    channel,
    day,
    invoice: nextInvoice(channel, maker),
    lines: [{ channel, quantity: whole, unitPrice, label }],
    settled: 'usual',
    goods: true,
    terms: maker.sampler.pick([0, 10, 20]),
  });
}

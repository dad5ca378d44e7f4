import { type Range } from '../../../common/sampler.js';
import { amountOf, type Channel, type Deal, type Label } from '../deals.js';
import { TRADING_PLACES } from '../goods.js';
import { dealOn } from '../ordinary-trade.js';
import { channelOf, type Hosts, newDeals, type SchemeMaker } from './hosts.js';

const IMPORT_SHARE = 0.65;
/** Days from one deal of a case to the next. */
const DEAL_EVERY: Range = [6, 25];

/** Goods declared far above their price: money leaves with the payment, or an export looks larger than it is. */
export function overInvoicing(hosts: Hosts, maker: SchemeMaker, label: Label): void {
  const host = hosts.take(() => true);
  const channel = channelOf(host, someDirection(maker), maker);
  host.deals.push(...mispriced(channel, maker.parameters.overFactor, maker, label));
}

/** Goods declared far below their price: less duty, or money left abroad; sometimes the rest is paid beside. */
export function underInvoicing(hosts: Hosts, maker: SchemeMaker, label: Label): void {
  const { sampler, register, parameters } = maker;
  const host = hosts.take(() => true);
  const channel = channelOf(host, someDirection(maker), maker);
  const deals = mispriced(channel, parameters.underFactor, maker, label);
  host.deals.push(...deals);
  if (channel.direction === 'export' || !sampler.chance(parameters.underTopUp)) return;
  const beside = register.channel(
    host.firm,
    channel.goods,
    'import',
    register.partner(sampler.pick(TRADING_PLACES), false),
  );
  for (const deal of deals.filter((_, at) => at % 2 === 0)) {
    const rest = dealOn(beside, deal.day + sampler.whole([5, 30]), maker, amountOf(deal));
    host.deals.push({ ...rest, goods: false, unnamed: true, terms: 0, paymentLabel: label });
  }
}

/** Prices between relatives that no strangers would agree on, less far off than outright false invoices. */
export function relatedPartyPricing(hosts: Hosts, maker: SchemeMaker, label: Label): void {
  const { sampler, register, parameters } = maker;
  const host = hosts.take((each) => each.firm.channels.length >= 2);
  const model = channelOf(host, someDirection(maker), maker);
  const relative = register.partner(model.partner.country, true);
  const concealed = sampler.chance(parameters.relatedConcealed);
  const partner = { ...relative, relatedStated: concealed ? undefined : true };
  const channel: Channel = { ...model, partner };
  const factor = sampler.chance(0.5) ? parameters.relatedOver : parameters.relatedUnder;
  host.deals.push(...mispriced(channel, factor, maker, label));
}

const someDirection = ({ sampler }: SchemeMaker) => (sampler.chance(IMPORT_SHARE) ? 'import' : 'export');

/** Deals of which some are mispriced, at least two. */
function mispriced(channel: Channel, factors: Range, maker: SchemeMaker, label: Label): Deal[] {
  const { sampler, parameters } = maker;
  const { deals, share, ramp } = parameters.mispriced;
  const count = sampler.whole(deals);
  const [factor, part, grows] = [sampler.between(factors), sampler.between(share), sampler.chance(ramp)];
  const span = Math.min(330, count * sampler.between(DEAL_EVERY));
  return newDeals(channel, { count, span }, maker).map((deal, at) => {
    if (at >= 2 && !sampler.chance(part)) return deal;
    // A case that grows begins with a third of the distance.
    const distance = grows ? 1 / 3 + (2 / 3) * ((at + 1) / count) : 1;
    const times = Math.exp(Math.log(factor) * distance + sampler.normal(0, 0.03));
    const own = { ...label, times };
    return { ...deal, lines: deal.lines.map((line) => ({ ...line, unitPrice: line.unitPrice * times, label: own })) };
  });
}

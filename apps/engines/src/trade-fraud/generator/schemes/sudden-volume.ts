import { type Label } from '../deals.js';
import { dealOn, meanAmount } from '../ordinary-trade.js';
import { ORDINARY } from '../parameters.js';
import { channelOf, type Hosts, labelled, type SchemeMaker } from './hosts.js';

const MONTH = 30;
const MOST_DEALS = 80;

/** A firm that trades far more than ever for a few weeks, leaves much of it unpaid, and is gone ("bust-out"). */
export function suddenVolume(hosts: Hosts, maker: SchemeMaker, label: Label): void {
  const { sampler, register, parameters } = maker;
  const host = hosts.take(({ firm, deals }) => deals.length >= 8 && deals.length <= 60 && firm.active[0] < 0);
  const [start, length] = [sampler.whole([110, 270]), sampler.whole(parameters.burstDays)];
  if (sampler.chance(parameters.burstNew))
    host.deals = host.deals.filter(({ day }) => day > start - sampler.whole([25, 80]));
  const ordinary = host.deals;
  const aMonth = (ordinary.length * meanAmount(ordinary) * MONTH) / (ORDINARY.days + 2 * ORDINARY.leadDays);
  const total = Math.max(aMonth, host.firm.dealAmount) * sampler.between(parameters.burstFactor) * (length / MONTH);
  const count = Math.min(MOST_DEALS, Math.max(6, Math.round(total / host.firm.dealAmount)));
  const own = channelOf(host, 'import', maker);
  const stranger = register.channel(host.firm, own.goods, 'import');
  const unpaid = sampler.between(parameters.burstUnpaid);
  if (sampler.chance(parameters.burstGone)) host.deals = ordinary.filter(({ day }) => day <= start + length);
  for (let at = 0; at < count; at += 1) {
    const channel = sampler.chance(0.5) ? own : stranger;
    const amount = (total / count) * sampler.factor(0.3);
    const deal = dealOn(channel, Math.floor(start + (length * (at + sampler.between([0, 1]))) / count), maker, amount);
    host.deals.push({ ...labelled(deal, label), settled: sampler.chance(unpaid) ? 'none' : 'usual' });
  }
}

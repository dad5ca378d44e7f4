import { type Channel, type Deal, type Firm, type Label } from '../deals.js';
import { type FirmRegister } from '../firms.js';
import { dealOn, type TradeMaker } from '../ordinary-trade.js';
import { ORDINARY, type SchemeParameters } from '../parameters.js';

/** A firm whose deals a scheme changes or adds to. */
export interface Host {
  readonly firm: Firm;
  deals: Deal[];
}

export interface SchemeMaker extends TradeMaker {
  readonly register: FirmRegister;
  readonly parameters: SchemeParameters;
}

/** Firms that may still be drawn into a scheme; none is drawn twice. */
export class Hosts {
  private readonly taken = new Set<Host>();

  constructor(
    private readonly hosts: readonly Host[],
    private readonly maker: SchemeMaker,
  ) {}

  /** A firm not drawn yet, one that fits if there is any. */
  take(fits: (host: Host) => boolean): Host {
    const free = this.hosts.filter((host) => !this.taken.has(host));
    const fitting = free.filter((host) => fits(host));
    const host = this.maker.sampler.pick(fitting.length > 0 ? fitting : free);
    this.taken.add(host);
    return host;
  }
}

/** Days within the records that leave room for what follows. */
export const someDay = ({ sampler }: SchemeMaker, room: number): number =>
  sampler.whole([10, Math.max(20, ORDINARY.days - 10 - Math.ceil(room))]);

/** The firm's own channels of a direction, or one that it begins. */
export function channelOf(host: Host, direction: Channel['direction'], maker: SchemeMaker): Channel {
  const own = host.firm.channels.filter((channel) => channel.direction === direction);
  if (own.length > 0) return maker.sampler.pick(own);
  const { goods } = maker.sampler.pick(host.firm.channels);
  return maker.register.channel(host.firm, goods, direction);
}

/** Deals of a case on a channel, on days spread over a span that lies within the records. */
export function newDeals(
  channel: Channel,
  { count, span }: { readonly count: number; readonly span: number },
  maker: SchemeMaker,
): Deal[] {
  const start = someDay(maker, span);
  return Array.from({ length: count }, (_, at) =>
    dealOn(channel, Math.floor(start + (span * (at + maker.sampler.between([0, 0.8]))) / count), maker),
  );
}

/** The deal with every line labelled. */
export const labelled = (deal: Deal, label: Label): Deal => ({
  ...deal,
  lines: deal.lines.map((line) => ({ ...line, label })),
});

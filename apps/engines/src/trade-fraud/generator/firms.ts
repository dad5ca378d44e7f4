import { type Sampler } from '../../common/sampler.js';
import { type Channel, type Firm, type Partner } from './deals.js';
import { GOODS, type Goods, PRICE_LEVELS, TRADING_PLACES } from './goods.js';
import { ORDINARY } from './parameters.js';

const PERIOD_END = ORDINARY.days + 30;
const COUNTRIES = Object.keys(PRICE_LEVELS).filter((country) => country !== 'KR');
/** Partners that a new relation is made with rather than a new name. */
const KNOWN_PARTNER_SHARE = 0.35;

/** Makes firms and the partners that they share. */
export class FirmRegister {
  private firms = 0;
  private partners = 0;
  private readonly known = new Map<string, string[]>();

  constructor(private readonly sampler: Sampler) {}

  nextFirm(): Firm {
    const { sampler } = this;
    this.firms += 1;
    const firm = {
      name: `SYN-F${String(this.firms).padStart(4, '0')}`,
      dealAmount: ORDINARY.dealAmount.median * sampler.factor(ORDINARY.dealAmount.betweenFirms),
      active: this.activeDays(),
      channels: [] as Channel[],
    };
    const twoWay = sampler.chance(ORDINARY.twoWayShare);
    const main = sampler.chance(ORDINARY.exporterShare) ? 'export' : 'import';
    for (const goods of sampler.some(GOODS, sampler.whole(ORDINARY.goodsOfAFirm))) {
      const count = sampler.whole(ORDINARY.partnersOfGoods);
      for (let at = 0; at < count; at += 1) firm.channels.push(this.channel(firm, goods, main));
      if (twoWay) firm.channels.push(this.channel(firm, goods, main === 'export' ? 'import' : 'export'));
    }
    return firm;
  }

  /** Goods that a firm begins to trade with a partner. */
  channel(firm: Firm, goods: Goods, direction: Channel['direction'], partner?: Partner): Channel {
    const { sampler } = this;
    const origin = direction === 'export' ? 'KR' : sampler.pick(goods.origins);
    const from = direction === 'export' ? sampler.pick(COUNTRIES) : origin;
    const other =
      partner ?? this.partner(sampler.chance(ORDINARY.middlemanShare) ? sampler.pick(TRADING_PLACES) : from);
    const related = other.related ? sampler.normal(0, ORDINARY.relatedPriceDeviation) : 0;
    const quality = sampler.normal(0, goods.spread * ORDINARY.qualityShare) + related;
    return { firm, partner: other, goods, direction, origin, quality };
  }

  /** A relation with a partner of a country, often one whom other firms know as well. */
  partner(country: string, related = this.sampler.chance(ORDINARY.relatedShare)): Partner {
    const { sampler } = this;
    const known = this.known.get(country) ?? [];
    const name =
      known.length > 0 && !related && sampler.chance(KNOWN_PARTNER_SHARE) ? sampler.pick(known) : this.newName();
    // A relative serves its own house and isn't met elsewhere.
    if (!related) this.known.set(country, [...known, name]);
    const stated = sampler.chance(related ? ORDINARY.relatedStated : ORDINARY.unrelatedStated);
    return {
      name,
      country,
      related,
      relatedStated: stated ? related : undefined,
      terms: sampler.pick(ORDINARY.terms),
      combines: sampler.chance(ORDINARY.combiningShare),
    };
  }

  private newName(): string {
    this.partners += 1;
    return `SYN-P${String(this.partners).padStart(5, '0')}`;
  }

  private activeDays(): readonly [number, number] {
    const { sampler } = this;
    const begins = sampler.chance(ORDINARY.newFirmShare) ? sampler.between([30, 250]) : -ORDINARY.leadDays;
    const ends = sampler.chance(ORDINARY.stoppingFirmShare) ? sampler.between([250, 340]) : PERIOD_END;
    return [begins, ends];
  }
}

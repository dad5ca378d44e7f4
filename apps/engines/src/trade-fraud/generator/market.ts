import { Sampler } from '../../common/sampler.js';
import { GOODS, type Goods, PRICE_LEVELS } from './goods.js';
import { ORDINARY } from './parameters.js';

const MONTHS = Math.ceil((ORDINARY.days + 2 * ORDINARY.leadDays) / 30);

/** What goods of middling quality cost, month by month; the same for everyone. */
export class Market {
  private readonly courses: ReadonlyMap<string, readonly number[]>;
  private readonly numbers = new Map<string, number>();

  constructor(seed: number) {
    const sampler = new Sampler(seed);
    this.courses = new Map(GOODS.map(({ hs6 }) => [hs6, courseOf(sampler)]));
  }

  /** US dollars a unit. */
  price({ hs6, price }: Goods, origin: string, day: number): number {
    const month = Math.floor((day + ORDINARY.leadDays) / 30);
    const course = this.courses.get(hs6) ?? [];
    return price * (PRICE_LEVELS[origin] ?? 1) * Math.exp(course[Math.min(Math.max(month, 0), MONTHS - 1)] ?? 0);
  }

  /** The seller's next invoice: its letters, the year, a running number. */
  nextInvoice(seller: string): string {
    const number = (this.numbers.get(seller) ?? 100 + (hashOf(seller) % 800)) + 1;
    this.numbers.set(seller, number);
    const letters = String.fromCharCode(65 + (hashOf(seller) % 26), 65 + (hashOf(`${seller}+`) % 26));
    return `${letters}${seller.slice(-3)}-25-${String(number).padStart(4, '0')}`;
  }
}

function courseOf(sampler: Sampler): number[] {
  const [amplitude, phase] = [sampler.between(ORDINARY.seasonalPrice), sampler.between([0, 12])];
  let walk = 0;
  return Array.from({ length: MONTHS }, (_, month) => {
    walk += sampler.normal(0, ORDINARY.monthlyStep);
    return walk + amplitude * Math.sin((2 * Math.PI * (month + phase)) / 12);
  });
}

function hashOf(text: string): number {
  let hash = 7;
  for (const letter of text) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash;
}

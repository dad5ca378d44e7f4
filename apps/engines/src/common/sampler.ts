import { seededRandom } from './random.js';

/** A lowest and a highest value. */
export type Range = readonly [number, number];

/** Draws from the distributions that simulations need; the same seed draws the same. */
export class Sampler {
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  /** Evenly between the two. */
  between([low, high]: Range): number {
    return low + (high - low) * this.random();
  }

  /** A whole number from the lower to the higher, both included. */
  whole([low, high]: Range): number {
    return Math.floor(this.between([low, high + 1]));
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  /** Of a normal distribution (Box and Muller, 1958). */
  normal(mean = 0, deviation = 1): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.random()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * this.random());
  }

  /** A factor whose logarithm is normal around 0. */
  factor(deviation: number): number {
    return Math.exp(this.normal(0, deviation));
  }

  /** Of an exponential distribution. */
  exponential(mean: number): number {
    return -mean * Math.log(1 - this.random());
  }

  /** @throws Error when there is nothing to pick from */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** So many different items, all where there are fewer. */
  some<Item>(items: readonly Item[], count: number): Item[] {
    const left = [...items];
    const taken: Item[] = [];
    while (taken.length < count && left.length > 0)
      taken.push(...left.splice(Math.floor(this.random() * left.length), 1));
    return taken;
  }
}

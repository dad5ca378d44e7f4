/** Uniform numbers in [0, 1). */
export type Random = () => number;

/** Mulberry32: small, fast, the same sequence for the same seed. Not for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Standard normal, by Box and Muller. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Standard Gumbel: the largest of utilities with such noise is a draw from the multinomial logit. */
export function gumbel(random: Random): number {
  return -Math.log(-Math.log(1 - random() * 0.999_999_999 - 1e-10));
}

/** One of the items, each as likely as its weight. */
export function weighted<Item>(random: Random, items: readonly (readonly [Item, number])[]): Item {
  const total = items.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random() * total;
  for (const [item, weight] of items) {
    left -= weight;
    if (left < 0) return item;
  }
  const last = items.at(-1);
  if (last === undefined) throw new Error('there is nothing to choose from');
  return last[0];
}

/** So many different ones of the items, by weight; fewer when there are fewer. */
export function weightedSome<Item>(random: Random, items: readonly (readonly [Item, number])[], count: number): Item[] {
  const left = [...items];
  const chosen: Item[] = [];
  while (chosen.length < count && left.length > 0) {
    const item = weighted(random, left);
    chosen.push(item);
    left.splice(
      left.findIndex(([each]) => each === item),
      1,
    );
  }
  return chosen;
}

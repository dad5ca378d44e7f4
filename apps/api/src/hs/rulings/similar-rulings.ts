import { textFeatures, type TextFeatures } from '../features/text-features.js';
import type { Ruling } from '../knowledge/hs-knowledge-schema.js';

/** A past ruling on goods like these. */
export interface SimilarRuling {
  readonly ruling: Ruling;
  /** Cosine of the words and letters that both share, 0 to 1. */
  readonly similarity: number;
}

/** Below this the shared words are chance; a ruling under a heading that is expected anyway needs fewer. Judged by eye on the rulings of 2024. */
const LEAST_SIMILARITY = { elsewhere: 0.25, expected: 0.08 } as const;
/** From this probability on a heading is expected. */
const EXPECTED = 0.05;

interface Posting {
  readonly side: number;
  readonly weight: number;
}

/** Finds rulings on goods described alike, in either language. Read-only once built. */
export class SimilarRulings {
  private readonly postings = new Map<number, Posting[]>();
  private readonly rarity = new Map<number, number>();
  private readonly rulings: readonly Ruling[];

  constructor(rulings: readonly Ruling[]) {
    this.rulings = rulings;
    const sides = rulings.flatMap(({ goods, features }) =>
      (['ko', 'en'] as const).map((language) => textFeatures(`${goods[language]} ; ${features[language].join(' ; ')}`)),
    );
    for (const { hashes } of sides) for (const hash of hashes) this.rarity.set(hash, (this.rarity.get(hash) ?? 0) + 1);
    for (const [hash, count] of this.rarity) this.rarity.set(hash, Math.log(1 + sides.length / count));
    sides.forEach((side, number) => {
      const weights = this.weightsOf(side);
      for (const [hash, weight] of weights) {
        const known = this.postings.get(hash);
        if (known === undefined) this.postings.set(hash, [{ side: number, weight }]);
        else known.push({ side: number, weight });
      }
    });
  }

  /**
   * The most similar rulings, best first; those with nothing in common are left out.
   * @param expected how probable a heading is for these goods; rulings under probable headings come before others as similar
   */
  find(text: string, limit: number, expected: (heading: string) => number): SimilarRuling[] {
    const similarity = new Float32Array(2 * this.rulings.length);
    for (const [hash, weight] of this.weightsOf(textFeatures(text))) {
      for (const posting of this.postings.get(hash) ?? []) {
        similarity[posting.side] = (similarity[posting.side] ?? 0) + weight * posting.weight;
      }
    }
    return this.rulings
      .map((ruling, i) => ({
        ruling,
        similarity: Math.max(similarity[2 * i] ?? 0, similarity[2 * i + 1] ?? 0),
        chance: expected(ruling.hsk10.slice(0, 4)),
      }))
      .filter(
        ({ similarity: value, chance }) => value >= LEAST_SIMILARITY[chance >= EXPECTED ? 'expected' : 'elsewhere'],
      )
      .sort((one, two) => two.similarity * (1 + two.chance) - one.similarity * (1 + one.chance))
      .slice(0, limit)
      .map(({ ruling, similarity: value }) => ({ ruling, similarity: value }));
  }

  /** Features weighed by rarity, to length 1; what no ruling has weighs as what one has. */
  private weightsOf({ hashes, counts }: TextFeatures): [number, number][] {
    const unseen = Math.log(1 + 2 * this.rulings.length);
    const weights = Array.from(hashes, (hash, i): [number, number] => [
      hash,
      (1 + Math.log(counts[i] ?? 1)) * (this.rarity.get(hash) ?? unseen),
    ]);
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return weights.map(([hash, weight]) => [hash, weight / length]);
  }
}

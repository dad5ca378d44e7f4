import { textFeatures, type TextFeatures } from '../features/text-features.js';
import type { Ruling } from '../knowledge/hs-knowledge-schema.js';

/** A past ruling on goods like these. */
export interface SimilarRuling {
  readonly ruling: Ruling;
  /** Cosine of the words and letters that both share, 0 to 1. */
  readonly similarity: number;
}

/**
 * Below this the shared words are chance; a ruling under a heading that is expected anyway needs fewer. Judged by eye on
 * the rulings of 2024.
 */
const LEAST_SIMILARITY = { elsewhere: 0.25, expected: 0.08 } as const;
/** From this probability on a heading is expected. */
const EXPECTED = 0.05;

/** Finds rulings on goods described alike, in either language. Read-only once built. */
export class SimilarRulings {
  /** Row of each feature; its postings lie from `offsets[row]` to `offsets[row + 1]`. */
  private readonly rows = new Map<number, number>();
  private readonly offsets: Uint32Array;
  private readonly sides: Uint16Array;
  private readonly weights: Float32Array;
  private readonly sideCount: number;

  constructor(private readonly rulings: readonly Ruling[]) {
    const features = rulings.flatMap(({ goods, features: told }) =>
      (['ko', 'en'] as const).map((language) => textFeatures(`${goods[language]} ; ${told[language].join(' ; ')}`)),
    );
    this.sideCount = features.length;
    this.offsets = this.countRows(features);
    const size = this.offsets[this.rows.size] ?? 0;
    this.sides = new Uint16Array(size);
    this.weights = new Float32Array(size);
    const next = this.offsets.slice();
    features.forEach((side, number) => {
      this.eachWeight(side, (row, weight) => {
        const at = next[row] ?? 0;
        next[row] = at + 1;
        this.sides[at] = number;
        this.weights[at] = weight;
      });
    });
  }

  /**
   * The most similar rulings, best first; those with nothing in common are left out.
   * @param expected how probable a heading is for these goods; rulings under probable headings come before others as similar
   */
  find(text: string, limit: number, expected: (heading: string) => number): SimilarRuling[] {
    const similarity = new Float32Array(this.sideCount);
    this.eachWeight(textFeatures(text), (row, weight) => {
      const end = this.offsets[row + 1] ?? 0;
      for (let at = this.offsets[row] ?? 0; at < end; at += 1) {
        const side = this.sides[at] ?? 0;
        similarity[side] = (similarity[side] ?? 0) + weight * (this.weights[at] ?? 0);
      }
    });
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

  private countRows(features: readonly TextFeatures[]): Uint32Array {
    const counts: number[] = [];
    for (const { hashes } of features) {
      for (const hash of hashes) {
        const row = this.rows.get(hash) ?? this.rows.size;
        this.rows.set(hash, row);
        counts[row] = (counts[row] ?? 0) + 1;
      }
    }
    const offsets = new Uint32Array(counts.length + 1);
    counts.forEach((count, row) => (offsets[row + 1] = (offsets[row] ?? 0) + count));
    return offsets;
  }

  /** Known features of a text weighed by rarity, to length 1; what no ruling has counts in the length as the rarest. */
  private eachWeight({ hashes, counts }: TextFeatures, use: (row: number, weight: number) => void): void {
    const rows = Array.from(hashes, (hash) => this.rows.get(hash));
    const weights = Float64Array.from(rows, (row, i) => {
      const held = row === undefined ? 1 : (this.offsets[row + 1] ?? 0) - (this.offsets[row] ?? 0);
      return (1 + Math.log(counts[i] ?? 1)) * Math.log(1 + this.sideCount / held);
    });
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
    rows.forEach((row, i) => {
      if (row !== undefined) use(row, (weights[i] ?? 0) / length);
    });
  }
}

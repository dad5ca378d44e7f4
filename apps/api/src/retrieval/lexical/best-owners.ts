import { LargestKept, type Ranked } from './largest-kept.js';
import { type PostingData, type QueryTerm } from './posting-index.js';

/**
 * The owners whose bag of words fits a question best, over a field in which an owner is one unit: term at a time into one accumulator
 * an owner (Zobel & Moffat, Inverted Files for Text Search Engines, 2006). Everything else is read for these owners alone. Dynamic pruning
 * (MaxScore, WAND) is not used: with 20,000 owners this pass is a fifth of a search, and the pruned terms would have to be made up for.
 */
export class BestOwners {
  /** Impact of each posting with the weight of its kind of term. */
  private readonly impacts: Float32Array;
  private readonly scores: Float32Array;

  constructor(
    private readonly data: PostingData,
    impacts: Float32Array,
    termKinds: Uint8Array,
    kindWeights: readonly number[],
  ) {
    this.impacts = impacts.slice();
    for (let term = 0; term + 1 < data.offsets.length; term += 1) {
      const weight = kindWeights[termKinds[term] ?? 0] ?? 0;
      for (let at = data.offsets[term] ?? 0; at < (data.offsets[term + 1] ?? 0); at += 1) {
        this.impacts[at] = (this.impacts[at] ?? 0) * weight;
      }
    }
    this.scores = new Float32Array(data.owners.length);
  }

  find(terms: readonly QueryTerm[], count: number, isAllowed: (owner: number) => boolean): Ranked {
    this.scores.fill(0);
    for (const { id, weight } of terms) if (id !== null) this.add(id, weight);
    return this.best(count, isAllowed);
  }

  private add(term: number, weight: number): void {
    const { offsets, units } = this.data;
    const { scores, impacts } = this;
    const end = offsets[term + 1] ?? 0;
    for (let at = offsets[term] ?? 0; at < end; at += 1) {
      const unit = units[at] ?? 0;
      scores[unit] = (scores[unit] ?? 0) + weight * (impacts[at] ?? 0);
    }
  }

  private best(count: number, isAllowed: (owner: number) => boolean): Ranked {
    const kept = new LargestKept(count);
    for (let owner = 0; owner < this.scores.length; owner += 1) {
      const score = this.scores[owner] ?? 0;
      if (score > 0 && score > kept.threshold && isAllowed(owner)) kept.offer(owner, score);
    }
    return kept.sorted();
  }
}

import { type DenseRecordSearch } from './dense/dense-record-search.js';
import { fuseByRank } from './dense/fuse-scores.js';
import { type RecordIndex } from './record-index.js';
import { type Hit, type RetrievalResult, type SearchOptions } from './retrieval-result.js';

const DEFAULT_TOP = 10;
/** Hits that each side gives to the fusion. */
const POOL = 48;

/** The dense side with its weight beside the lexical one, which weighs 1; the weight is tuned on dev data. */
export interface DenseSide {
  readonly search: DenseRecordSearch;
  readonly weight: number;
}

/**
 * The portal's search. Without a dense side it is the lexical index alone; with one, both orders are fused and the lexical evidence is
 * kept. Records that only the dense side found have no lexical match to show and are left out.
 */
export class HybridRetriever {
  constructor(
    private readonly index: RecordIndex,
    private readonly dense: DenseSide | null = null,
  ) {}

  async search(question: string, { top = DEFAULT_TOP, ...options }: SearchOptions = {}): Promise<RetrievalResult> {
    if (this.dense === null) return this.index.search(question, { top, ...options });
    const lexical = this.index.search(question, { top: POOL, ...options });
    const dense = await this.dense.search.search(question, POOL);
    const fused = fuseByRank([
      { name: 'lexical', weight: 1, hits: lexical.hits },
      { name: 'dense', weight: this.dense.weight, hits: dense },
    ]);
    const byId = new Map(lexical.hits.map((hit) => [hit.id, hit]));
    const hits = fused.flatMap(({ id, parts }): Hit[] => {
      const hit = byId.get(id);
      return hit === undefined ? [] : [{ ...hit, parts: { ...hit.parts, ...parts } }];
    });
    return { ...lexical, hits: hits.slice(0, top) };
  }
}

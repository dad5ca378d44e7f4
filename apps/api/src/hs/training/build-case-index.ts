import type { TextFeatures } from '../features/text-features.js';
import { HashTable } from '../features/hash-table.js';
import { CaseIndex } from '../views/case-index.js';
import type { KindWeights } from '../views/sparse-softmax.js';

export interface CaseIndexOptions {
  readonly kindWeights: KindWeights;
  /** Smallest number of documents a feature must be in, by FEATURE_KIND number. */
  readonly minDocuments: readonly number[];
  /** A feature in a larger share of the documents than this is left out: it separates nothing and costs time. */
  readonly maxShare: number;
  /** How many of the texts, at the end, are rulings. */
  readonly rulings?: number;
}

/** Index texts under their labels. */
export function buildCaseIndex(
  texts: readonly TextFeatures[],
  labels: readonly number[],
  options: CaseIndexOptions,
): CaseIndex {
  const { hashes, kinds, counts } = vocabulary(texts, options);
  const table = new HashTable(hashes);
  const idf = Float32Array.from(counts, (count) => Math.log((texts.length + 1) / (count + 0.5)));
  const offsets = new Uint32Array(hashes.length + 1);
  counts.forEach((count, row) => {
    offsets[row + 1] = (offsets[row] ?? 0) + count;
  });
  const cursor = offsets.slice();
  const documents = new Uint32Array(offsets[hashes.length] ?? 0);
  const lengths = Float32Array.from(texts, (features, document) => {
    let square = 0;
    for (const hash of features.hashes) {
      const row = table.rowOf(hash);
      if (row < 0) continue;
      const at = cursor[row] ?? 0;
      documents[at] = document;
      cursor[row] = at + 1;
      square += ((idf[row] ?? 0) * (options.kindWeights[kinds[row] ?? 0] ?? 0)) ** 2;
    }
    return Math.sqrt(square) || 1;
  });
  return new CaseIndex({
    hashes,
    idf,
    kindWeights: options.kindWeights,
    offsets,
    documents,
    rowKinds: kinds,
    lengths,
    labels: Uint16Array.from(labels),
    rulings: options.rulings ?? 0,
  });
}

function vocabulary(
  texts: readonly TextFeatures[],
  options: CaseIndexOptions,
): { hashes: Uint32Array; kinds: Uint8Array; counts: Uint32Array } {
  const seen = new Map<number, { kind: number; count: number }>();
  for (const features of texts) {
    features.hashes.forEach((hash, i) => {
      const kind = features.kinds[i] ?? 0;
      if ((options.kindWeights[kind] ?? 0) === 0) return;
      const entry = seen.get(hash);
      if (entry === undefined) seen.set(hash, { kind, count: 1 });
      else entry.count += 1;
    });
  }
  const most = options.maxShare * texts.length;
  const kept = [...seen]
    .filter(([, { kind, count }]) => count >= (options.minDocuments[kind] ?? 1) && count <= most)
    .sort(([a], [b]) => a - b);
  return {
    hashes: Uint32Array.from(kept, ([hash]) => hash),
    kinds: Uint8Array.from(kept, ([, { kind }]) => kind),
    counts: Uint32Array.from(kept, ([, { count }]) => count),
  };
}

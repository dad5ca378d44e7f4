import type { TextFeatures } from '../features/text-features.js';
import type { KindWeights } from '../views/sparse-softmax.js';

/** Features that stand in at least `minDocuments` texts, hashes ascending, with their inverse document frequency. */
export function documentFrequencies(
  texts: readonly TextFeatures[],
  kindWeights: KindWeights,
  minDocuments: number,
): { hashes: Uint32Array; idf: Float32Array } {
  const documents = new Map<number, number>();
  for (const features of texts) {
    features.hashes.forEach((hash, i) => {
      if ((kindWeights[features.kinds[i] ?? 0] ?? 0) > 0) documents.set(hash, (documents.get(hash) ?? 0) + 1);
    });
  }
  const kept = [...documents].filter(([, count]) => count >= minDocuments).sort(([a], [b]) => a - b);
  return {
    hashes: Uint32Array.from(kept, ([hash]) => hash),
    idf: Float32Array.from(kept, ([, count]) => Math.log((texts.length + 1) / (count + 0.5))),
  };
}

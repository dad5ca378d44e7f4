import { type TextEmbedder } from './text-embedder.js';

/** One run of a model: a vector for each text, in order. */
export type Encode = (texts: readonly string[]) => Promise<readonly Float32Array[]>;

/** Texts in one run of the model. */
const BATCH = 64;

/** An embedder that runs texts of like length together, since a batch is padded to its longest text. */
export function batchedEmbedder(dimensions: number, encode: Encode): TextEmbedder {
  return {
    dimensions,
    embed: async (texts) => {
      const vectors: Float32Array[] = texts.map(() => new Float32Array(dimensions));
      const order = texts.map((_, at) => at).sort((a, b) => (texts[a]?.length ?? 0) - (texts[b]?.length ?? 0));
      for (let start = 0; start < order.length; start += BATCH) {
        const positions = order.slice(start, start + BATCH);
        const encoded = await encode(positions.map((at) => texts[at] ?? ''));
        positions.forEach((at, row) => (vectors[at] = encoded[row] ?? new Float32Array(dimensions)));
      }
      return vectors;
    },
  };
}

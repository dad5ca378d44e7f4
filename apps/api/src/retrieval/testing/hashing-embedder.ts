import { type TextEmbedder } from '../dense/text-embedder.js';

const DIMENSIONS = 64;

/** A deterministic stand-in for an encoder: character trigrams hashed into buckets. Near spellings are near, meanings are not. */
export const hashingEmbedder: TextEmbedder = {
  dimensions: DIMENSIONS,
  embed: (texts) =>
    Promise.resolve(
      texts.map((text) => {
        const vector = new Float32Array(DIMENSIONS);
        for (let at = 0; at + 3 <= text.length; at += 1) {
          const bucket = [...text.slice(at, at + 3)].reduce(
            (hash, char) => (hash * 31 + (char.codePointAt(0) ?? 0)) % DIMENSIONS,
            7,
          );
          vector[bucket] = (vector[bucket] ?? 0) + 1;
        }
        return vector;
      }),
    ),
};

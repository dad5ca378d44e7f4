/** Turns texts into vectors whose cosine says how near their meanings are. An encoder model stands behind it, where one is configured. */
export interface TextEmbedder {
  readonly dimensions: number;
  /** One vector of length `dimensions` for each text, in order; unit length is not required, and a text without any known piece is all zeros. */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
}

import type { StaticEncoder } from '../../retrieval/dense/static-encoder.js';

/** Mean direction of the texts filed under each subheading: unit vectors times 127, [subheadings x dimensions]; zeros where there are none. */
export interface EncoderViewParts {
  /** Past cases. */
  readonly cases: Int8Array;
  /** Lexicon terms, titles and search references. */
  readonly terms: Int8Array;
}

/** Cosine of a candidate that has no texts, and of "none of the candidates". */
const NONE = -1;

/** How near a text is, by the encoder, to what stands under a subheading; meanings meet where no word does. */
export class EncoderView {
  constructor(
    readonly encoder: StaticEncoder,
    readonly parts: EncoderViewParts,
  ) {}

  read(text: string): EncoderReading {
    return new EncoderReading(this.encoder.embed(text), this.parts);
  }
}

/** What the encoder says of one text; cosines, -1 to 1. */
export class EncoderReading {
  constructor(
    private readonly vector: Float32Array,
    private readonly parts: EncoderViewParts,
  ) {}

  cases(subheading: number | undefined): number {
    return this.cosine(this.parts.cases, subheading);
  }

  terms(subheading: number | undefined): number {
    return this.cosine(this.parts.terms, subheading);
  }

  private cosine(directions: Int8Array, subheading: number | undefined): number {
    if (subheading === undefined) return NONE;
    const start = subheading * this.vector.length;
    let sum = 0;
    let any = false;
    for (let at = 0; at < this.vector.length; at += 1) {
      const part = directions[start + at] ?? 0;
      any ||= part !== 0;
      sum += part * (this.vector[at] ?? 0);
    }
    return any ? sum / 127 : NONE;
  }
}

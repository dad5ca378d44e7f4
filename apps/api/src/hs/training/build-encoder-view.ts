import type { StaticEncoder } from '../../retrieval/dense/static-encoder.js';
import type { Tariff } from '../model/tariff.js';
import { EncoderView } from '../views/encoder-view.js';
import { NAMING_SOURCES, type TrainingDocument } from './training-document.js';
import type { StageDocuments } from './training-splits.js';

/** Mean directions of a stage's cases and of its texts that are names of goods. */
export function buildEncoderView(
  encoder: StaticEncoder,
  { cases, texts }: StageDocuments,
  tariff: Tariff,
): EncoderView {
  const naming = texts.filter((text) => NAMING_SOURCES.has(text.source));
  return new EncoderView(encoder, {
    cases: meanDirections(encoder, cases, tariff),
    terms: meanDirections(encoder, naming, tariff),
  });
}

function meanDirections(encoder: StaticEncoder, documents: readonly TrainingDocument[], tariff: Tariff): Int8Array {
  const { dimensions } = encoder;
  const sums = new Float32Array(tariff.subheadings.length * dimensions);
  for (const { code, text } of documents) {
    const subheading = tariff.indexOfSubheading(code.slice(0, 6));
    if (subheading === undefined) continue;
    encoder.embed(text).forEach((value, at) => {
      sums[subheading * dimensions + at] = (sums[subheading * dimensions + at] ?? 0) + value;
    });
  }
  const directions = new Int8Array(sums.length);
  for (let start = 0; start < sums.length; start += dimensions) {
    const sum = sums.subarray(start, start + dimensions);
    const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
    if (length > 0)
      directions.set(
        Int8Array.from(sum, (value) => Math.round((127 * value) / length)),
        start,
      );
  }
  return directions;
}

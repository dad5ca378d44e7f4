import type { StaticEncoder } from '../../retrieval/dense/static-encoder.js';
import type { Tariff } from '../model/tariff.js';
import { EncoderView, unitRows } from '../views/encoder-view.js';
import { NAMING_SOURCES, type TrainingDocument } from './training-document.js';
import type { StageDocuments } from './training-splits.js';

/** Directions of a stage's cases, one by one and in the mean, and of its texts that are names of goods in the mean. */
export function buildEncoderView(
  encoder: StaticEncoder,
  { cases, texts }: StageDocuments,
  tariff: Tariff,
): EncoderView {
  const naming = texts.filter((text) => NAMING_SOURCES.has(text.source));
  const filed = embedded(encoder, cases, tariff);
  return new EncoderView(encoder, {
    cases: meanDirections(filed, encoder.dimensions, tariff),
    terms: meanDirections(embedded(encoder, naming, tariff), encoder.dimensions, tariff),
    ...singleDirections(filed, encoder.dimensions, tariff),
  });
}

interface Embedded {
  readonly subheading: number;
  readonly vector: Float32Array;
}

/** Documents with their vectors; those without a piece that the encoder knows are left out. */
function embedded(encoder: StaticEncoder, documents: readonly TrainingDocument[], tariff: Tariff): Embedded[] {
  return documents.flatMap(({ code, text }) => {
    const subheading = tariff.indexOfSubheading(code.slice(0, 6));
    const vector = encoder.embed(text);
    return subheading === undefined || vector.every((value) => value === 0) ? [] : [{ subheading, vector }];
  });
}

function meanDirections(filed: readonly Embedded[], dimensions: number, tariff: Tariff): Int8Array {
  const sums = new Float32Array(tariff.subheadings.length * dimensions);
  for (const { subheading, vector } of filed) {
    vector.forEach((value, at) => {
      sums[subheading * dimensions + at] = (sums[subheading * dimensions + at] ?? 0) + value;
    });
  }
  return unitRows(sums, dimensions);
}

function singleDirections(
  filed: readonly Embedded[],
  dimensions: number,
  tariff: Tariff,
): Pick<EncoderView['parts'], 'past' | 'pastOffsets'> {
  const sorted = [...filed].sort((one, two) => one.subheading - two.subheading);
  const rows = new Float32Array(sorted.length * dimensions);
  const pastOffsets = new Uint32Array(tariff.subheadings.length + 1);
  sorted.forEach(({ subheading, vector }, row) => {
    rows.set(vector, row * dimensions);
    pastOffsets[subheading + 1] = row + 1;
  });
  for (let s = 0; s < tariff.subheadings.length; s += 1) {
    pastOffsets[s + 1] = Math.max(pastOffsets[s + 1] ?? 0, pastOffsets[s] ?? 0);
  }
  return { past: unitRows(rows, dimensions), pastOffsets };
}

import { z } from 'zod';
import { CaseIndex } from '../views/case-index.js';
import type { EncoderView, EncoderViewParts } from '../views/encoder-view.js';
import { LineModel } from '../views/line-model.js';
import { SparseSoftmax, type SparseSoftmaxParts } from '../views/sparse-softmax.js';
import { bytesOf, floatsOf, sectionOf, type Artefact } from './artefact-file.js';
import {
  deltas,
  dequantise,
  packVarints,
  quantise,
  rowDeltas,
  undeltas,
  undoRowDeltas,
  unpackVarints,
} from './packed-arrays.js';
import type { Tariff } from './tariff.js';

const linearMetaSchema = z.object({
  kind: z.literal('sparse-linear'),
  kindWeights: z.array(z.number()),
  rows: z.int(),
  weights: z.int(),
  scale: z.number(),
});

/** A linear model as an artefact; weights below `floor` are dropped, the rest become bytes. */
export function packLinear(parts: SparseSoftmaxParts, floor: number): Artefact {
  const { hashes, idf, kindWeights, offsets, nodes, weights, bias } = parts;
  const keptOffsets = new Uint32Array(offsets.length);
  const kept: number[] = [];
  for (let row = 0; row < hashes.length; row += 1) {
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1) {
      if (Math.abs(weights[at] ?? 0) >= floor) kept.push(at);
    }
    keptOffsets[row + 1] = kept.length;
  }
  const keptNodes = Uint16Array.from(kept, (at) => nodes[at] ?? 0);
  const { bytes, scale } = quantise(Float32Array.from(kept, (at) => weights[at] ?? 0));
  return {
    meta: { kind: 'sparse-linear', kindWeights: [...kindWeights], rows: hashes.length, weights: kept.length, scale },
    sections: {
      hashes: packVarints(deltas(hashes)),
      idf: bytesOf(idf),
      counts: packVarints(deltas(keptOffsets.subarray(1))),
      nodes: packVarints(rowDeltas(keptNodes, keptOffsets)),
      weights: bytesOf(bytes),
      bias: bytesOf(bias),
    },
  };
}

export function unpackSparseSoftmax(artefact: Artefact, tariff: Tariff): SparseSoftmax {
  return new SparseSoftmax(unpackLinear(artefact), tariff);
}

export function unpackLineModel(artefact: Artefact, tariff: Tariff): LineModel {
  return new LineModel(unpackLinear(artefact), tariff);
}

/** Inverse of packLinear, to within the rounding of the weights. */
function unpackLinear(artefact: Artefact): SparseSoftmaxParts {
  const meta = linearMetaSchema.parse(artefact.meta);
  const offsets = offsetsOf(sectionOf(artefact, 'counts'), meta.rows);
  const packedNodes = unpackVarints(sectionOf(artefact, 'nodes'), meta.weights);
  const weightBytes = sectionOf(artefact, 'weights');
  return {
    hashes: undeltas(unpackVarints(sectionOf(artefact, 'hashes'), meta.rows)),
    idf: floatsOf(sectionOf(artefact, 'idf')),
    kindWeights: meta.kindWeights,
    offsets,
    nodes: Uint16Array.from(undoRowDeltas(packedNodes, offsets)),
    weights: dequantise(new Int8Array(weightBytes.buffer, weightBytes.byteOffset, weightBytes.byteLength), meta.scale),
    bias: floatsOf(sectionOf(artefact, 'bias')),
  };
}

const indexMetaSchema = z.object({
  kind: z.literal('case-index'),
  kindWeights: z.array(z.number()),
  rows: z.int(),
  postings: z.int(),
  documents: z.int(),
  rulings: z.int(),
});

/** The index of stored texts as an artefact. */
export function packCaseIndex(index: CaseIndex): Artefact {
  const { hashes, idf, kindWeights, offsets, documents, rowKinds, lengths, labels, rulings } = index.parts;
  return {
    meta: {
      kind: 'case-index',
      kindWeights: [...kindWeights],
      rows: hashes.length,
      postings: documents.length,
      documents: labels.length,
      rulings,
    },
    sections: {
      hashes: packVarints(deltas(hashes)),
      idf: bytesOf(idf),
      kinds: rowKinds,
      counts: packVarints(deltas(offsets.subarray(1))),
      documents: packVarints(rowDeltas(documents, offsets)),
      lengths: bytesOf(lengths),
      labels: packVarints(labels),
    },
  };
}

/** Inverse of packCaseIndex. */
export function unpackCaseIndex(artefact: Artefact): CaseIndex {
  const meta = indexMetaSchema.parse(artefact.meta);
  const offsets = offsetsOf(sectionOf(artefact, 'counts'), meta.rows);
  return new CaseIndex({
    hashes: undeltas(unpackVarints(sectionOf(artefact, 'hashes'), meta.rows)),
    idf: floatsOf(sectionOf(artefact, 'idf')),
    kindWeights: meta.kindWeights,
    offsets,
    documents: undoRowDeltas(unpackVarints(sectionOf(artefact, 'documents'), meta.postings), offsets),
    rowKinds: sectionOf(artefact, 'kinds'),
    lengths: floatsOf(sectionOf(artefact, 'lengths')),
    labels: Uint16Array.from(unpackVarints(sectionOf(artefact, 'labels'), meta.documents)),
    rulings: meta.rulings,
  });
}

const encoderMetaSchema = z.object({ kind: z.literal('encoder-directions'), encoder: z.string() });

/** The encoder view's directions with the SHA-256 of the encoder that they belong to. */
export function packEncoderView({ encoder, parts }: EncoderView): Artefact {
  return {
    meta: { kind: 'encoder-directions', encoder: encoder.sha256 },
    sections: {
      cases: bytesOf(parts.cases),
      terms: bytesOf(parts.terms),
      past: bytesOf(parts.past),
      pastCounts: packVarints(deltas(parts.pastOffsets.subarray(1))),
    },
  };
}

/** Inverse of packEncoderView, but for the encoder itself; `subheadings` of the tariff that it was built for. */
export function unpackEncoderParts(
  artefact: Artefact,
  subheadings: number,
): EncoderViewParts & { readonly encoder: string } {
  const { encoder } = encoderMetaSchema.parse(artefact.meta);
  const signed = (bytes: Uint8Array): Int8Array => new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    encoder,
    cases: signed(sectionOf(artefact, 'cases')),
    terms: signed(sectionOf(artefact, 'terms')),
    past: signed(sectionOf(artefact, 'past')),
    pastOffsets: offsetsOf(sectionOf(artefact, 'pastCounts'), subheadings),
  };
}

function offsetsOf(counts: Uint8Array, rows: number): Uint32Array {
  const offsets = new Uint32Array(rows + 1);
  offsets.set(undeltas(unpackVarints(counts, rows)), 1);
  return offsets;
}

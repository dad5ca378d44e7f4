import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** How an encoder that gives a vector for each piece is turned into one vector for a text. */
export type Pooling = 'mean' | 'first';

interface Tensor {
  readonly dims: readonly number[];
  readonly data: Float32Array | BigInt64Array;
}

const poolingSchema = z.object({ pooling_mode_cls_token: z.boolean().default(false) });

/** Pooling as sentence-transformers writes it beside a model; the mean where nothing is said. */
export function readPooling(directory: string): Pooling {
  try {
    const settings: unknown = JSON.parse(readFileSync(join(directory, '1_Pooling/config.json'), 'utf8'));
    return poolingSchema.parse(settings).pooling_mode_cls_token ? 'first' : 'mean';
  } catch {
    return 'mean';
  }
}

/**
 * Unit vectors of a batch from what the model put out: its own `sentence_embedding` [texts, dimensions] where it pools itself, else
 * `last_hidden_state` [texts, pieces, dimensions] pooled over the pieces that the mask keeps.
 * @throws Error if the model gives neither
 */
export function poolVectors(
  outputs: Readonly<Record<string, Tensor>>,
  mask: Tensor | undefined,
  pooling: Pooling,
): Float32Array[] {
  const own = outputs.sentence_embedding;
  if (own?.data instanceof Float32Array) return rowsOf(own.data, own.dims[1] ?? 0).map(unit);
  const pieces = outputs.last_hidden_state;
  if (!(pieces?.data instanceof Float32Array)) {
    throw new Error('the model gives neither sentence_embedding nor last_hidden_state');
  }
  const [, length = 0, dimensions = 0] = pieces.dims;
  return rowsOf(pieces.data, length * dimensions).map((text, row) => {
    if (pooling === 'first') return unit(text.slice(0, dimensions));
    const kept = Array.from({ length }, (_, at) => mask === undefined || Number(mask.data[row * length + at]) > 0);
    return unit(
      meanOf(
        rowsOf(text, dimensions).filter((_, at) => kept[at]),
        dimensions,
      ),
    );
  });
}

function rowsOf(data: Float32Array, width: number): Float32Array[] {
  return Array.from({ length: width === 0 ? 0 : data.length / width }, (_, row) =>
    data.slice(row * width, (row + 1) * width),
  );
}

function meanOf(rows: readonly Float32Array[], dimensions: number): Float32Array {
  const mean = new Float32Array(dimensions);
  for (const row of rows) row.forEach((value, at) => (mean[at] = (mean[at] ?? 0) + value / rows.length));
  return mean;
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? vector : vector.map((value) => value / length);
}

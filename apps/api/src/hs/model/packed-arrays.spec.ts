import { describe, expect, it } from '@jest/globals';
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

describe('varints', () => {
  it('come back as they were, up to 32 bits', () => {
    const values = Uint32Array.from([0, 1, 127, 128, 16384, 4294967295]);
    expect(unpackVarints(packVarints(values), values.length)).toEqual(values);
  });
});

describe('deltas', () => {
  it('are undone by running sums', () => {
    const values = Uint32Array.from([3, 9, 4000000000]);
    expect(undeltas(deltas(values))).toEqual(values);
  });

  it('start anew in each row', () => {
    const offsets = Uint32Array.from([0, 2, 2, 4]);
    const values = Uint32Array.from([5, 9, 1, 300]);
    const packed = rowDeltas(values, offsets);
    expect([...packed]).toEqual([5, 4, 1, 299]);
    expect(undoRowDeltas(packed, offsets)).toEqual(values);
  });
});

describe('quantise', () => {
  it('keeps weights to within the width of a step, small ones finer', () => {
    const weights = Float32Array.from([-3, -0.5, 0, 0.01, 1.7, 3]);
    const { bytes, scale } = quantise(weights);
    const back = dequantise(bytes, scale);
    weights.forEach((weight, i) => {
      const step = 2 * Math.sqrt(Math.abs(weight) / scale) * (scale / 127) + scale / 127 ** 2;
      expect(Math.abs((back[i] ?? 0) - weight)).toBeLessThanOrEqual(step / 2 + 1e-6);
    });
  });

  it('copes with weights that are all nought', () => {
    const { bytes, scale } = quantise(new Float32Array(3));
    expect([...dequantise(bytes, scale)]).toEqual([0, 0, 0]);
  });
});

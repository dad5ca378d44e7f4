/** Unsigned integers as LEB128 bytes, seven bits at a time, low bits first. */
export function packVarints(values: Uint32Array | Uint16Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 5);
  let at = 0;
  for (const number of values) {
    let value: number = number;
    while (value > 127) {
      bytes[at] = (value & 127) | 128;
      at += 1;
      value >>>= 7;
    }
    bytes[at] = value;
    at += 1;
  }
  return bytes.slice(0, at);
}

/** Inverse of packVarints; `count` values are read. */
export function unpackVarints(bytes: Uint8Array, count: number): Uint32Array {
  const values = new Uint32Array(count);
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    let byte = bytes[at] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      at += 1;
      byte = bytes[at] ?? 0;
      value |= (byte & 127) << shift;
    }
    at += 1;
    values[i] = value;
  }
  return values;
}

/** Differences of an ascending sequence. */
export function deltas(values: ArrayLike<number>): Uint32Array {
  const out = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i += 1) out[i] = (values[i] ?? 0) - (i === 0 ? 0 : (values[i - 1] ?? 0));
  return out;
}

/** Running sums: the inverse of deltas. */
export function undeltas(values: Uint32Array): Uint32Array {
  let sum = 0;
  return values.map((value) => {
    sum = (sum + value) >>> 0;
    return sum;
  });
}

/** Differences inside each row of a row-wise list (rows ascending), so that neighbours stay small. */
export function rowDeltas(values: ArrayLike<number>, offsets: Uint32Array): Uint32Array {
  const out = new Uint32Array(values.length);
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    let previous = 0;
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1) {
      out[at] = (values[at] ?? 0) - previous;
      previous = values[at] ?? 0;
    }
  }
  return out;
}

/** Inverse of rowDeltas, in place. */
export function undoRowDeltas(values: Uint32Array, offsets: Uint32Array): Uint32Array {
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    let sum = 0;
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1) {
      sum += values[at] ?? 0;
      values[at] = sum;
    }
  }
  return values;
}

/**
 * Weights as signed bytes on a square scale: byte b stands for sign(b) (b / 127)^2 scale, which keeps small weights
 * finer than large ones. The scale is the largest absolute weight.
 */
export function quantise(weights: Float32Array): { bytes: Int8Array; scale: number } {
  let scale = 0;
  for (const weight of weights) scale = Math.max(scale, Math.abs(weight));
  const bytes = Int8Array.from(weights, (weight) => {
    return Math.sign(weight) * Math.round(127 * Math.sqrt(Math.abs(weight) / (scale || 1)));
  });
  return { bytes, scale };
}

/** Inverse of quantise, to within its rounding. */
export function dequantise(bytes: Int8Array, scale: number): Float32Array {
  const levels = Float32Array.from({ length: 256 }, (_, i) => {
    const level = i - 128;
    return Math.sign(level) * (level / 127) ** 2 * scale;
  });
  // Millions of weights: a plain loop takes a fraction of the time of a mapping callback.
  const weights = new Float32Array(bytes.length);
  for (let i = 0; i < bytes.length; i += 1) weights[i] = levels[(bytes[i] ?? 0) + 128] ?? 0;
  return weights;
}

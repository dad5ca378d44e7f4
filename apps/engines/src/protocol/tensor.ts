/**
 * Tensors of the Open Inference Protocol v2 (KServe, "Open Inference Protocol"), and what is wrong with one that doesn't
 * fit what a model says of itself.
 */
export const DATATYPES = ['BOOL', 'UINT8', 'UINT16', 'INT32', 'INT64', 'FP32', 'FP64', 'BYTES'] as const;
export type Datatype = (typeof DATATYPES)[number];

export interface TensorMetadata {
  readonly name: string;
  readonly datatype: Datatype;
  /** -1 for a dimension of any size. */
  readonly shape: readonly number[];
}

/** Elements in row-major order; BYTES as UTF-8 text. */
export type TensorData = readonly string[] | readonly boolean[] | ArrayLike<number>;

export interface Tensor {
  readonly name: string;
  readonly datatype: Datatype;
  readonly shape: readonly number[];
  readonly data: TensorData;
}

const INTEGER_RANGES: Partial<Record<Datatype, readonly [number, number]>> = {
  UINT8: [0, 255],
  UINT16: [0, 65_535],
  INT32: [-(2 ** 31), 2 ** 31 - 1],
  INT64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
};

/** How many elements a shape holds. */
export const sizeOf = (shape: readonly number[]): number => shape.reduce((size, length) => size * length, 1);

/** What is wrong with a tensor for a model that asks for `wanted`; undefined when it fits. */
export function tensorFault(tensor: Tensor, wanted: TensorMetadata): string | undefined {
  const { name, datatype, shape, data } = tensor;
  if (datatype !== wanted.datatype) return `${name}: must be ${wanted.datatype}, not ${datatype}`;
  if (!shapeFits(shape, wanted.shape)) {
    return `${name}: shape [${shape.join(', ')}] doesn't fit [${wanted.shape.join(', ')}]`;
  }
  if (data.length !== sizeOf(shape)) {
    return `${name}: shape [${shape.join(', ')}] holds ${String(sizeOf(shape))} elements, there are ${String(data.length)}`;
  }
  const fits = elementCheck(datatype);
  for (let at = 0; at < data.length; at += 1) {
    if (!fits(data[at])) return `${name}: element ${String(at)} is no ${datatype}`;
  }
  return undefined;
}

const shapeFits = (shape: readonly number[], wanted: readonly number[]): boolean =>
  shape.length === wanted.length &&
  shape.every(
    (length, at) => Number.isSafeInteger(length) && length >= 0 && (wanted[at] === -1 || wanted[at] === length),
  );

function elementCheck(datatype: Datatype): (value: unknown) => boolean {
  if (datatype === 'BYTES') return (value) => typeof value === 'string';
  if (datatype === 'BOOL') return (value) => typeof value === 'boolean';
  const range = INTEGER_RANGES[datatype];
  if (range === undefined) return (value) => Number.isFinite(value);
  return (value) => Number.isInteger(value) && Number(value) >= range[0] && Number(value) <= range[1];
}

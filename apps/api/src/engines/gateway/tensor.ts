/** Tensors of the Open Inference Protocol v2 (KServe, "Open Inference Protocol"), as the gateway sends and checks them. */
export const DATATYPES = ['BOOL', 'UINT8', 'UINT16', 'INT32', 'INT64', 'FP32', 'FP64', 'BYTES'] as const;
export type Datatype = (typeof DATATYPES)[number];

/** Elements in row-major order; BYTES as UTF-8 text. */
export type TensorData = readonly string[] | readonly boolean[] | readonly number[];

/** Numbers as they lie in memory: what an image of many pixels is sent as. */
export type PackedNumbers = Uint8Array | Uint16Array | Int32Array | Float32Array | Float64Array;

export interface TensorSpec {
  readonly name: string;
  readonly datatype: Datatype;
  /** -1 for a dimension of any size. */
  readonly shape: readonly number[];
}

export interface Tensor extends TensorSpec {
  readonly data: TensorData;
}

/** A tensor on its way to an engine. */
export interface SentTensor extends TensorSpec {
  readonly data: TensorData | PackedNumbers;
}

/** An output that an engine of a kind must give. */
export interface OutputSpec extends TensorSpec {
  /** Least and greatest number that makes sense, both included. */
  readonly range?: readonly [number, number];
}

/** What every engine of a kind takes and gives, whoever made it. The first dimension of all tensors is the row. */
export interface EngineContract {
  readonly inputs: readonly TensorSpec[];
  readonly outputs: readonly OutputSpec[];
  /** The output by which two versions are compared; numbers. */
  readonly compared: string;
}

const INTEGERS: readonly Datatype[] = ['UINT8', 'UINT16', 'INT32', 'INT64'];

/** What is wrong with a tensor of so many rows; undefined when it is as the specification says. */
export function tensorFault(tensor: Tensor, wanted: OutputSpec, rows: number): string | undefined {
  const { name, datatype, shape, data } = tensor;
  if (datatype !== wanted.datatype) return `${name} is ${datatype}, not ${wanted.datatype}`;
  const expected = wanted.shape.map((length, at) => (at === 0 ? rows : length));
  if (shape.length !== expected.length || shape.some((length, at) => expected[at] !== -1 && length !== expected[at])) {
    return `${name} has the shape [${shape.join(', ')}], not [${expected.join(', ')}]`;
  }
  const size = shape.reduce((product, length) => product * length, 1);
  if (data.length !== size) return `${name} has ${String(data.length)} elements, not ${String(size)}`;
  const at = data.findIndex((value) => !elementFits(value, wanted));
  return at === -1 ? undefined : `${name}: element ${String(at)} is ${shown(data[at])}`;
}

function elementFits(value: unknown, { datatype, range }: OutputSpec): boolean {
  if (datatype === 'BYTES') return typeof value === 'string';
  if (datatype === 'BOOL') return typeof value === 'boolean';
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  if (INTEGERS.includes(datatype) && !Number.isInteger(value)) return false;
  return range === undefined || (value >= range[0] && value <= range[1]);
}

const shown = (value: unknown): string => (typeof value === 'string' ? 'a text' : String(value));

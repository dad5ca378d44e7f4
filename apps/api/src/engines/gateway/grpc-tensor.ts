import { isPacked } from './asked.js';
import { EngineFault } from './engine-fault.js';
import {
  DATATYPES,
  type Datatype,
  type PackedNumbers,
  type SentTensor,
  type Tensor,
  type TensorData,
} from './tensor.js';

/** A tensor in a message: typed contents of the field of its datatype, unless the message has raw contents. */
export interface WireTensor {
  readonly name: string;
  readonly datatype: string;
  readonly shape: readonly number[];
  readonly contents?: Readonly<Record<string, readonly unknown[]>> | null;
}

const FIELD_OF: Readonly<Record<Datatype, string>> = {
  BOOL: 'bool_contents',
  UINT8: 'uint_contents',
  UINT16: 'uint_contents',
  INT32: 'int_contents',
  INT64: 'int64_contents',
  FP32: 'fp32_contents',
  FP64: 'fp64_contents',
  BYTES: 'bytes_contents',
};

/** Bytes of an element in raw contents, and how it is read: little-endian. BYTES elements are preceded by their length. */
const RAW: Readonly<Record<Exclude<Datatype, 'BYTES'>, readonly [number, (view: DataView, at: number) => unknown]>> = {
  BOOL: [1, (view, at) => view.getUint8(at) !== 0],
  UINT8: [1, (view, at) => view.getUint8(at)],
  UINT16: [2, (view, at) => view.getUint16(at, true)],
  INT32: [4, (view, at) => view.getInt32(at, true)],
  INT64: [8, (view, at) => Number(view.getBigInt64(at, true))],
  FP32: [4, (view, at) => view.getFloat32(at, true)],
  FP64: [8, (view, at) => view.getFloat64(at, true)],
};

/** How packed numbers of a datatype lie in memory, as raw contents want them. */
const PACKED_AS: Readonly<Partial<Record<Datatype, new (length: number) => PackedNumbers>>> = {
  UINT8: Uint8Array,
  UINT16: Uint16Array,
  INT32: Int32Array,
  FP32: Float32Array,
  FP64: Float64Array,
};

/** Inputs of a request: as raw contents where all of them are packed (a message has raw contents of all or of none). */
export function tensorsToWire(inputs: readonly SentTensor[]): {
  readonly inputs: readonly WireTensor[];
  readonly raw_input_contents?: readonly Uint8Array[];
} {
  const raw = inputs.flatMap(({ datatype, data }) => {
    const kind = PACKED_AS[datatype];
    return isPacked(data) && kind !== undefined && data instanceof kind
      ? [new Uint8Array(data.buffer, data.byteOffset, data.byteLength)]
      : [];
  });
  return raw.length === inputs.length
    ? { inputs: inputs.map(({ name, datatype, shape }) => ({ name, datatype, shape })), raw_input_contents: raw }
    : { inputs: inputs.map(tensorToWire) };
}

function tensorToWire({ name, datatype, shape, data }: SentTensor): WireTensor {
  const plain = isPacked(data) ? Array.from(data) : data;
  const contents = datatype === 'BYTES' ? (plain as readonly string[]).map((text) => Buffer.from(text)) : plain;
  return { name, datatype, shape, contents: { [FIELD_OF[datatype]]: contents } };
}

/** @throws EngineFault for a datatype that isn't spoken here, or raw contents that don't end with an element */
export function tensorFromWire({ name, datatype, shape, contents }: WireTensor, raw: Uint8Array | undefined): Tensor {
  const type = DATATYPES.find((each) => each === datatype);
  if (type === undefined) throw new EngineFault('bad_reply', `${name} has the unknown datatype ${datatype}`);
  const elements = raw === undefined ? (contents?.[FIELD_OF[type]] ?? []) : rawElements(name, type, raw);
  const data = type === 'BYTES' ? (elements as Uint8Array[]).map((bytes) => Buffer.from(bytes).toString()) : elements;
  return { name, datatype: type, shape, data: data as TensorData };
}

function rawElements(name: string, datatype: Datatype, raw: Uint8Array): readonly unknown[] {
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  if (datatype !== 'BYTES') {
    const [bytes, read] = RAW[datatype];
    if (raw.length % bytes !== 0) throw cutOff(name);
    return Array.from({ length: raw.length / bytes }, (_, index) => read(view, index * bytes));
  }
  const elements: Uint8Array[] = [];
  for (let at = 0; at < raw.length;) {
    const start = at + 4;
    const end = start <= raw.length ? start + view.getUint32(at, true) : Infinity;
    if (end > raw.length) throw cutOff(name);
    elements.push(raw.subarray(start, end));
    at = end;
  }
  return elements;
}

const cutOff = (name: string) => new EngineFault('bad_reply', `${name}: the raw contents end within an element`);

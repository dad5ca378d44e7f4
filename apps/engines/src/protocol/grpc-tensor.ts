import { BadInput } from './engine-model.js';
import { DATATYPES, type Datatype, type Tensor, type TensorData } from './tensor.js';

/** Elements of a tensor as they travel in typed fields of a message. */
export interface WireContents {
  readonly bool_contents?: readonly boolean[];
  readonly int_contents?: readonly number[];
  readonly int64_contents?: readonly number[];
  readonly uint_contents?: readonly number[];
  readonly fp32_contents?: readonly number[];
  readonly fp64_contents?: readonly number[];
  readonly bytes_contents?: readonly Uint8Array[];
}

export interface WireTensor {
  readonly name: string;
  readonly datatype: string;
  readonly shape: readonly number[];
  readonly contents?: WireContents | null;
}

/** The typed field that a datatype travels in. */
const FIELD_OF = {
  BOOL: 'bool_contents',
  UINT8: 'uint_contents',
  UINT16: 'uint_contents',
  INT32: 'int_contents',
  INT64: 'int64_contents',
  FP32: 'fp32_contents',
  FP64: 'fp64_contents',
  BYTES: 'bytes_contents',
} as const satisfies Readonly<Record<Datatype, keyof WireContents>>;

/** @throws BadInput for a datatype that this server doesn't speak, or raw contents that can't be cut into elements */
export function tensorFromWire({ name, datatype, shape, contents }: WireTensor, raw: Uint8Array | undefined): Tensor {
  const type = DATATYPES.find((each) => each === datatype);
  if (type === undefined) throw new BadInput(`${name}: datatype ${datatype} is not spoken here`);
  return {
    name,
    datatype: type,
    shape,
    data: raw === undefined ? typedData(type, contents) : rawData(name, type, raw),
  };
}

export function tensorToWire({ name, datatype, shape, data }: Tensor): WireTensor {
  const elements: readonly unknown[] = Array.from(data as ArrayLike<unknown>);
  const values = datatype === 'BYTES' ? elements.map((text) => Buffer.from(String(text))) : elements;
  return { name, datatype, shape, contents: { [FIELD_OF[datatype]]: values } };
}

function typedData(datatype: Datatype, contents: WireContents | null | undefined): TensorData {
  if (datatype !== 'BYTES') return contents?.[FIELD_OF[datatype]] ?? [];
  return (contents?.bytes_contents ?? []).map((bytes) => Buffer.from(bytes).toString('utf8'));
}

/** How a number lies in raw contents: little-endian. */
const RAW_NUMBERS = {
  UINT8: { bytes: 1, read: (view: DataView, at: number) => view.getUint8(at) },
  UINT16: { bytes: 2, read: (view: DataView, at: number) => view.getUint16(at, true) },
  INT32: { bytes: 4, read: (view: DataView, at: number) => view.getInt32(at, true) },
  INT64: { bytes: 8, read: (view: DataView, at: number) => Number(view.getBigInt64(at, true)) },
  FP32: { bytes: 4, read: (view: DataView, at: number) => view.getFloat32(at, true) },
  FP64: { bytes: 8, read: (view: DataView, at: number) => view.getFloat64(at, true) },
} as const;

function rawData(name: string, datatype: Datatype, raw: Uint8Array): TensorData {
  if (datatype === 'BYTES') return rawTexts(name, raw);
  if (datatype === 'BOOL') return Array.from(raw, (value) => value !== 0);
  const { bytes, read } = RAW_NUMBERS[datatype];
  if (raw.length % bytes !== 0) throw new BadInput(`${name}: raw contents are no whole number of ${datatype} elements`);
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  return Float64Array.from({ length: raw.length / bytes }, (_, index) => read(view, index * bytes));
}

function rawTexts(name: string, raw: Uint8Array): string[] {
  const buffer = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const texts: string[] = [];
  let at = 0;
  while (at < buffer.length) {
    const end = at + 4 <= buffer.length ? at + 4 + buffer.readUInt32LE(at) : Infinity;
    if (end > buffer.length) throw new BadInput(`${name}: raw contents end within an element`);
    texts.push(buffer.toString('utf8', at + 4, end));
    at = end;
  }
  return texts;
}

/** A tensor stored in an ONNX file. */
export interface StoredTensor {
  readonly dims: readonly number[];
  /** Little-endian, as stored. */
  readonly bytes: Uint8Array;
}

/** Numbers of the fields in onnx.proto3 (ONNX 1.12). */
const MODEL_GRAPH = 7;
const GRAPH_INITIALIZER = 5;
const TENSOR = { dims: 1, name: 8, raw: 9 } as const;

interface Field {
  readonly number: number;
  /** Value of a varint field. */
  readonly value: number;
  /** Content of a length-delimited field. */
  readonly bytes: Uint8Array;
}

/** The initializers of an ONNX model by name. Only what this project writes is read: raw data and packed or plain dims. */
export function readOnnxTensors(model: Uint8Array): ReadonlyMap<string, StoredTensor> {
  const tensors = new Map<string, StoredTensor>();
  for (const graph of fieldsOf(model)) {
    if (graph.number !== MODEL_GRAPH) continue;
    for (const { number, bytes } of fieldsOf(graph.bytes)) {
      if (number !== GRAPH_INITIALIZER) continue;
      const fields = [...fieldsOf(bytes)];
      const name = fields.find((field) => field.number === TENSOR.name);
      const raw = fields.find((field) => field.number === TENSOR.raw);
      if (name === undefined || raw === undefined) continue;
      const dims = fields.filter((field) => field.number === TENSOR.dims).flatMap(varintsOf);
      tensors.set(new TextDecoder().decode(name.bytes), { dims, bytes: raw.bytes });
    }
  }
  return tensors;
}

function varintsOf({ bytes, value }: Field): number[] {
  if (bytes.length === 0) return [value];
  const values: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const [read, next] = varint(bytes, at);
    values.push(read);
    at = next;
  }
  return values;
}

/** @throws Error on a field of a kind that ONNX does not use or one that runs past the end */
function* fieldsOf(message: Uint8Array): Generator<Field> {
  const none = message.subarray(0, 0);
  let at = 0;
  while (at < message.length) {
    const [key, start] = varint(message, at);
    const [number, kind] = [key >>> 3, key & 7];
    const [value, next] = kind === 0 || kind === 2 ? varint(message, start) : [0, start];
    if (kind === 0) yield { number, value, bytes: none };
    else if (kind === 2) yield { number, value: 0, bytes: message.subarray(next, next + value) };
    else if (kind !== 1 && kind !== 5) throw new Error(`not an ONNX file: field of kind ${kind}`);
    at = kind === 0 ? next : kind === 2 ? next + value : next + (kind === 1 ? 8 : 4);
  }
  if (at > message.length) throw new Error('not an ONNX file: it ends in the middle of a field');
}

function varint(bytes: Uint8Array, start: number): [number, number] {
  let value = 0;
  let factor = 1;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return [value, at + 1];
    factor *= 128;
  }
  throw new Error('not an ONNX file: it ends in the middle of a number');
}

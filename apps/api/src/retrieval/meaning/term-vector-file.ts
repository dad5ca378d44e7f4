import { z } from 'zod';
import { type TermVectorTable } from './term-vectors.js';

const MAGIC = 'GWTV';
const ALIGNMENT = 4;
const LARGEST = 127;

const headerSchema = z.object({
  version: z.literal(1),
  dimensions: z.int().positive(),
  keys: z.array(z.string()),
});

const aligned = (size: number): number => Math.ceil(size / ALIGNMENT) * ALIGNMENT;

/** Magic, header length, JSON header, then for questions and for texts: a scale a row (float32, little-endian) and the rows as 8-bit integers. */
export function encodeTermVectors({ dimensions, keys, asked, told }: TermVectorTable): Uint8Array {
  const json = Buffer.from(JSON.stringify({ version: 1, dimensions, keys }));
  const start = aligned(MAGIC.length + 4 + json.length);
  const part = aligned(keys.length * (4 + dimensions));
  const bytes = new Uint8Array(start + 2 * part);
  bytes.set(Buffer.from(MAGIC));
  const view = new DataView(bytes.buffer);
  view.setUint32(MAGIC.length, json.length, true);
  bytes.set(json, MAGIC.length + 4);
  for (const [index, table] of [asked, told].entries()) {
    const scales = start + index * part;
    const rows = scales + keys.length * 4;
    for (let row = 0; row < keys.length; row += 1) {
      const values = table.subarray(row * dimensions, (row + 1) * dimensions);
      const scale = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) / LARGEST;
      view.setFloat32(scales + row * 4, scale, true);
      for (const [at, value] of values.entries()) {
        view.setInt8(rows + row * dimensions + at, scale === 0 ? 0 : Math.round(value / scale));
      }
    }
  }
  return bytes;
}

/** @throws Error when the bytes are not what {@link encodeTermVectors} writes */
export function decodeTermVectors(bytes: Uint8Array): TermVectorTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const prefix = MAGIC.length + 4;
  if (bytes.byteLength < prefix || Buffer.from(bytes.subarray(0, MAGIC.length)).toString() !== MAGIC) {
    throw new Error('not a file of term vectors');
  }
  const length = view.getUint32(MAGIC.length, true);
  const header: unknown = JSON.parse(Buffer.from(bytes.subarray(prefix, prefix + length)).toString());
  const { dimensions, keys } = headerSchema.parse(header);
  const start = aligned(prefix + length);
  const part = aligned(keys.length * (4 + dimensions));
  if (bytes.byteLength < start + 2 * part) throw new Error('the file of term vectors is cut short');
  const table = (index: number): Float32Array => {
    const scales = start + index * part;
    const rows = scales + keys.length * 4;
    return Float32Array.from(
      { length: keys.length * dimensions },
      (_, at) => view.getInt8(rows + at) * view.getFloat32(scales + Math.floor(at / dimensions) * 4, true),
    );
  };
  return { dimensions, keys, asked: table(0), told: table(1) };
}

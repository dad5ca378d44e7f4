import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PostingData } from './lexical/posting-index.js';
import type { SearchableRecord } from './retrieval-result.js';

/** Raised whenever analysis or layout changes, so that an older snapshot is rebuilt instead of misread. */
export const SNAPSHOT_VERSION = 1;
const MAGIC = 'GWIX';
const ALIGNMENT = 8;

export interface SnapshotContent {
  readonly contentHash: string;
  readonly vocabulary: readonly string[];
  readonly fields: Readonly<Record<string, PostingData>>;
}

/** SHA-256 over the records as they are indexed and what else decides their analysis (the glossary). */
export function contentHashOf(records: readonly SearchableRecord[], analyzerVersion: string): string {
  const hash = createHash('sha256').update(`${String(SNAPSHOT_VERSION)}\n${analyzerVersion}\n`);
  for (const { id, language, questions, text } of records)
    hash.update(`${JSON.stringify([id, language ?? null, questions, text])}\n`);
  return hash.digest('hex');
}

const placeSchema = z.object({ offset: z.int().min(0), length: z.int().min(0) });
const fieldPlacesSchema = z.object({
  owners: placeSchema,
  lengths: placeSchema,
  offsets: placeSchema,
  units: placeSchema,
  frequencies: placeSchema,
});
const headerSchema = z.object({
  version: z.literal(SNAPSHOT_VERSION),
  contentHash: z.string(),
  vocabulary: z.array(z.string()),
  fields: z.record(z.string(), fieldPlacesSchema),
});
type ArrayPlace = z.infer<typeof placeSchema>;
type FieldPlaces = z.infer<typeof fieldPlacesSchema>;
type Header = z.infer<typeof headerSchema>;

const aligned = (size: number): number => Math.ceil(size / ALIGNMENT) * ALIGNMENT;

/** One buffer: magic, header length, JSON header (vocabulary and places), then the arrays as they lie in memory (little-endian). */
export function encodeSnapshot({ contentHash, vocabulary, fields }: SnapshotContent): Uint8Array {
  const arrays: { bytes: Uint8Array; offset: number }[] = [];
  let size = 0;
  const place = (array: Uint32Array | Uint16Array | Uint8Array): ArrayPlace => {
    const offset = size;
    arrays.push({ bytes: new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset });
    size += aligned(array.byteLength);
    return { offset, length: array.length };
  };
  const places = Object.fromEntries(
    Object.entries(fields).map(([name, data]): [string, FieldPlaces] => [
      name,
      {
        owners: place(data.owners),
        lengths: place(data.lengths),
        offsets: place(data.offsets),
        units: place(data.units),
        frequencies: place(data.frequencies),
      },
    ]),
  );
  const header: Header = { version: SNAPSHOT_VERSION, contentHash, vocabulary: [...vocabulary], fields: places };
  const json = Buffer.from(JSON.stringify(header));
  const start = aligned(MAGIC.length + 4 + json.length);
  const bytes = new Uint8Array(start + size);
  bytes.set(Buffer.from(MAGIC));
  new DataView(bytes.buffer).setUint32(MAGIC.length, json.length, true);
  bytes.set(json, MAGIC.length + 4);
  for (const array of arrays) bytes.set(array.bytes, start + array.offset);
  return bytes;
}

function readHeader(bytes: Uint8Array): { header: Header; start: number } | null {
  const prefix = MAGIC.length + 4;
  if (bytes.byteLength < prefix || Buffer.from(bytes.subarray(0, MAGIC.length)).toString() !== MAGIC) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  if (bytes.byteLength < prefix + length) return null;
  try {
    const header = headerSchema.safeParse(JSON.parse(Buffer.from(bytes.subarray(prefix, prefix + length)).toString()));
    return header.success ? { header: header.data, start: aligned(prefix + length) } : null;
  } catch {
    return null;
  }
}

/**
 * Reads what {@link encodeSnapshot} wrote.
 * @returns null when the bytes are no snapshot, of another version, of other content, or cut short
 */
export function decodeSnapshot(bytes: Uint8Array, contentHash: string): SnapshotContent | null {
  const read = readHeader(bytes);
  if (read?.header.contentHash !== contentHash) return null;
  const { header, start } = read;
  // A copy, so that the arrays' offsets are aligned whatever the caller's view (a Buffer's own `slice` copies nothing).
  const body = new Uint8Array(bytes.subarray(start)).buffer;
  const end = (place: ArrayPlace, size: number): number => place.offset + place.length * size;
  const complete = Object.values(header.fields).every(
    (places) => end(places.frequencies, 1) <= body.byteLength && end(places.units, 4) <= body.byteLength,
  );
  if (!complete) return null;
  const fields = Object.fromEntries(
    Object.entries(header.fields).map(([name, places]): [string, PostingData] => [
      name,
      {
        owners: new Uint32Array(body, places.owners.offset, places.owners.length),
        lengths: new Uint16Array(body, places.lengths.offset, places.lengths.length),
        offsets: new Uint32Array(body, places.offsets.offset, places.offsets.length),
        units: new Uint32Array(body, places.units.offset, places.units.length),
        frequencies: new Uint8Array(body, places.frequencies.offset, places.frequencies.length),
      },
    ]),
  );
  return { contentHash, vocabulary: header.vocabulary, fields };
}

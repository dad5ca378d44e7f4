import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';

/** Sections of bytes with a JSON description, gzipped: how every artefact of the model is kept. */
export interface Artefact {
  readonly meta: unknown;
  readonly sections: Readonly<Record<string, Uint8Array>>;
}

const MAGIC = 'GWHS';
const headerSchema = z.object({
  format: z.literal(1),
  meta: z.unknown(),
  sections: z.array(z.object({ name: z.string(), bytes: z.int().nonnegative() })),
});

/** Bytes of an artefact file. */
export function packArtefact(artefact: Artefact): Buffer {
  const entries = Object.entries(artefact.sections);
  const header = Buffer.from(
    JSON.stringify({
      format: 1,
      meta: artefact.meta,
      sections: entries.map(([name, bytes]) => ({ name, bytes: bytes.byteLength })),
    }),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32LE(header.length);
  return gzipSync(Buffer.concat([Buffer.from(MAGIC), size, header, ...entries.map(([, bytes]) => bytes)]), {
    level: 9,
  });
}

/** Read an artefact file; throws if it is not one. */
export function unpackArtefact(file: Uint8Array): Artefact {
  const bytes = gunzipSync(file);
  if (bytes.toString('latin1', 0, 4) !== MAGIC) throw new Error('Not a model artefact of this project.');
  const headerEnd = 8 + bytes.readUInt32LE(4);
  const header = headerSchema.parse(JSON.parse(bytes.toString('utf8', 8, headerEnd)));
  const sections: Record<string, Uint8Array> = {};
  let at = headerEnd;
  for (const section of header.sections) {
    sections[section.name] = bytes.subarray(at, at + section.bytes);
    at += section.bytes;
  }
  return { meta: header.meta, sections };
}

/** A section that must be there. */
export function sectionOf(artefact: Artefact, name: string): Uint8Array {
  const section = artefact.sections[name];
  if (section === undefined) throw new Error(`The artefact has no section "${name}".`);
  return section;
}

/** Bytes of a typed array. */
export function bytesOf(array: ArrayBufferView): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** A section as 32-bit floats. */
export function floatsOf(bytes: Uint8Array): Float32Array {
  return new Float32Array(new Uint8Array(bytes).buffer);
}

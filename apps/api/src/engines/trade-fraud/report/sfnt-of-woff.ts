import { inflateSync } from 'node:zlib';

const WOFF = { signature: 0x774f4646, header: 44, entry: 20 } as const;
const SFNT = { header: 12, entry: 16 } as const;

/**
 * The plain font of a WOFF file (W3C, "WOFF File Format 1.0"). Fontkit, which pdfkit uses, unpacks a WOFF's table of
 * outlines again for every letter; of a plain font it reads the letter alone.
 * @throws Error where it is no WOFF file
 */
export function sfntOfWoff(woff: Buffer): Buffer {
  if (woff.readUInt32BE(0) !== WOFF.signature) throw new Error('not a WOFF font');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => tableAt(woff, WOFF.header + at * WOFF.entry));
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(SFNT.header + count * SFNT.entry);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * SFNT.entry, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * SFNT.entry, 10);
  let offset = head.length;
  const bodies = tables.map(({ tag, checksum, data }, at) => {
    const entry = SFNT.header + at * SFNT.entry;
    head.write(tag, entry, 'latin1');
    head.writeUInt32BE(checksum, entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(data.length, entry + 12);
    // Tables begin at multiples of four bytes.
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    offset += data.length + padding.length;
    return Buffer.concat([data, padding]);
  });
  return Buffer.concat([head, ...bodies]);
}

function tableAt(woff: Buffer, entry: number): { tag: string; checksum: number; data: Buffer } {
  const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [number, number, number];
  const stored = woff.subarray(offset, offset + packed);
  return {
    tag: woff.toString('latin1', entry, entry + 4),
    checksum: woff.readUInt32BE(entry + 16),
    data: packed < length ? inflateSync(stored) : stored,
  };
}

import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { type CsvPiece, csvPieces } from './csv-pieces.js';

/** The file in chunks that end anywhere. */
async function cut(text: string, chunkBytes: number): Promise<CsvPiece[]> {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunkBytes) }, (_, at) =>
    bytes.subarray(at * chunkBytes, (at + 1) * chunkBytes),
  );
  const pieces: CsvPiece[] = [];
  for await (const piece of csvPieces(Readable.from(chunks))) pieces.push(piece);
  return pieces;
}

describe('csvPieces', () => {
  const record = (row: number) => `${String(row)},"수입자\nNo. ${String(row)}",${'x'.repeat(80)}\n`;
  const file = `id,name,rest\n${Array.from({ length: 6000 }, (_, row) => record(row)).join('')}last,"of, all",y`;

  it('gives the whole file back, cut where records end and never within quotes or a character', async () => {
    const pieces = await cut(file, 65_537);
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.map(({ text }) => text).join('')).toBe(file);
    for (const { text } of pieces.slice(1)) expect(text).toMatch(/^(\d+,"수입자|last)/);
  });

  it('counts lines through the whole file', async () => {
    const [, second] = await cut(file, 65_536);
    const first = Number(second?.text.split(',')[0]);
    expect(second?.line).toBe(2 + 2 * first);
  });

  it('has nothing to give of an empty file', async () => {
    expect(await cut('', 10)).toEqual([]);
  });
});

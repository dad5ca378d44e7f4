/** A part of a CSV file that ends where a record ends. */
export interface CsvPiece {
  /** Number of its first line in the file, from 1. */
  readonly line: number;
  readonly text: string;
}

/** About a thousand declarations. */
const PIECE_BYTES = 200 * 1024;
const QUOTE = 0x22;
const NEW_LINE = 0x0a;

/** Cuts a CSV file where records end, so that threads can read the parts; line breaks within quotes end no record. */
export async function* csvPieces(content: AsyncIterable<Buffer>): AsyncGenerator<CsvPiece> {
  let pending = Buffer.alloc(0);
  let line = 1;
  for await (const chunk of content) {
    pending = Buffer.concat([pending, chunk]);
    if (pending.length < PIECE_BYTES) continue;
    const { end, lines } = lastRecordEnd(pending);
    if (end === 0) continue;
    yield { line, text: pending.toString('utf8', 0, end) };
    pending = pending.subarray(end);
    line += lines;
  }
  if (pending.length > 0) yield { line, text: pending.toString('utf8') };
}

/** Where the last whole record ends, and the line breaks up to there. */
function lastRecordEnd(bytes: Buffer): { readonly end: number; readonly lines: number } {
  let [end, lines, seen] = [0, 0, 0];
  let quoted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) quoted = !quoted;
    if (byte !== NEW_LINE) continue;
    seen += 1;
    if (!quoted) [end, lines] = [at + 1, seen];
  }
  return { end, lines };
}

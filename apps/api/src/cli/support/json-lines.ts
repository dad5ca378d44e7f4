import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type z } from 'zod';

/** A line that could not be read, and why. */
export interface LineFault {
  readonly line: number;
  readonly reason: string;
}

export interface JsonLines<T> {
  readonly items: readonly T[];
  readonly faults: readonly LineFault[];
}

const BYTE_ORDER_MARK = /^\ufeff/;

function parseLine<T>(text: string, schema: z.ZodType<T>): { value: T } | { reason: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { reason: `not JSON (${error instanceof Error ? error.message : String(error)})` };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { value: parsed.data };
  return {
    reason: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`).join('; '),
  };
}

/**
 * Reads a file of JSON Lines; blank lines are skipped, faulty ones are told by number, the others are kept.
 * @throws Error when the file cannot be opened or read
 */
export async function readJsonLines<T>(path: string, schema: z.ZodType<T>): Promise<JsonLines<T>> {
  const items: T[] = [];
  const faults: LineFault[] = [];
  let line = 0;
  const input = createReadStream(path, 'utf8');
  for await (const raw of createInterface({ input, crlfDelay: Infinity })) {
    line += 1;
    const text = line === 1 ? raw.replace(BYTE_ORDER_MARK, '') : raw;
    if (text.trim() === '') continue;
    const parsed = parseLine(text, schema);
    if ('value' in parsed) items.push(parsed.value);
    else faults.push({ line, reason: parsed.reason });
  }
  return { items, faults };
}

/**
 * Writes values as JSON Lines, one at a time as they come.
 * @throws Error when the file cannot be written
 */
export async function writeJsonLines(path: string, values: Iterable<unknown>): Promise<void> {
  function* lines(): Generator<string> {
    for (const value of values) yield `${JSON.stringify(value)}\n`;
  }
  await pipeline(Readable.from(lines()), createWriteStream(path, 'utf8'));
}

import { readFileSync, statSync } from 'node:fs';
import { UnreadableSourceError } from './source-dataset.js';

/** Largest file that is read, in bytes. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** Deepest nesting of JSON; catalogues and events need about a dozen. */
const MOST_DEPTH = 40;

/**
 * Reads a text file of a limited size.
 * @throws UnreadableSourceError
 */
export function readSourceFile(path: string, mostBytes = MOST_BYTES): string {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new UnreadableSourceError(`${path}: there is no such file`);
  if (size > mostBytes)
    throw new UnreadableSourceError(`${path}: has ${String(size)} bytes; at most ${String(mostBytes)} are read`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    throw new UnreadableSourceError(
      `${path}: is not text in UTF-8 (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

/**
 * Parses JSON of limited depth.
 * @throws UnreadableSourceError
 */
export function parseJson(text: string, place: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UnreadableSourceError(
      `${place}: is not JSON (${error instanceof Error ? error.message : String(error)})`,
    );
  }
  if (isDeeperThan(value, MOST_DEPTH))
    throw new UnreadableSourceError(`${place}: is nested deeper than ${String(MOST_DEPTH)} levels`);
  return value;
}

/** Level by level, so that no depth can exhaust the stack. */
function isDeeperThan(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((each): unknown[] => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}

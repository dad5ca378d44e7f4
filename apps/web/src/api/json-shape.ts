import { isJsonObject, type JsonObject } from './json.js';

/** Thrown by the readers below and caught by {@link readShape}: some member of a value is not what it should be. */
class ShapeError extends Error {
  override readonly name = 'ShapeError';
}

function fail(): never {
  throw new ShapeError();
}

export const object = (value: unknown): JsonObject => (isJsonObject(value) ? value : fail());
export const text = (value: unknown): string => (typeof value === 'string' ? value : fail());
export const number = (value: unknown): number => (typeof value === 'number' ? value : fail());

/** An absent member and `null` mean the same. */
export function optional<Value>(value: unknown, read: (value: unknown) => Value): Value | undefined {
  return value === null || value === undefined ? undefined : read(value);
}

export function list<Item>(value: unknown, read: (item: unknown) => Item): readonly Item[] {
  return Array.isArray(value) ? value.map(read) : fail();
}

export function oneOf<Name extends string>(names: readonly Name[]): (value: unknown) => Name {
  return (value) => names.find((name) => name === value) ?? fail();
}

/** What `read` makes of a value that came over the line; undefined when its shape is another one. */
export function readShape<Value>(value: unknown, read: (value: unknown) => Value): Value | undefined {
  try {
    return read(value);
  } catch (error) {
    if (error instanceof ShapeError) return undefined;
    throw error;
  }
}

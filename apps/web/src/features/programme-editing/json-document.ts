/** A programme as it is written: whatever JSON holds. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}
/** Names of fields and places in lists, from the outside in. */
export type Path = readonly (string | number)[];

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listAt(document: Json | undefined, path: Path): readonly Json[] {
  const value = valueAt(document, path);
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(document: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((value, step) => {
    if (Array.isArray(value)) return (value as readonly Json[])[Number(step)];
    return isObject(value) ? value[step] : undefined;
  }, document);
}

/**
 * The document with another value at a path; what stands beside it stays as it is. Pure.
 * @param value undefined takes the field, or the place of a list, away
 */
export function withValue(document: Json | undefined, path: Path, value: Json | undefined): Json {
  const [step, ...rest] = path;
  if (step === undefined) return value ?? null;
  if (Array.isArray(document)) {
    const list = document as readonly Json[];
    const place = Number(step);
    if (rest.length === 0 && value === undefined) return list.filter((_, at) => at !== place);
    const changed = [...list];
    changed[place] = rest.length === 0 ? (value ?? null) : withValue(list[place], rest, value);
    return changed;
  }
  const object = isObject(document) ? document : {};
  if (rest.length === 0 && value === undefined) {
    return Object.fromEntries(Object.entries(object).filter(([name]) => name !== step));
  }
  return { ...object, [step]: rest.length === 0 ? (value ?? null) : withValue(object[step], rest, value) };
}

/** A list with the item at a place put before the one ahead of it (-1) or behind the next one (1). Pure. */
export function moved(list: readonly Json[], place: number, by: -1 | 1): readonly Json[] {
  const [item, other] = [list[place], list[place + by]];
  if (item === undefined || other === undefined) return list;
  return list.map((each, at) => (at === place ? other : at === place + by ? item : each));
}

/** Reads what the server sent, or an officer pasted, as a document; undefined where it is none. */
export function asDocument(value: unknown): JsonObject | undefined {
  // A file of the knowledge folder is a list of programmes; a single one may be pasted as it stands there.
  const inner: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  const json = inner as Json | undefined;
  return isObject(json) ? json : undefined;
}

/** Something wrong between the records of knowledge/hs. */
export interface HsFault {
  /** File name within knowledge/hs. */
  readonly file: string;
  /** Code or number of the record. */
  readonly id: string;
  readonly message: string;
}

/** A fault for each record whose key another one before it has. */
export function repeated<T>(records: readonly T[], keyOf: (record: T) => string, file: string): HsFault[] {
  const seen = new Set<string>();
  return records.flatMap((record) => {
    const id = keyOf(record);
    if (seen.has(id)) return [{ file, id, message: 'stands there twice' }];
    seen.add(id);
    return [];
  });
}

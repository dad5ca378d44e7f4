import { contentHash } from '../../common/content-hash.js';
import { type DataMapRecords } from '../../knowledge/data-map/data-map-records.js';

/** Which state of the map it is. */
export interface MapEdition {
  /** The newest version, such as 1.0, and its day, YYYY-MM-DD; null for a map that names none. */
  readonly version: string | null;
  readonly date: string | null;
  /** SHA-256 of all of it, as hex: equal maps have equal hashes. */
  readonly hash: string;
}

export function mapEdition(records: DataMapRecords): MapEdition {
  const newest = records.versions.at(-1);
  return { version: newest?.id ?? null, date: newest?.date ?? null, hash: contentHash(records) };
}

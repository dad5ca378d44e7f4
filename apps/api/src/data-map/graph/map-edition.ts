import { contentHash } from '../../common/content-hash.js';
import { type DataMapRecords } from '../../knowledge/data-map/data-map-records.js';

/** Which state of the map it is. */
export interface MapEdition {
  /** The newest version that a dataset names, such as 1.0; null for an empty map. */
  readonly version: string | null;
  /** Day of the newest change that a dataset names, YYYY-MM-DD; null when none is told. */
  readonly date: string | null;
  /** SHA-256 of all of it, as hex: equal maps have equal hashes. */
  readonly hash: string;
}

export function mapEdition(records: DataMapRecords): MapEdition {
  const changes = records.datasets.flatMap((dataset) => dataset.changes);
  const versions = [...records.datasets.map(({ since }) => since), ...changes.map(({ version }) => version)];
  return {
    version: versions.sort(byVersion).at(-1) ?? null,
    date:
      changes
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? null,
    hash: contentHash(records),
  };
}

/** By number, so that 1.10 comes after 1.9. */
function byVersion(left: string, right: string): number {
  const [leftMajor = 0, leftMinor = 0] = left.split('.').map(Number);
  const [rightMajor = 0, rightMinor = 0] = right.split('.').map(Number);
  return leftMajor - rightMajor || leftMinor - rightMinor;
}

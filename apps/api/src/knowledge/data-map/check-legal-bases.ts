import { fingerprintOf, type StatuteDigest } from '../law/statute-digest.js';
import { type LegalBasis } from '../record-parts.js';
import { type DataMapRecords, type RecordFault } from './data-map-records.js';

/**
 * Each article that is named must be in force and bear the heading that the record gives it, by the fingerprints of
 * `law/digests.jsonl`. A law without fingerprints can't be checked, so its articles may not be named.
 */
export function checkLegalBases(
  { stages, datasets }: DataMapRecords,
  digests: readonly StatuteDigest[],
): RecordFault[] {
  const byLaw = new Map(digests.map((digest) => [digest.law, digest]));
  return [
    ...stages.flatMap(({ id, legal }) =>
      faultsOf(legal, byLaw).map(([at, message]): RecordFault => ({
        kind: 'stages',
        id,
        path: ['legal', at],
        message,
      })),
    ),
    ...datasets.flatMap(({ id, access }) =>
      faultsOf(access.legal, byLaw).map(([at, message]): RecordFault => ({
        kind: 'datasets',
        id,
        path: ['access', 'legal', at],
        message,
      })),
    ),
  ];
}

function faultsOf(legal: readonly LegalBasis[], byLaw: ReadonlyMap<string, StatuteDigest>): [number, string][] {
  return legal.flatMap(({ law, article, about }, at): [number, string][] => {
    const digest = byLaw.get(law);
    if (digest === undefined) return [[at, `"${law}" has no fingerprints in law/digests.jsonl`]];
    const heading = digest.articles[article]?.['제목'];
    if (heading === undefined) return [[at, `${law} has no ${article} in force on ${digest.inForceFrom}`]];
    return heading === fingerprintOf(about) ? [] : [[at, `"${about}" is not the heading of ${law} ${article}`]];
  });
}

import { contentHash } from '../../common/content-hash.js';
import { type ConsultationRecord } from '../../knowledge/consultation/consultation-record.js';
import { type Limit } from '../../knowledge/consultation/limit.js';
import { recordOf } from '../curation/versions/draft-content.js';
import { type RecordVersion } from '../curation/versions/record-version.js';

/** The records of the knowledge folder with what officers published in their place or beside them, by id. Pure. */
export function overlayPublished(
  loaded: readonly ConsultationRecord[],
  published: readonly RecordVersion[],
): ConsultationRecord[] {
  const byId = new Map(loaded.map((record) => [record.id, record]));
  for (const { recordId, content } of published) {
    const record = recordOf(recordId, content);
    // What was published was whole; a version that a later schema refuses leaves the file's record standing.
    if (!Array.isArray(record)) byId.set(recordId, record);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Records that already hold. @param today YYYY-MM-DD in Korea */
export function inForce(records: readonly ConsultationRecord[], today: string): ConsultationRecord[] {
  return records.filter(({ validFrom }) => validFrom === undefined || validFrom <= today);
}

/**
 * The limits whose records are served as they were when the limits were checked against them: what a changed record
 * says may be another limit, so none is applied until the limit has been checked again. Pure.
 */
export function standingLimits(
  limits: readonly Limit[],
  loaded: readonly ConsultationRecord[],
  served: readonly ConsultationRecord[],
): Limit[] {
  const hashOf = new Map(loaded.map((record) => [record.id, contentHash(record)]));
  const unchanged = new Set(
    served.filter((record) => hashOf.get(record.id) === contentHash(record)).map(({ id }) => id),
  );
  return limits.filter(({ record, within, over }) =>
    [record, ...[...within, ...over].map((quote) => quote.record)].every((id) => unchanged.has(id)),
  );
}

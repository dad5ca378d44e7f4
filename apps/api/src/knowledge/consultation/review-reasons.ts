import { affectedRecords } from '../law/affected-records.js';
import { type LawChange } from '../law/law-change.js';
import { type ConsultationRecord } from './consultation-record.js';

/** Why a record may no longer hold and waits for a reviewer. */
export type ReviewReason =
  /** Its `validUntil` has passed. */
  | { readonly kind: 'expired'; readonly since: string }
  /** An article that it cites reads otherwise since then, and nobody has checked the record after that. */
  | { readonly kind: 'law_changed'; readonly since: string; readonly law: string; readonly article: string };

/**
 * Why a record is under review; empty when it isn't. A record whose as-of month is the month of a change, or later,
 * was checked with that change in view. Pure.
 * @param today YYYY-MM-DD in Korea, see {@link koreanDay}
 */
export function reviewReasons(
  record: ConsultationRecord,
  changes: readonly LawChange[],
  today: string,
): ReviewReason[] {
  const { validUntil, asOf } = record;
  const expired: ReviewReason[] =
    validUntil !== undefined && validUntil < today ? [{ kind: 'expired', since: validUntil }] : [];
  const cited = affectedRecords([record], changes).flatMap((affected) => affected.changes);
  const changed = cited
    .filter(({ inForceFrom }) => inForceFrom <= today && asOf < inForceFrom.slice(0, 7))
    .map(({ law, article, inForceFrom }): ReviewReason => ({ kind: 'law_changed', since: inForceFrom, law, article }));
  return [...expired, ...changed];
}

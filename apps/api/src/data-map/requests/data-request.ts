import { type Language } from '../../common/language.js';
import { type ReferencePrefix } from '../../common/request-key/request-key.js';

/** Data requests' numbers begin so. */
export const DATA_REQUEST_PREFIX: ReferencePrefix = 'GD-';

/**
 * How far a request is. `question`: an officer asked back and the requester is to answer; `answered`: they have, and it
 * is the officers' turn again.
 */
export const DATA_REQUEST_STATUSES = ['received', 'question', 'answered', 'approved', 'refused'] as const;
export type DataRequestStatus = (typeof DATA_REQUEST_STATUSES)[number];

/** What an officer asked back, and the requester's answer once there is one. */
export interface DataRequestExchange {
  readonly question: string;
  readonly askedAt: Date;
  readonly answer: { readonly text: string; readonly at: Date } | undefined;
}

/** A request for data, as stored: texts are redacted. */
export interface DataRequest {
  readonly id: string;
  readonly reference: string;
  readonly language: Language;
  readonly datasets: readonly string[];
  /** As `dataset.field`. */
  readonly fields: readonly string[];
  readonly purpose: string;
  readonly legalBasis: string;
  readonly organisation: string;
  /** YYYY-MM. */
  readonly fromMonth: string;
  readonly untilMonth: string;
  readonly retentionMonths: number;
  readonly redacted: boolean;
  readonly contact: string | undefined;
  readonly status: DataRequestStatus;
  /** Oldest first. */
  readonly exchange: readonly DataRequestExchange[];
  readonly decision: string | undefined;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

import type { ItemDescription } from '../features/query-texts.js';

export type FeedbackStatus = 'pending' | 'accepted' | 'rejected';

/** What an importer says: these goods were cleared under this code. Texts are redacted. */
export interface NewFeedback extends ItemDescription {
  readonly redacted: boolean;
  /** Six or ten digits. */
  readonly clearedCode: string;
  /** What the portal had ranked first, six digits. */
  readonly predictedCode: string | undefined;
  readonly modelVersion: string | undefined;
  readonly note: string | undefined;
}

/** What an officer decided about it. */
export interface Review {
  readonly verdict: Exclude<FeedbackStatus, 'pending'>;
  readonly reviewer: string;
  readonly note: string | undefined;
}

export interface Feedback extends NewFeedback {
  readonly id: string;
  readonly status: FeedbackStatus;
  readonly reviewer: string | undefined;
  readonly reviewNote: string | undefined;
  readonly reviewedAt: Date | undefined;
  readonly createdAt: Date;
}

import { type Language } from '../../common/language.js';
import { CONSULTATION_TOPICS } from '../../knowledge/consultation/consultation-record.js';

/** What a request is about: a topic of the records, or none of them. */
export const REQUEST_CATEGORIES = [...CONSULTATION_TOPICS, 'other'] as const;
export type RequestCategory = (typeof REQUEST_CATEGORIES)[number];

export type RequestStatus = 'received' | 'in_progress' | 'answered';

/** A question handed over to a person, as stored: texts are redacted. */
export interface ConsultationRequest {
  readonly id: string;
  readonly reference: string;
  readonly language: Language;
  readonly category: string;
  readonly question: string;
  readonly summary: string | undefined;
  readonly redacted: boolean;
  readonly contact: string | undefined;
  readonly status: RequestStatus;
  readonly reply: string | undefined;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

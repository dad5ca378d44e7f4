import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/audit-log.js';
import { authorise } from '../../../auth/authority/authorise.js';
import { type PurposeKind, statedPurpose } from '../../../auth/authority/purpose.js';
import { type Officer } from '../../../auth/officer.js';
import { cleanText } from '../../../common/clean-text.js';
import { CLOCK, type Clock } from '../../../common/clock.js';
import { type Database } from '../../../database/database.js';
import { DATABASE } from '../../../database/database.module.js';
import { type PagePlace } from '../../../database/page-place.js';
import { type ConsultationRequest, type RequestStatus } from '../../requests/consultation-request.js';
import { ConsultationRequestRepository } from '../../requests/consultation-request.repository.js';

/** Longest answer, in characters after cleaning. */
export const REQUEST_REPLY_LIMIT = 5000;

/** Requests in a page. */
const PAGE = 50;

export type AnswerRequestOutcome =
  | { readonly kind: 'done'; readonly request: ConsultationRequest }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too_long'; readonly limit: number }
  /** It was deleted, or another officer answered it. */
  | { readonly kind: 'not_open' };

/** What officers do with questions that the public handed over. */
@Injectable()
export class AnswerRequest {
  constructor(
    private readonly requests: ConsultationRequestRepository,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Oldest first, a page at a time. */
  async list(
    officer: Officer,
    statuses: readonly RequestStatus[],
    after?: PagePlace,
    limit = PAGE,
  ): Promise<ConsultationRequest[]> {
    authorise(officer, 'request.read');
    return this.requests.list(statuses, limit, after);
  }

  /**
   * How to reach the person who asked, for a purpose that is put on record with the look-up.
   * @returns undefined where there is no such request, or the person wants no contact
   * @throws AuthorityRefusal where no purpose is stated
   */
  async contact(
    officer: Officer,
    id: string,
    given: { kind: PurposeKind; note: string } | undefined,
  ): Promise<string | undefined> {
    authorise(officer, 'request.contact');
    const purpose = statedPurpose('request.contact', given);
    return this.db.transaction(async (tx) => {
      const contact = await this.requests.contactOf(tx, id);
      const outcome = contact === undefined ? 'failed' : 'done';
      const subject = { kind: 'request', id };
      await this.audit.append(tx, { officer, action: 'request.contact', subject, purpose, outcome, at: this.now() });
      return contact;
    });
  }

  /** Tells the person that somebody works on it. */
  take(officer: Officer, id: string): Promise<AnswerRequestOutcome> {
    return this.moveOn(officer, id, 'request.take', ['received'], { status: 'in_progress' });
  }

  /** Answers it, or puts a better answer in the place of an earlier one. */
  async answer(officer: Officer, id: string, text: string): Promise<AnswerRequestOutcome> {
    authorise(officer, 'request.answer');
    const reply = cleanText(text);
    if (reply === '') return { kind: 'empty' };
    if (reply.length > REQUEST_REPLY_LIMIT) return { kind: 'too_long', limit: REQUEST_REPLY_LIMIT };
    const open = ['received', 'in_progress', 'answered'] as const;
    return this.moveOn(officer, id, 'request.answer', open, { status: 'answered', reply });
  }

  private async moveOn(
    officer: Officer,
    id: string,
    action: string,
    from: readonly RequestStatus[],
    to: { status: RequestStatus; reply?: string },
  ): Promise<AnswerRequestOutcome> {
    authorise(officer, 'request.answer');
    const at = this.now();
    return this.db.transaction(async (tx): Promise<AnswerRequestOutcome> => {
      const moved = await this.requests.moveOn(tx, id, from, { ...to, officerId: officer.id, at });
      if (moved === undefined) return { kind: 'not_open' };
      await this.audit.append(tx, { officer, action, subject: { kind: 'request', id }, ...moved, at });
      return { kind: 'done', request: moved.after };
    });
  }
}

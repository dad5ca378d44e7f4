import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { and, asc, eq, inArray, lt } from 'drizzle-orm';
import { type Language } from '../../common/language.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { afterPlace, type PagePlace } from '../../database/page-place.js';
import { consultationRequests } from '../../database/schema.js';
import { type ConsultationRequest, type RequestStatus } from './consultation-request.js';

export interface NewRequest {
  readonly reference: string;
  readonly secretHash: string;
  readonly language: Language;
  readonly category: string;
  readonly question: string;
  readonly summary: string | undefined;
  readonly redacted: boolean;
  readonly contact: string | undefined;
}

const ORDER = { at: consultationRequests.createdAt, id: consultationRequests.id };

/** Requests handed over. Texts given here are redacted already. */
@Injectable()
export class ConsultationRequestRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** @returns false when the reference number is taken already */
  async add({ contact, summary, ...request }: NewRequest, at: Date): Promise<boolean> {
    const added = await this.db
      .insert(consultationRequests)
      .values({
        ...request,
        id: randomUUID(),
        summary: summary ?? null,
        contact: contact ?? null,
        consentedAt: contact === undefined ? null : at,
        status: 'received',
        createdAt: at,
        changedAt: at,
      })
      .onConflictDoNothing({ target: consultationRequests.reference })
      .returning({ id: consultationRequests.id });
    return added.length > 0;
  }

  async find(reference: string, secretHash: string): Promise<ConsultationRequest | undefined> {
    const [row] = await this.db.select().from(consultationRequests).where(isOwned(reference, secretHash));
    return row && toRequest(row);
  }

  /** @returns false when there is none */
  async remove(reference: string, secretHash: string): Promise<boolean> {
    const gone = await this.db
      .delete(consultationRequests)
      .where(isOwned(reference, secretHash))
      .returning({ id: consultationRequests.id });
    return gone.length > 0;
  }

  /** For officers: requests in one of these states, oldest first. */
  async list(statuses: readonly RequestStatus[], limit: number, after?: PagePlace): Promise<ConsultationRequest[]> {
    const rows = await this.db
      .select()
      .from(consultationRequests)
      .where(and(inArray(consultationRequests.status, [...statuses]), afterPlace(after, ORDER)))
      .orderBy(asc(ORDER.at), asc(ORDER.id))
      .limit(limit);
    return rows.map(toRequest);
  }

  /** For officers: how to reach the person; undefined where there is no such request, or no contact was given. */
  async contactOf(db: Database, id: string): Promise<string | undefined> {
    const [row] = await db
      .select({ contact: consultationRequests.contact })
      .from(consultationRequests)
      .where(eq(consultationRequests.id, id));
    return row?.contact ?? undefined;
  }

  /** For officers: moves a request on that is in one of these states. @returns it before and after; undefined when it isn't */
  async moveOn(
    db: Database,
    id: string,
    from: readonly RequestStatus[],
    to: { status: RequestStatus; reply?: string; officerId: string; at: Date },
  ): Promise<{ before: ConsultationRequest; after: ConsultationRequest } | undefined> {
    const [before] = await db.select().from(consultationRequests).where(eq(consultationRequests.id, id));
    const { at, ...change } = to;
    const [after] = await db
      .update(consultationRequests)
      .set({ ...change, changedAt: at })
      .where(and(eq(consultationRequests.id, id), inArray(consultationRequests.status, [...from])))
      .returning();
    return before === undefined || after === undefined
      ? undefined
      : { before: toRequest(before), after: toRequest(after) };
  }

  /** @returns how many were deleted */
  async forgetOlderThan(limit: Date): Promise<number> {
    const gone = await this.db
      .delete(consultationRequests)
      .where(lt(consultationRequests.changedAt, limit))
      .returning({ id: consultationRequests.id });
    return gone.length;
  }
}

function isOwned(reference: string, secretHash: string) {
  return and(eq(consultationRequests.reference, reference), eq(consultationRequests.secretHash, secretHash));
}

function toRequest(row: typeof consultationRequests.$inferSelect): ConsultationRequest {
  return {
    ...row,
    summary: row.summary ?? undefined,
    contact: row.contact ?? undefined,
    reply: row.reply ?? undefined,
  };
}

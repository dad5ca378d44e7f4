import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { and, asc, eq, inArray, lt } from 'drizzle-orm';
import { type StoredKey } from '../../common/request-key/request-key.js';
import { dataRequests, type StoredExchange } from '../../database/data-requests.schema.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { afterPlace, type PagePlace } from '../../database/page-place.js';
import { type DataRequest, type DataRequestExchange, type DataRequestStatus } from './data-request.js';

export type NewDataRequest = StoredKey &
  Omit<DataRequest, 'id' | 'reference' | 'status' | 'exchange' | 'decision' | 'createdAt' | 'changedAt'>;

/** What becomes of a request; what is left out stays as it is. */
export interface DataRequestChange {
  readonly status: DataRequestStatus;
  readonly exchange?: readonly DataRequestExchange[];
  readonly decision?: string;
  readonly officerId?: string;
  readonly at: Date;
}

const ORDER = { at: dataRequests.createdAt, id: dataRequests.id };

/** Requests for data. Texts given here are redacted already. */
@Injectable()
export class DataRequestRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** @returns false when the reference number is taken already */
  async add({ contact, datasets, fields, ...request }: NewDataRequest, at: Date): Promise<boolean> {
    const added = await this.db
      .insert(dataRequests)
      .values({
        ...request,
        id: randomUUID(),
        datasets: [...datasets],
        fields: [...fields],
        contact: contact ?? null,
        consentedAt: contact === undefined ? null : at,
        status: 'received',
        exchange: [],
        createdAt: at,
        changedAt: at,
      })
      .onConflictDoNothing({ target: dataRequests.reference })
      .returning({ id: dataRequests.id });
    return added.length > 0;
  }

  async find(key: StoredKey): Promise<DataRequest | undefined> {
    const [row] = await this.db.select().from(dataRequests).where(isOwned(key));
    return row && toRequest(row);
  }

  /** @returns false when there is none */
  async remove(key: StoredKey): Promise<boolean> {
    const gone = await this.db.delete(dataRequests).where(isOwned(key)).returning({ id: dataRequests.id });
    return gone.length > 0;
  }

  /** For officers: requests in one of these states, oldest first. */
  async list(statuses: readonly DataRequestStatus[], limit: number, after?: PagePlace): Promise<DataRequest[]> {
    const rows = await this.db
      .select()
      .from(dataRequests)
      .where(and(inArray(dataRequests.status, [...statuses]), afterPlace(after, ORDER)))
      .orderBy(asc(ORDER.at), asc(ORDER.id))
      .limit(limit);
    return rows.map(toRequest);
  }

  /**
   * Reads a request within a transaction and keeps others from changing it until that ends.
   * @param tx the transaction
   */
  async hold(tx: Database, id: string): Promise<DataRequest | undefined> {
    const [row] = await tx.select().from(dataRequests).where(eq(dataRequests.id, id)).for('update');
    return row && toRequest(row);
  }

  /** @returns it as it then stands; undefined when it is gone */
  async change(db: Database, id: string, change: DataRequestChange): Promise<DataRequest | undefined> {
    const { exchange, at, ...others } = change;
    const [row] = await db
      .update(dataRequests)
      .set({ ...others, ...(exchange && { exchange: exchange.map(toStored) }), changedAt: at })
      .where(eq(dataRequests.id, id))
      .returning();
    return row && toRequest(row);
  }

  /** @returns how many were deleted */
  async forgetOlderThan(limit: Date): Promise<number> {
    const gone = await this.db
      .delete(dataRequests)
      .where(lt(dataRequests.changedAt, limit))
      .returning({ id: dataRequests.id });
    return gone.length;
  }
}

function isOwned({ reference, secretHash }: StoredKey) {
  return and(eq(dataRequests.reference, reference), eq(dataRequests.secretHash, secretHash));
}

function toStored({ question, askedAt, answer }: DataRequestExchange): StoredExchange {
  return {
    question,
    askedAt: askedAt.toISOString(),
    answer: answer?.text ?? null,
    answeredAt: answer?.at.toISOString() ?? null,
  };
}

function toRequest(row: typeof dataRequests.$inferSelect): DataRequest {
  const { id, reference, language, datasets, fields, purpose, legalBasis, organisation } = row;
  const { fromMonth, untilMonth, retentionMonths, redacted, status, createdAt, changedAt } = row;
  return {
    ...{ id, reference, language, datasets, fields, purpose, legalBasis, organisation },
    ...{ fromMonth, untilMonth, retentionMonths, redacted, status, createdAt, changedAt },
    contact: row.contact ?? undefined,
    decision: row.decision ?? undefined,
    exchange: row.exchange.map(({ question, askedAt, answer, answeredAt }) => ({
      question,
      askedAt: new Date(askedAt),
      answer: answer === null || answeredAt === null ? undefined : { text: answer, at: new Date(answeredAt) },
    })),
  };
}

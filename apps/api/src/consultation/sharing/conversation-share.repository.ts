import { Inject, Injectable } from '@nestjs/common';
import { count, eq, max } from 'drizzle-orm';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { conversationShares, messages } from '../../database/schema.js';

export interface NewShare {
  /** SHA-256 of the link's secret. */
  readonly tokenHash: string;
  readonly conversationId: string;
  readonly at: Date;
}

export interface Share {
  readonly conversationId: string;
  /** Position of the last message that the link shows. */
  readonly lastPosition: number;
  readonly sharedAt: Date;
}

/** Links to conversations. They go when the conversation goes. */
@Injectable()
export class ConversationShareRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** A link shows what had been said when it was made, not what is said later. */
  async add({ tokenHash, conversationId, at }: NewShare): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [last] = await tx
        .select({ position: max(messages.position) })
        .from(messages)
        .where(eq(messages.conversationId, conversationId));
      await tx
        .insert(conversationShares)
        .values({ tokenHash, conversationId, lastPosition: last?.position ?? -1, sharedAt: at });
    });
  }

  async find(tokenHash: string): Promise<Share | undefined> {
    const [share] = await this.db.select().from(conversationShares).where(eq(conversationShares.tokenHash, tokenHash));
    return share;
  }

  async countOf(conversationId: string): Promise<number> {
    const [row] = await this.db
      .select({ links: count() })
      .from(conversationShares)
      .where(eq(conversationShares.conversationId, conversationId));
    return row?.links ?? 0;
  }

  /** @returns how many links no longer work */
  async withdraw(conversationId: string): Promise<number> {
    const gone = await this.db
      .delete(conversationShares)
      .where(eq(conversationShares.conversationId, conversationId))
      .returning({ tokenHash: conversationShares.tokenHash });
    return gone.length;
  }
}

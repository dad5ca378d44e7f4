import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { and, asc, desc, eq, lt, max, type SQL } from 'drizzle-orm';
import { type Language } from '../common/language.js';
import { type Database } from '../database/database.js';
import { DATABASE } from '../database/database.module.js';
import { conversations, messages } from '../database/schema.js';
import { type DialogueState } from './answering/dialogue/dialogue-state.js';
import { type Reply, type ReplyContent, replyContentSchema } from './reply.js';

export interface Message {
  readonly id: string;
  readonly role: 'person' | 'portal';
  readonly text: string;
  readonly redacted: boolean;
  readonly reply: Reply | undefined;
  readonly createdAt: Date;
}

export interface Conversation {
  readonly id: string;
  readonly createdAt: Date;
  readonly messages: readonly Message[];
}

/** A question that was sent before under the same id. */
export interface KnownQuestion {
  readonly conversationId: string;
  readonly text: string;
  /** What was said to it, if anything. */
  readonly reply: Reply | undefined;
  /** Whether nothing was said after it, so that a reply can still follow it. */
  readonly isLast: boolean;
}

interface NewMessage {
  /** Another one is taken where a message has it already. */
  readonly id?: string | undefined;
  readonly conversationId: string;
  readonly role: 'person' | 'portal';
  readonly text: string;
  readonly redacted: boolean;
  readonly reply: ReplyContent | null;
  readonly at: Date;
}

/** Conversations belong to a browser session and are found only through it. Texts given here are redacted already. */
@Injectable()
export class ConversationRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  async start(sessionHash: string, at: Date): Promise<string> {
    const id = randomUUID();
    await this.db.insert(conversations).values({ id, sessionHash, createdAt: at, lastMessageAt: at });
    return id;
  }

  async belongsTo(id: string, sessionHash: string): Promise<boolean> {
    const rows = await this.db
      .select({ id: conversations.id })
      .from(conversations)
      .where(and(eq(conversations.id, id), eq(conversations.sessionHash, sessionHash)));
    return rows.length > 0;
  }

  /** What a conversation has come to: the state and the language of its last reply, or nothing. */
  async standing(conversationId: string): Promise<{ state?: DialogueState | undefined; language?: Language }> {
    const [last] = await this.db
      .select({ reply: messages.reply })
      .from(messages)
      .where(and(eq(messages.conversationId, conversationId), eq(messages.role, 'portal')))
      .orderBy(desc(messages.position))
      .limit(1);
    if (last === undefined) return {};
    const { dialogue, language } = replyContentSchema.parse(last.reply);
    return { state: dialogue, language };
  }

  /** The session's question with this id, with the reply that follows it. */
  async findQuestion(sessionHash: string, id: string): Promise<KnownQuestion | undefined> {
    const [question] = await this.db
      .select({ conversationId: messages.conversationId, text: messages.text, position: messages.position })
      .from(messages)
      .innerJoin(conversations, eq(conversations.id, messages.conversationId))
      .where(and(eq(messages.id, id), eq(messages.role, 'person'), eq(conversations.sessionHash, sessionHash)));
    if (question === undefined) return undefined;
    const { conversationId, text, position } = question;
    const [next] = await this.db
      .select()
      .from(messages)
      .where(and(eq(messages.conversationId, conversationId), eq(messages.position, position + 1)));
    return { conversationId, text, reply: next && toMessage(next).reply, isLast: next === undefined };
  }

  /**
   * @param question its id as the page chose it, if it did
   * @returns the message's id; it is committed when this resolves
   */
  addQuestion(
    conversationId: string,
    question: { id?: string | undefined; text: string; redacted: boolean; at: Date },
  ): Promise<string> {
    return this.append({ conversationId, role: 'person', reply: null, ...question });
  }

  /** @returns the reply with its id; it is committed when this resolves */
  async addReply(conversationId: string, reply: ReplyContent, at: Date): Promise<Reply> {
    const id = await this.append({ conversationId, role: 'portal', text: reply.text, redacted: false, reply, at });
    return { ...reply, id, conversationId, createdAt: at };
  }

  /** The session's conversation with this id, or its latest one; undefined when there is none. */
  find(sessionHash: string, id?: string): Promise<Conversation | undefined> {
    return this.latest(
      and(eq(conversations.sessionHash, sessionHash), id === undefined ? undefined : eq(conversations.id, id)),
    );
  }

  /** A conversation of any session: for whoever was given a link to it. */
  read(id: string): Promise<Conversation | undefined> {
    return this.latest(eq(conversations.id, id));
  }

  /** @returns false when the session has no such conversation */
  async forget(id: string, sessionHash: string): Promise<boolean> {
    const gone = await this.db
      .delete(conversations)
      .where(and(eq(conversations.id, id), eq(conversations.sessionHash, sessionHash)))
      .returning({ id: conversations.id });
    return gone.length > 0;
  }

  /** @returns how many conversations were deleted */
  async forgetOlderThan(limit: Date): Promise<number> {
    const gone = await this.db
      .delete(conversations)
      .where(lt(conversations.lastMessageAt, limit))
      .returning({ id: conversations.id });
    return gone.length;
  }

  private async latest(which: SQL | undefined): Promise<Conversation | undefined> {
    const [conversation] = await this.db
      .select({ id: conversations.id, createdAt: conversations.createdAt })
      .from(conversations)
      .where(which)
      .orderBy(desc(conversations.lastMessageAt))
      .limit(1);
    if (conversation === undefined) return undefined;
    const rows = await this.db
      .select()
      .from(messages)
      .where(eq(messages.conversationId, conversation.id))
      .orderBy(asc(messages.position));
    return { ...conversation, messages: rows.map(toMessage) };
  }

  private append({ at, id: wanted, ...message }: NewMessage): Promise<string> {
    return this.db.transaction(async (tx) => {
      const taken =
        wanted !== undefined && (await tx.select({ id: messages.id }).from(messages).where(eq(messages.id, wanted)))[0];
      const id = wanted === undefined || taken ? randomUUID() : wanted;
      // The update locks the conversation's row, so that two messages sent at once get one place each.
      await tx.update(conversations).set({ lastMessageAt: at }).where(eq(conversations.id, message.conversationId));
      const [last] = await tx
        .select({ position: max(messages.position) })
        .from(messages)
        .where(eq(messages.conversationId, message.conversationId));
      await tx.insert(messages).values({ ...message, id, position: (last?.position ?? -1) + 1, createdAt: at });
      return id;
    });
  }
}

function toMessage(row: typeof messages.$inferSelect): Message {
  const { id, role, text, redacted, createdAt, conversationId } = row;
  const reply =
    row.reply === null ? undefined : { ...replyContentSchema.parse(row.reply), id, conversationId, createdAt };
  return { id, role, text, redacted, reply, createdAt };
}

import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** Reviewed consultation records as last loaded from `knowledge/`. */
export const consultationRecords = pgTable('consultation_records', {
  id: text('id').primaryKey(),
  topic: text('topic').notNull(),
  /** The whole record, shape `ConsultationRecord` of `knowledge/`. */
  content: jsonb('content').notNull(),
  /** SHA-256 of the record's canonical JSON: what did not change is not written again. */
  contentHash: text('content_hash').notNull(),
  loadedAt: instant('loaded_at').notNull().defaultNow(),
});

/** A conversation of one browser session; no account, no name. */
export const conversations = pgTable(
  'conversations',
  {
    id: uuid('id').primaryKey(),
    /** SHA-256 of the session's secret; the secret itself lives only in the browser's cookie. */
    sessionHash: text('session_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    lastMessageAt: instant('last_message_at').notNull(),
  },
  (table) => [
    index('conversations_session_idx').on(table.sessionHash, table.lastMessageAt),
    index('conversations_last_message_idx').on(table.lastMessageAt),
  ],
);

/** What was said, redacted, in order. */
export const messages = pgTable(
  'messages',
  {
    id: uuid('id').primaryKey(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    /** Order within the conversation, from 0. */
    position: integer('position').notNull(),
    role: text('role', { enum: ['person', 'portal'] }).notNull(),
    text: text('text').notNull(),
    /** Personal data was replaced before storage. */
    redacted: boolean('redacted').notNull(),
    /** The portal's reply as given (outcome, records, as-of …), so that history shows what was said then. */
    reply: jsonb('reply'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    unique('messages_position_key').on(table.conversationId, table.position),
    check('messages_role_check', sql`${table.role} in ('person', 'portal')`),
    check('messages_reply_check', sql`(${table.role} = 'portal') = (${table.reply} is not null)`),
  ],
);

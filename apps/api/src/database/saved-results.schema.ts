import { sql } from 'drizzle-orm';
import { check, date, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Results of export support that people saved with an e-mail address, to be told of changes. */

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

export const savedResults = pgTable(
  'saved_results',
  {
    id: uuid('id').primaryKey(),
    email: text('email').notNull(),
    language: text('language', { enum: ['ko', 'en'] }).notNull(),
    /** What the firm told, shape `FirmGiven` of `export-support/firm/`; no name, no text of its own. */
    firm: jsonb('firm').notNull(),
    /** The words that were agreed to, and when. */
    consentText: text('consent_text').notNull(),
    consentedAt: instant('consented_at').notNull(),
    /** Null until the link in the first mail was followed; nothing else is sent before. */
    confirmedAt: instant('confirmed_at'),
    /** What was last told, shape `Snapshot` of `export-support/saved/`. */
    told: jsonb('told'),
    /** Day in Korea for which a process took it up; one of all replicas does so a day. */
    checkedOn: date('checked_on', { mode: 'string' }),
  },
  (table) => [
    index('saved_results_email_idx').on(table.email, table.consentedAt),
    index('saved_results_due_idx').on(table.checkedOn),
    check('saved_results_told_check', sql`(${table.confirmedAt} is null) = (${table.told} is null)`),
  ],
);

/** Links of mails under which saved results are confirmed, looked at and deleted; each mail has one of its own. */
export const savedResultLinks = pgTable(
  'saved_result_links',
  {
    /** SHA-256 of the SHA-256 of the link's secret; the former lives in the mail's header, the secret in its text. */
    tokenHash: text('token_hash').primaryKey(),
    savedId: uuid('saved_id')
      .notNull()
      .references(() => savedResults.id, { onDelete: 'cascade' }),
    madeAt: instant('made_at').notNull(),
  },
  (table) => [index('saved_result_links_saved_idx').on(table.savedId)],
);

import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** What an officer asked back about a request, and the answer; texts are redacted, instants ISO 8601. */
export interface StoredExchange {
  readonly question: string;
  readonly askedAt: string;
  readonly answer: string | null;
  readonly answeredAt: string | null;
}

/** Requests for datasets of the data map. */
export const dataRequests = pgTable(
  'data_requests',
  {
    id: uuid('id').primaryKey(),
    /** Shown to the person, who looks it up with it and a secret: GD-, six characters, a check character. */
    reference: text('reference').notNull().unique(),
    /** SHA-256 of that secret. */
    secretHash: text('secret_hash').notNull(),
    language: text('language', { enum: ['ko', 'en'] }).notNull(),
    /** Ids of datasets of the map. */
    datasets: jsonb('datasets').$type<string[]>().notNull(),
    /** Fields wanted, as `dataset.field`. */
    fields: jsonb('fields').$type<string[]>().notNull(),
    /** Redacted, as are the other texts. */
    purpose: text('purpose').notNull(),
    legalBasis: text('legal_basis').notNull(),
    organisation: text('organisation').notNull(),
    /** First and last month of the rows wanted, YYYY-MM. */
    fromMonth: text('from_month').notNull(),
    untilMonth: text('until_month').notNull(),
    /** Months after which the requester deletes the data. */
    retentionMonths: integer('retention_months').notNull(),
    redacted: boolean('redacted').notNull(),
    /** E-mail address or telephone number, only where the person wants to be contacted and has agreed to its keeping. */
    contact: text('contact'),
    consentedAt: instant('consented_at'),
    status: text('status', { enum: ['received', 'question', 'answered', 'approved', 'refused'] }).notNull(),
    exchange: jsonb('exchange').$type<StoredExchange[]>().notNull(),
    /** How it is handed over, or why it is refused. */
    decision: text('decision'),
    officerId: text('officer_id'),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    index('data_requests_status_idx').on(table.status, table.createdAt),
    index('data_requests_changed_idx').on(table.changedAt),
    check(
      'data_requests_status_check',
      sql`${table.status} in ('received', 'question', 'answered', 'approved', 'refused')`,
    ),
    check(
      'data_requests_decision_check',
      sql`(${table.status} in ('approved', 'refused')) = (${table.decision} is not null)`,
    ),
    check('data_requests_contact_check', sql`(${table.contact} is null) = (${table.consentedAt} is null)`),
  ],
);

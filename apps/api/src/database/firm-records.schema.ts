import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

/**
 * Firms' own records, as the customs service and the bodies that give support hold them, and under what consent they are
 * read. Tax information in the sense of the Customs Act, article 116: none of these tables holds a business number or a name.
 */

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** Firms under a pseudonym (`export-support/firm-data/firm-id.ts`); every fact may be missing. */
export const firms = pgTable(
  'firms',
  {
    id: text('id').primaryKey(),
    /** A firm of the made-up population; never mixed with real ones in a count. */
    synthetic: boolean('synthetic').notNull(),
    size: text('size'),
    employees: integer('employees'),
    /** Sales of the last business year, in won. */
    sales: bigint('sales_krw', { mode: 'number' }),
    founded: date('founded', { mode: 'string' }),
    /** Lists of names of the vocabulary, and of KSIC codes; null: not known. */
    regions: jsonb('regions').$type<string[]>(),
    industries: jsonb('industries').$type<string[]>(),
    certifications: jsonb('certifications').$type<string[]>(),
    importedAt: instant('imported_at').notNull(),
  },
  (table) => [index('firms_synthetic_idx').on(table.synthetic)],
);

const firmId = () =>
  text('firm_id')
    .notNull()
    .references(() => firms.id, { onDelete: 'cascade' });

/** Export declarations, summed up by firm, goods, destination and month. */
export const exportRecords = pgTable(
  'export_records',
  {
    firmId: firmId(),
    /** Six or ten digits. */
    hs: text('hs').notNull(),
    /** ISO 3166, two letters. */
    destination: text('destination').notNull(),
    /** First day of the month. */
    month: date('month', { mode: 'string' }).notNull(),
    /** Value FOB in US dollars. */
    value: doublePrecision('value_usd').notNull(),
    weight: doublePrecision('weight_kg').notNull(),
    declarations: integer('declarations').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.firmId, table.hs, table.destination, table.month] }),
    check(
      'export_records_amounts_check',
      sql`${table.value} >= 0 and ${table.weight} >= 0 and ${table.declarations} > 0`,
    ),
  ],
);

/** Support that firms asked for and received. */
export const supportHistory = pgTable(
  'support_history',
  {
    firmId: firmId(),
    /** Id of a programme of the knowledge. */
    programme: text('programme').notNull(),
    stage: text('stage', { enum: ['applied', 'awarded', 'completed', 'refused'] }).notNull(),
    /** The day of the stage; of an award, the day on which the support begins. */
    on: date('on_day', { mode: 'string' }).notNull(),
    /** The day on which the support ends, where it is known. */
    until: date('until_day', { mode: 'string' }),
    /** In won, where it is known. */
    amount: bigint('amount_krw', { mode: 'number' }),
  },
  (table) => [
    primaryKey({ columns: [table.firmId, table.programme, table.stage, table.on] }),
    check('support_history_stage_check', sql`${table.stage} in ('applied', 'awarded', 'completed', 'refused')`),
  ],
);

/** What a firm has agreed to. Nothing of its record is read for it without one that runs. */
export const firmConsents = pgTable(
  'firm_consents',
  {
    id: uuid('id').primaryKey(),
    firmId: firmId(),
    /** Version of the consent text. */
    version: text('version').notNull(),
    /** Whether its record may also count, unnamed, among the similar firms of others. */
    countsForOthers: boolean('counts_for_others').notNull(),
    givenAt: instant('given_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    index('firm_consents_firm_idx').on(table.firmId, table.givenAt),
    uniqueIndex('firm_consents_open_key')
      .on(table.firmId)
      .where(sql`${table.withdrawnAt} is null`),
  ],
);

/** `counted`: among the similar firms of others; written once a day. */
export const FIRM_ACCESSES = ['consent-given', 'consent-withdrawn', 'dashboard', 'matching', 'counted'] as const;

/** Every reading of a firm's record, and every change of its consent, for the firm to see. Rows are only added. */
export const firmAccesses = pgTable(
  'firm_accesses',
  {
    position: bigserial('position', { mode: 'number' }).primaryKey(),
    firmId: text('firm_id').notNull(),
    consentId: uuid('consent_id'),
    at: instant('at').notNull(),
    /** `firm`: by the firm itself; else the part of the portal that read. */
    by: text('by').notNull(),
    action: text('action', { enum: FIRM_ACCESSES }).notNull(),
  },
  (table) => [index('firm_accesses_firm_idx').on(table.firmId, table.position)],
);

/** Firms that are signed in. Deleted when they end; the issuer's tokens are not kept. */
export const firmSessions = pgTable(
  'firm_sessions',
  {
    /** SHA-256 of the session's secret; the secret itself lives only in the browser's cookie. */
    secretHash: text('secret_hash').primaryKey(),
    /** Pseudonym; the firm need not have a record here. */
    firmId: text('firm_id').notNull(),
    signedInAt: instant('signed_in_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
  },
  (table) => [index('firm_sessions_signed_in_idx').on(table.signedInAt)],
);

/** Firms' sign-ins under way, apart from officers': what the issuer's answer is checked against, once. */
export const firmSignIns = pgTable(
  'firm_sign_ins',
  {
    /** SHA-256 of `state`. */
    stateHash: text('state_hash').primaryKey(),
    /** SHA-256 of a secret in the browser that began it. */
    browserHash: text('browser_hash').notNull(),
    nonce: text('nonce').notNull(),
    codeVerifier: text('code_verifier').notNull(),
    returnTo: text('return_to').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('firm_sign_ins_expires_idx').on(table.expiresAt)],
);

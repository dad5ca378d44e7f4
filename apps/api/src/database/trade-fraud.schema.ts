import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
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

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** Declarations and payments that are looked through for trade-finance fraud; an office's own. Empty text: not stated. */
export const tradeTransactions = pgTable(
  'trade_transactions',
  {
    office: text('office').notNull(),
    id: text('id').notNull(),
    record: text('record', { enum: ['declaration', 'payment'] }).notNull(),
    date: date('date').notNull(),
    direction: text('direction', { enum: ['import', 'export', 'out', 'in'] }).notNull(),
    /** The party in Korea. */
    firm: text('firm').notNull(),
    /** The party abroad, and its country. */
    partner: text('partner').notNull(),
    country: text('country').notNull(),
    origin: text('origin').notNull(),
    hs6: text('hs6').notNull(),
    unit: text('unit').notNull(),
    invoice: text('invoice').notNull(),
    quantity: doublePrecision('quantity'),
    /** US dollars. */
    amount: doublePrecision('amount'),
    related: boolean('related'),
    receivedAt: instant('received_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.office, table.id] }),
    index('trade_transactions_date_idx').on(table.office, table.date),
    index('trade_transactions_firm_idx').on(table.office, table.firm, table.date),
    index('trade_transactions_goods_idx').on(table.office, table.hs6, table.origin, table.date),
  ],
);

/** Times that an engine was, or is to be, asked about a period as a whole. It waits until one has answered. */
export const tradeFraudRuns = pgTable(
  'trade_fraud_runs',
  {
    id: uuid('id').primaryKey(),
    office: text('office').notNull(),
    from: date('from_day').notNull(),
    until: date('until_day').notNull(),
    state: text('state', { enum: ['waiting', 'done'] }).notNull(),
    /** Counts how often it was asked for, so that an answer about older transactions doesn't pass for the newest. */
    revision: integer('revision').notNull().default(1),
    requestedAt: instant('requested_at').notNull(),
    /** Why the last try gave no answer. */
    waitingReason: text('waiting_reason'),
    tries: integer('tries').notNull().default(0),
    finishedAt: instant('finished_at'),
    engineVersion: text('engine_version'),
    /** SHA-256 of what the engine was given. */
    inputHash: text('input_hash'),
    transactions: integer('transactions'),
    alerts: integer('alerts'),
  },
  (table) => [
    uniqueIndex('trade_fraud_runs_waiting_key')
      .on(table.office, table.from, table.until)
      .where(sql`${table.state} = 'waiting'`),
    index('trade_fraud_runs_requested_idx').on(table.office, table.requestedAt),
  ],
);

/** What an engine took for fraud, and what officers made of it. One alert stays one from run to run. */
export const tradeFraudAlerts = pgTable(
  'trade_fraud_alerts',
  {
    id: text('id').primaryKey(),
    office: text('office').notNull(),
    pattern: text('pattern').notNull(),
    firm: text('firm').notNull(),
    partner: text('partner').notNull(),
    /** All parties, in Korea and abroad. */
    parties: jsonb('parties').notNull(),
    certainty: doublePrecision('certainty').notNull(),
    /** US dollars. */
    exposure: doublePrecision('exposure').notNull(),
    from: date('from_day').notNull(),
    until: date('until_day').notNull(),
    transactions: integer('transactions').notNull(),
    engineVersion: text('engine_version').notNull(),
    lastRun: uuid('last_run')
      .notNull()
      .references(() => tradeFraudRuns.id),
    foundAt: instant('found_at').notNull(),
    /** When a run over all of its evidence didn't find it any more. */
    vanishedAt: instant('vanished_at'),
    state: text('state', { enum: ['open', 'taken', 'close_proposed', 'closed'] })
      .notNull()
      .default('open'),
    /** Officers who work on it. */
    memberIds: jsonb('member_ids').notNull().default([]),
    /** What one officer proposed to close it as, and who closed it. */
    verdict: text('verdict', { enum: ['founded', 'unfounded', 'outside_inquiry'] }),
    proposedBy: text('proposed_by'),
    closedBy: text('closed_by'),
  },
  (table) => [
    index('trade_fraud_alerts_list_idx').on(table.office, table.state, table.exposure),
    index('trade_fraud_alerts_firm_idx').on(table.office, table.firm),
    check(
      'trade_fraud_alerts_four_eyes_check',
      sql`${table.state} <> 'closed' or (${table.proposedBy} is not null and ${table.closedBy} is not null and ${table.closedBy} <> ${table.proposedBy})`,
    ),
  ],
);

/** The transactions behind an alert, each with the numbers that made it evidence. */
export const tradeFraudEvidence = pgTable(
  'trade_fraud_evidence',
  {
    alertId: text('alert_id')
      .notNull()
      .references(() => tradeFraudAlerts.id),
    office: text('office').notNull(),
    transactionId: text('transaction_id').notNull(),
    /** How unusual the transaction is, 0 to 1. */
    score: doublePrecision('score').notNull(),
    /** Numbers by name, as the engine gave them. */
    figures: jsonb('figures').notNull(),
    /** The usual price of a unit then, in US dollars; null where unknown. */
    bandLower: doublePrecision('band_lower'),
    bandMedian: doublePrecision('band_median'),
    bandUpper: doublePrecision('band_upper'),
  },
  (table) => [
    primaryKey({ columns: [table.alertId, table.transactionId] }),
    index('trade_fraud_evidence_transaction_idx').on(table.office, table.transactionId),
    foreignKey({
      columns: [table.office, table.transactionId],
      foreignColumns: [tradeTransactions.office, tradeTransactions.id],
    }),
  ],
);

/** The usual price of a unit of goods in a month, in US dollars, as the last run over it had it. */
export const tradePriceBands = pgTable(
  'trade_price_bands',
  {
    office: text('office').notNull(),
    hs6: text('hs6').notNull(),
    origin: text('origin').notNull(),
    unit: text('unit').notNull(),
    direction: text('direction').notNull(),
    /** First day of the month. */
    month: date('month').notNull(),
    lower: doublePrecision('lower').notNull(),
    median: doublePrecision('median').notNull(),
    upper: doublePrecision('upper').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.office, table.hs6, table.origin, table.unit, table.direction, table.month] }),
  ],
);

/** What officers wrote on an alert and did with it, oldest first; only ever added to. */
export const tradeFraudEntries = pgTable(
  'trade_fraud_entries',
  {
    /** In the order of writing. */
    position: integer('position').generatedAlwaysAsIdentity().primaryKey(),
    alertId: text('alert_id')
      .notNull()
      .references(() => tradeFraudAlerts.id),
    kind: text('kind', { enum: ['take', 'note', 'propose', 'close', 'send_back', 'reopen'] }).notNull(),
    verdict: text('verdict', { enum: ['founded', 'unfounded', 'outside_inquiry'] }),
    text: text('text').notNull(),
    by: text('by').notNull(),
    byName: text('by_name').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('trade_fraud_entries_alert_idx').on(table.alertId, table.position)],
);

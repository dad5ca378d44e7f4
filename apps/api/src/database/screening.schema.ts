import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** Import declarations that came in to be screened, with what the engine said of each and what officers did with it. */
export const screenedDeclarations = pgTable(
  'screened_declarations',
  {
    id: text('id').primaryKey(),
    office: text('office').notNull(),
    /** Day of the declaration. */
    date: date('date').notNull(),
    importer: text('importer').notNull(),
    hs6: text('hs6').notNull(),
    origin: text('origin').notNull(),
    /** Shape `Declaration` of `engines/risk`. */
    content: jsonb('content').notNull(),
    contentHash: text('content_hash').notNull(),
    receivedAt: instant('received_at').notNull(),
    /** Drawn by lot to be inspected whatever its score, so that the model goes on learning. */
    drawn: boolean('drawn').notNull(),

    /** Probability of fraud; null until an engine has said so, which never reads as low. */
    score: doublePrecision('score'),
    reasons: jsonb('reasons'),
    engineVersion: text('engine_version'),
    scoredAt: instant('scored_at'),
    /** Why the last try gave no score. */
    waitingReason: text('waiting_reason'),
    group: integer('group_rank'),
    groupScore: doublePrecision('group_score'),
    groupTraits: jsonb('group_traits'),

    decision: text('decision', { enum: ['inspect', 'papers', 'release_proposed', 'released'] }),
    decisionReason: text('decision_reason'),
    decidedBy: text('decided_by'),
    decidedByName: text('decided_by_name'),
    decidedAt: instant('decided_at'),
    /** The second officer, who released what the first proposed to release. */
    releasedBy: text('released_by'),

    outcome: text('outcome', { enum: ['clean', 'fraud', 'critical'] }),
    outcomeNote: text('outcome_note'),
    inspectedBy: text('inspected_by'),
    inspectedAt: instant('inspected_at'),
  },
  (table) => [
    index('screened_declarations_worklist_idx').on(table.office, table.decision, table.score),
    index('screened_declarations_waiting_idx')
      .on(table.receivedAt)
      .where(sql`${table.score} is null`),
    index('screened_declarations_importer_idx').on(table.importer, table.date),
    index('screened_declarations_goods_idx').on(table.hs6, table.origin),
    check(
      'screened_declarations_four_eyes_check',
      sql`${table.releasedBy} is distinct from ${table.decidedBy} or ${table.releasedBy} is null`,
    ),
  ],
);

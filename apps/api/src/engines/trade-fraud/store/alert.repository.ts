import { Inject, Injectable } from '@nestjs/common';
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import { type Database } from '../../../database/database.js';
import { DATABASE } from '../../../database/database.module.js';
import {
  tradeFraudAlerts as table,
  tradeFraudEntries as entries,
  tradeFraudEvidence as evidence,
  tradeTransactions as transactions,
} from '../../../database/trade-fraud.schema.js';
import { type AlertState, type CaseEntry, type Evidence, type FraudAlert, type Verdict } from '../model/fraud-alert.js';
import { toTransaction } from './transaction.repository.js';

type Row = typeof table.$inferSelect;

export const LISTED_STATES = ['active', 'open', 'taken', 'close_proposed', 'closed', 'vanished', 'all'] as const;
export type ListedState = (typeof LISTED_STATES)[number];
export const ALERT_ORDERS = ['exposure', 'certainty', 'date'] as const;
export type AlertOrder = (typeof ALERT_ORDERS)[number];

/** Which alerts of an office are listed, and in what order. */
export interface AlertFilter {
  /** `active`: not closed and not vanished. */
  readonly state: ListedState;
  readonly pattern?: string | undefined;
  /** Any party of it. */
  readonly firm?: string | undefined;
  /** Days that it reaches into. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly order: AlertOrder;
}

const ORDERS: Readonly<Record<AlertOrder, SQL>> = {
  exposure: desc(table.exposure),
  certainty: desc(table.certainty),
  date: desc(table.until),
};

/** Alerts and what officers did with them, as stored. */
@Injectable()
export class AlertRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  async list(office: string, filter: AlertFilter, page: { limit: number; offset: number }): Promise<FraudAlert[]> {
    const rows = await this.db
      .select()
      .from(table)
      .where(conditionOf(office, filter))
      .orderBy(ORDERS[filter.order], desc(table.exposure), asc(table.id))
      .limit(page.limit)
      .offset(page.offset);
    return rows.map(toAlert);
  }

  count(office: string, filter: Omit<AlertFilter, 'order'>): Promise<number> {
    return this.db.$count(table, conditionOf(office, filter));
  }

  /** Since when the first of an office's alerts in a state is there, and how many there are. */
  async waiting(office: string, state: ListedState): Promise<{ count: number; oldest: Date | undefined }> {
    const [row] = await this.db
      .select({ count: sql<number>`count(*)::int`, oldest: sql<string | null>`min(${table.foundAt})::text` })
      .from(table)
      .where(conditionOf(office, { state }));
    return { count: row?.count ?? 0, oldest: typeof row?.oldest === 'string' ? new Date(row.oldest) : undefined };
  }

  async byId(id: string): Promise<FraudAlert | undefined> {
    const [row] = await this.db.select().from(table).where(eq(table.id, id));
    return row && toAlert(row);
  }

  /** By day. */
  async evidenceOf(id: string): Promise<Evidence[]> {
    const rows = await this.db
      .select()
      .from(evidence)
      .innerJoin(
        transactions,
        and(eq(transactions.office, evidence.office), eq(transactions.id, evidence.transactionId)),
      )
      .where(eq(evidence.alertId, id))
      .orderBy(asc(transactions.date), asc(transactions.id));
    return rows.map(({ trade_transactions: transaction, trade_fraud_evidence: of }) => ({
      transaction: toTransaction(transaction),
      score: of.score,
      figures: of.figures as Evidence['figures'],
      band:
        of.bandMedian === null
          ? undefined
          : { lower: of.bandLower ?? 0, median: of.bandMedian, upper: of.bandUpper ?? of.bandMedian },
    }));
  }

  /** Oldest first. */
  async entriesOf(id: string): Promise<CaseEntry[]> {
    const rows = await this.db.select().from(entries).where(eq(entries.alertId, id)).orderBy(asc(entries.position));
    return rows.map(({ verdict, ...entry }) => ({ ...entry, verdict: verdict ?? undefined }));
  }

  async addEntry(tx: Database, alertId: string, entry: CaseEntry): Promise<void> {
    await tx.insert(entries).values({ ...entry, verdict: entry.verdict ?? null, alertId });
  }

  /**
   * @param to what is set
   * @param notProposedBy the second officer, who must not be the first
   * @returns false when it is not in one of the states any more
   */
  async change(
    tx: Database,
    id: string,
    from: readonly AlertState[],
    to: {
      state?: AlertState;
      memberIds?: readonly string[];
      verdict?: Verdict | null;
      proposedBy?: string | null;
      closedBy?: string | null;
    },
    notProposedBy?: string,
  ): Promise<boolean> {
    const changed = await tx
      .update(table)
      .set(to)
      .where(
        and(
          eq(table.id, id),
          inArray(table.state, [...from]),
          notProposedBy === undefined ? undefined : ne(table.proposedBy, notProposedBy),
        ),
      )
      .returning({ id: table.id });
    return changed.length > 0;
  }
}

const STATES: Readonly<Record<ListedState, SQL | undefined>> = {
  active: and(ne(table.state, 'closed'), isNull(table.vanishedAt)),
  open: eq(table.state, 'open'),
  taken: eq(table.state, 'taken'),
  close_proposed: eq(table.state, 'close_proposed'),
  closed: eq(table.state, 'closed'),
  vanished: isNotNull(table.vanishedAt),
  all: undefined,
};

function conditionOf(
  office: string,
  { state, pattern, firm, from, until }: Omit<AlertFilter, 'order'>,
): SQL | undefined {
  return and(
    eq(table.office, office),
    STATES[state],
    pattern === undefined ? undefined : eq(table.pattern, pattern),
    firm === undefined ? undefined : or(eq(table.firm, firm), sql`${table.parties} ? ${firm}`),
    from === undefined ? undefined : gte(table.until, from),
    until === undefined ? undefined : lte(table.from, until),
  );
}

function toAlert(row: Row): FraudAlert {
  return {
    ...row,
    parties: row.parties as string[],
    memberIds: row.memberIds as string[],
    vanishedAt: row.vanishedAt ?? undefined,
    verdict: row.verdict ?? undefined,
    proposedBy: row.proposedBy ?? undefined,
    closedBy: row.closedBy ?? undefined,
  };
}

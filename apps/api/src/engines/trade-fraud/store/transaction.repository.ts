import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { and, asc, desc, eq, getTableColumns, gte, inArray, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import { type Database } from '../../../database/database.js';
import { DATABASE } from '../../../database/database.module.js';
import { tradePriceBands as bands, tradeTransactions as table } from '../../../database/trade-fraud.schema.js';
import { type Goods, type MonthlyBand } from '../model/price-bands.js';
import { type Transaction } from '../model/transaction.js';
import { TRANSACTION_QUANTITIES, TRANSACTION_TEXTS } from '../trade-fraud-contract.js';

type Row = typeof table.$inferSelect;

/** Rows read in one statement. */
const PAGE = 2000;

/** Days of a period, both counted: YYYY-MM-DD. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** What of a transaction may change when it comes in again. */
const CONTENT = [...TRANSACTION_TEXTS.filter((name) => name !== 'id'), ...TRANSACTION_QUANTITIES, 'related' as const];
const columns = getTableColumns(table);
const excluded = (name: (typeof CONTENT)[number]): SQL => sql.raw(`excluded.${columns[name].name}`);
const CHANGED = or(...CONTENT.map((name) => sql`${columns[name]} is distinct from ${excluded(name)}`));
const SET = Object.fromEntries(CONTENT.map((name) => [name, excluded(name)]));

/** Declarations and payments of offices, and the usual prices of their goods, as stored. */
@Injectable()
export class TransactionRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** Takes transactions in; one that there is already is changed where the new one says otherwise. */
  async receive(
    office: string,
    transactions: readonly Transaction[],
    at: Date,
  ): Promise<{ received: number; amended: number }> {
    const written = await this.db
      .insert(table)
      .select(fromJson(office, transactions, at))
      .onConflictDoUpdate({ target: [table.office, table.id], set: SET, ...(CHANGED && { setWhere: CHANGED }) })
      .returning({ isNew: sql<boolean>`xmax = 0` });
    const received = written.filter(({ isNew }) => isNew).length;
    return { received, amended: written.length - received };
  }

  count(office: string, period: Period): Promise<number> {
    return this.db.$count(table, inPeriod(office, period));
  }

  /** First and last day of which an office has transactions; undefined: it has none. */
  async span(office: string): Promise<Period | undefined> {
    const [row] = await this.db
      .select({
        from: sql<string | null>`min(${table.date})::text`,
        until: sql<string | null>`max(${table.date})::text`,
      })
      .from(table)
      .where(eq(table.office, office));
    return row === undefined || row.from === null || row.until === null
      ? undefined
      : { from: row.from, until: row.until };
  }

  /** All of a period, by day and id, so that an engine is asked the same again; read a page at a time. */
  async ofPeriod(office: string, period: Period): Promise<Transaction[]> {
    const read: Transaction[] = [];
    for (let last: Transaction | undefined; ; last = read.at(-1)) {
      const after = last && sql`(${table.date}, ${table.id}) > (${last.date}::date, ${last.id})`;
      const rows = await this.db
        .select()
        .from(table)
        .where(and(inPeriod(office, period), after))
        .orderBy(asc(table.date), asc(table.id))
        .limit(PAGE);
      read.push(...rows.map(toTransaction));
      if (rows.length < PAGE) return read;
      // The embedded store answers in this thread; others get their turn in between.
      await nextTurn();
    }
  }

  /** Declarations of the same goods in a period, newest first. */
  async ofGoods(office: string, goods: Goods, period: Period, limit: number): Promise<Transaction[]> {
    const { hs6, origin, unit, direction } = goods;
    const same = and(
      eq(table.hs6, hs6),
      eq(table.origin, origin),
      eq(table.unit, unit),
      eq(table.direction, direction),
    );
    const rows = await this.db
      .select()
      .from(table)
      .where(and(inPeriod(office, period), same))
      .orderBy(desc(table.date), asc(table.id))
      .limit(limit);
    return rows.map(toTransaction);
  }

  /** Dealings of a party, newest first. */
  async ofParty(office: string, party: string, limit: number): Promise<Transaction[]> {
    const rows = await this.db
      .select()
      .from(table)
      .where(and(eq(table.office, office), or(eq(table.firm, party), eq(table.partner, party))))
      .orderBy(desc(table.date), asc(table.id))
      .limit(limit);
    return rows.map(toTransaction);
  }

  /** Dealings of some parties with others than one, newest first. */
  async ofPartiesBesides(
    office: string,
    parties: readonly string[],
    besides: string,
    limit: number,
  ): Promise<Transaction[]> {
    if (parties.length === 0) return [];
    const theirs = or(inArray(table.firm, [...parties]), inArray(table.partner, [...parties]));
    const rows = await this.db
      .select()
      .from(table)
      .where(and(eq(table.office, office), theirs, ne(table.firm, besides), ne(table.partner, besides)))
      .orderBy(desc(table.date), asc(table.id))
      .limit(limit);
    return rows.map(toTransaction);
  }

  /** The usual price of goods month by month, oldest first. */
  bandsOf(office: string, { hs6, origin, unit, direction }: Goods, { from, until }: Period): Promise<MonthlyBand[]> {
    const goods = and(
      eq(bands.hs6, hs6),
      eq(bands.origin, origin),
      eq(bands.unit, unit),
      eq(bands.direction, direction),
    );
    return this.db
      .select()
      .from(bands)
      .where(and(eq(bands.office, office), goods, gte(bands.month, `${from.slice(0, 7)}-01`), lte(bands.month, until)))
      .orderBy(asc(bands.month)) as Promise<MonthlyBand[]>;
  }
}

/** As one parameter: a parameter a value costs the embedded store three times the time. */
function fromJson(office: string, transactions: readonly Transaction[], at: Date): SQL {
  const rows = JSON.stringify(transactions.map((each) => ({ ...each, office, receivedAt: at })));
  const names = Object.entries(columns).map(([property, column]) => ({ property, column }));
  const typed = names.map(({ property, column }) => sql`${sql.identifier(property)} ${sql.raw(column.getSQLType())}`);
  const picked = names.map(({ property }) => sql.identifier(property));
  return sql`select ${sql.join(picked, sql`, `)} from json_to_recordset(${rows}::json) as row (${sql.join(typed, sql`, `)})`;
}

function inPeriod(office: string, { from, until }: Period): SQL | undefined {
  return and(eq(table.office, office), gte(table.date, from), lte(table.date, until));
}

/** @param row of an office; who has it knows the office */
export function toTransaction(row: Row): Transaction {
  const { id, record, date, direction, firm, partner, country, origin, hs6, unit, invoice, quantity, amount } = row;
  const texts = { id, record, date, direction, firm, partner, country, origin, hs6, unit, invoice };
  return {
    ...texts,
    quantity: quantity ?? undefined,
    amount: amount ?? undefined,
    related: row.related ?? undefined,
  };
}

import { and, eq, inArray, lt, notExists, sql } from 'drizzle-orm';
import { type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { koreanDay } from '../../common/korean-day.js';
import { type Database } from '../../database/database.js';
import { exportRecords, firms, supportHistory } from '../../database/firm-records.schema.js';
import { type FirmId } from './firm-id.js';
import { type ExportRow, type FirmRow, type HistoryRow } from './firm-data-rows.js';

/** How rows stand to what was there. */
export interface Written {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Writes firms' records; what is there already and is the same is left alone. No row may stand twice in one call. */
export class FirmDataRepository {
  constructor(private readonly db: Database) {}

  /** All or nothing: what `work` throws leaves everything as it was. */
  inTransaction<T>(work: (repository: FirmDataRepository) => Promise<T>): Promise<T> {
    return this.db.transaction((tx) => work(new FirmDataRepository(tx)));
  }

  async writeFirms(rows: readonly FirmRow[], at: Date): Promise<Written> {
    const { synthetic, size, employees, sales, founded, regions, industries, certifications, importedAt } = firms;
    const facts = { synthetic, size, employees, sales, founded, regions, industries, certifications };
    const written = await this.db
      .insert(firms)
      .values(rows.map((row) => ({ ...row, importedAt: at })))
      .onConflictDoUpdate({
        target: firms.id,
        set: fromNewRow({ ...facts, importedAt }),
        setWhere: differs(firms, facts),
      })
      .returning({ isNew: IS_NEW });
    return countOf(rows.length, written);
  }

  async writeExports(rows: readonly ExportRow[], at: Date): Promise<Written> {
    await this.ensureFirms(
      rows.map(({ firm }) => firm),
      at,
    );
    const { value, weight, declarations } = exportRecords;
    const written = await this.db
      .insert(exportRecords)
      .values(rows.map(({ firm, ...row }) => ({ ...row, firmId: firm.id })))
      .onConflictDoUpdate({
        target: [exportRecords.firmId, exportRecords.hs, exportRecords.destination, exportRecords.month],
        set: fromNewRow({ value, weight, declarations }),
        setWhere: differs(exportRecords, { value, weight, declarations }),
      })
      .returning({ isNew: IS_NEW });
    return countOf(rows.length, written);
  }

  async writeHistory(rows: readonly HistoryRow[], at: Date): Promise<Written> {
    await this.ensureFirms(
      rows.map(({ firm }) => firm),
      at,
    );
    const { until, amount } = supportHistory;
    const written = await this.db
      .insert(supportHistory)
      .values(rows.map(({ firm, ...row }) => ({ ...row, firmId: firm.id })))
      .onConflictDoUpdate({
        target: [supportHistory.firmId, supportHistory.programme, supportHistory.stage, supportHistory.on],
        set: fromNewRow({ until, amount }),
        setWhere: differs(supportHistory, { until, amount }),
      })
      .returning({ isNew: IS_NEW });
    return countOf(rows.length, written);
  }

  /**
   * Deletes what is older than an instant of firms that are not made up: exports by the last day of their month, support
   * by the day of its stage or, where later, the day it ends; then firms of which nothing else is here and whose facts
   * have not changed since, with their consents. @returns how many rows
   */
  forgetOlderThan(limit: Date): Promise<number> {
    const day = koreanDay(limit);
    const real = this.db.select({ id: firms.id }).from(firms).where(eq(firms.synthetic, false));
    return this.db.transaction(async (tx) => {
      const exports = await tx
        .delete(exportRecords)
        .where(
          and(inArray(exportRecords.firmId, real), sql`${exportRecords.month} + interval '1 month' <= ${day}::date`),
        )
        .returning({ firm: exportRecords.firmId });
      const support = await tx
        .delete(supportHistory)
        .where(
          and(
            inArray(supportHistory.firmId, real),
            sql`greatest(${supportHistory.on}, ${supportHistory.until}) < ${day}::date`,
          ),
        )
        .returning({ firm: supportHistory.firmId });
      const bare = await tx
        .delete(firms)
        .where(
          and(
            eq(firms.synthetic, false),
            lt(firms.importedAt, limit),
            notExists(tx.select().from(exportRecords).where(eq(exportRecords.firmId, firms.id))),
            notExists(tx.select().from(supportHistory).where(eq(supportHistory.firmId, firms.id))),
          ),
        )
        .returning({ firm: firms.id });
      return exports.length + support.length + bare.length;
    });
  }

  /** A firm known only by its records stands there with no facts. */
  private async ensureFirms(owners: readonly FirmId[], at: Date): Promise<void> {
    const distinct = [...new Map(owners.map((owner) => [owner.id, owner])).values()];
    await this.db
      .insert(firms)
      .values(distinct.map((owner) => ({ ...owner, importedAt: at })))
      .onConflictDoNothing();
  }
}

/** PostgreSQL marks a row version that replaces another by a transaction id in `xmax`. */
const IS_NEW = sql<boolean>`(xmax = 0)`;

function fromNewRow(columns: Readonly<Record<string, PgColumn>>) {
  return Object.fromEntries(
    Object.entries(columns).map(([field, { name }]) => [field, sql`excluded.${sql.identifier(name)}`]),
  );
}

function differs(table: PgTable, columns: Readonly<Record<string, PgColumn>>) {
  const names = Object.values(columns).map(({ name }) => sql.identifier(name));
  const old = sql.join(
    names.map((name) => sql`${table}.${name}`),
    sql`, `,
  );
  const next = sql.join(
    names.map((name) => sql`excluded.${name}`),
    sql`, `,
  );
  return sql`(${old}) is distinct from (${next})`;
}

function countOf(given: number, written: readonly { readonly isNew: boolean }[]): Written {
  const added = written.filter(({ isNew }) => isNew).length;
  return { added, changed: written.length - added, unchanged: given - written.length };
}

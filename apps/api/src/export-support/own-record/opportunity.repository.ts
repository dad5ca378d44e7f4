import { Inject, Injectable } from '@nestjs/common';
import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { CLOCK, type Clock } from '../../common/clock.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { exportRecords, firmConsents, firms } from '../../database/firm-records.schema.js';

/** What firms of the same goods sold to a destination in two years, one after the other. */
export interface MarketCount {
  readonly destination: string;
  readonly firms: number;
  /** US dollars of the last twelve months, and of those before. */
  readonly last: number;
  readonly before: number;
}

/** Counts over firms that agreed to count for others, or over made-up ones; sums only. */
@Injectable()
export class OpportunityRepository {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param headings HS headings, four digits
   * @param months first month of the last twelve and of the twelve before, YYYY-MM
   */
  markets(
    headings: readonly string[],
    months: { readonly last: string; readonly before: string },
    synthetic: boolean,
  ): Promise<MarketCount[]> {
    const last = `${months.last}-01`;
    const counted = synthetic
      ? this.db.select({ id: firms.id }).from(firms).where(eq(firms.synthetic, true))
      : this.db
          .select({ id: firmConsents.firmId })
          .from(firmConsents)
          .innerJoin(firms, eq(firms.id, firmConsents.firmId))
          .where(
            and(
              eq(firms.synthetic, false),
              eq(firmConsents.countsForOthers, true),
              isNull(firmConsents.withdrawnAt),
              gt(firmConsents.expiresAt, this.clock()),
            ),
          );
    return this.db
      .select({
        destination: exportRecords.destination,
        firms: sql<number>`count(distinct ${exportRecords.firmId})`.mapWith(Number),
        last: sql<number>`coalesce(sum(${exportRecords.value}) filter (where ${exportRecords.month} >= ${last}::date), 0)`.mapWith(
          Number,
        ),
        before:
          sql<number>`coalesce(sum(${exportRecords.value}) filter (where ${exportRecords.month} < ${last}::date), 0)`.mapWith(
            Number,
          ),
      })
      .from(exportRecords)
      .where(
        and(
          inArray(sql`substr(${exportRecords.hs}, 1, 4)`, [...headings]),
          sql`${exportRecords.month} >= ${`${months.before}-01`}::date`,
          inArray(exportRecords.firmId, counted),
        ),
      )
      .groupBy(exportRecords.destination);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import {
  exportRecords,
  firmAccesses,
  firmConsents,
  firms,
  supportHistory,
} from '../../database/firm-records.schema.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { koreanDay } from '../../common/korean-day.js';
import { destinationGroup } from './destination-group.js';
import { type FirmTrace } from './firm-trace.js';

/** Months that are learned from, up to the last one that is loaded. */
const MONTHS = 36;

/** Reads firms' records as sums: no single record leaves the database. Each firm that agreed to it sees so in its log. */
@Injectable()
export class TraceRepository {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param synthetic made-up firms; else the real ones that agreed to count for others */
  async traces(synthetic: boolean): Promise<FirmTrace[]> {
    await this.noteCounting();
    const [last] = await this.db
      .select({ month: sql<string | null>`to_char(max(${exportRecords.month}), 'YYYY-MM')` })
      .from(exportRecords);
    if (last?.month === null || last === undefined) return [];
    const place = placesUpTo(last.month);
    const counted = this.countedFirms(synthetic);
    const facts = await this.db
      .select({ id: firms.id, size: firms.size, regions: firms.regions })
      .from(firms)
      .where(inArray(firms.id, counted));
    const byFirm = new Map(facts.map(({ id, size, regions }) => [id, { size, regions, ...emptyTrace() }]));
    for (const { id, part: month, value } of await this.sums(
      counted,
      sql<string>`to_char(${exportRecords.month}, 'YYYY-MM')`,
    )) {
      const [firm, at] = [byFirm.get(id), place(month)];
      if (firm !== undefined && at !== undefined) firm.monthly[at] = value;
    }
    for (const { id, part: hs, value } of await this.sums(counted, sql<string>`substr(${exportRecords.hs}, 1, 6)`)) {
      byFirm.get(id)?.goods.set(hs, value);
    }
    for (const { id, part: country, value } of await this.sums(counted, sql<string>`${exportRecords.destination}`)) {
      byFirm.get(id)?.destinations.set(country, value);
    }
    const awards = await this.db
      .select({ id: supportHistory.firmId, programme: supportHistory.programme, on: supportHistory.on })
      .from(supportHistory)
      .where(and(eq(supportHistory.stage, 'awarded'), inArray(supportHistory.firmId, counted)));
    for (const { id, programme, on } of awards) {
      const at = place(on.slice(0, 7));
      if (at !== undefined) byFirm.get(id)?.awards.push({ programme, month: at });
    }
    return [...byFirm.values()].map(toTrace);
  }

  /** Writes down for each firm that counts for others that it was read for it; once a day in Korea, not every hour. */
  private async noteCounting(): Promise<void> {
    const at = this.clock();
    const since = `${koreanDay(at)}T00:00:00+09:00`;
    await this.db.transaction(async (tx) => {
      const rows = await tx
        .select({ firmId: firmConsents.firmId, consentId: firmConsents.id })
        .from(firmConsents)
        .where(
          and(
            this.countsForOthers(at),
            sql`not exists (select 1 from ${firmAccesses} where ${firmAccesses.firmId} = ${firmConsents.firmId}
              and ${firmAccesses.action} = 'counted' and ${firmAccesses.at} >= ${since})`,
          ),
        );
      const entries = rows.map((row) => ({ ...row, at, by: 'portal', action: 'counted' as const }));
      if (entries.length > 0) await tx.insert(firmAccesses).values(entries);
    });
  }

  private countsForOthers(at: Date) {
    return and(
      eq(firmConsents.countsForOthers, true),
      isNull(firmConsents.withdrawnAt),
      gt(firmConsents.expiresAt, at),
    );
  }

  private countedFirms(synthetic: boolean) {
    if (synthetic) return this.db.select({ id: firms.id }).from(firms).where(eq(firms.synthetic, true));
    return this.db
      .select({ id: firmConsents.firmId })
      .from(firmConsents)
      .innerJoin(firms, eq(firms.id, firmConsents.firmId))
      .where(and(eq(firms.synthetic, false), this.countsForOthers(this.clock())));
  }

  private sums(counted: ReturnType<TraceRepository['countedFirms']>, by: ReturnType<typeof sql<string>>) {
    return this.db
      .select({ id: exportRecords.firmId, part: by, value: sql<number>`sum(${exportRecords.value})`.mapWith(Number) })
      .from(exportRecords)
      .where(inArray(exportRecords.firmId, counted))
      .groupBy(exportRecords.firmId, sql`2`);
  }
}

interface RawTrace {
  readonly size: string | null;
  readonly regions: readonly string[] | null;
  readonly monthly: number[];
  readonly goods: Map<string, number>;
  readonly destinations: Map<string, number>;
  readonly awards: { programme: string; month: number }[];
}

function emptyTrace(): Omit<RawTrace, 'size' | 'regions'> {
  return { monthly: new Array<number>(MONTHS).fill(0), goods: new Map(), destinations: new Map(), awards: [] };
}

function toTrace({ size, regions, monthly, goods, destinations, awards }: RawTrace): FirmTrace {
  const country = largest(destinations);
  return {
    size: size ?? undefined,
    region: regions?.[0],
    hs: largest(goods),
    destination: country === undefined ? undefined : destinationGroup(country),
    monthly,
    awards,
  };
}

function largest(values: ReadonlyMap<string, number>): string | undefined {
  return [...values].sort(([, left], [, right]) => right - left)[0]?.[0];
}

/** The place of a month (YYYY-MM) among the last ones up to a month; undefined for one before or after. */
function placesUpTo(last: string): (month: string) => number | undefined {
  const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return (month) => {
    const place = MONTHS - 1 - (count(last) - count(month));
    return place < 0 || place >= MONTHS ? undefined : place;
  };
}

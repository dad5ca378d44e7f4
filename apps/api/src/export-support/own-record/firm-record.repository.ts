import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { and, asc, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import {
  exportRecords,
  FIRM_ACCESSES,
  firmAccesses,
  firmConsents,
  firms,
  supportHistory,
} from '../../database/firm-records.schema.js';
import { type FirmRecord } from './firm-from-record.js';

export interface Consent {
  readonly id: string;
  readonly version: string;
  readonly countsForOthers: boolean;
  readonly givenAt: Date;
  readonly expiresAt: Date;
}

export interface Access {
  readonly at: Date;
  readonly by: string;
  readonly action: (typeof FIRM_ACCESSES)[number];
}

/** Accesses shown at once, latest first. */
const SHOWN = 100;
const MONTH = sql<string>`to_char(${exportRecords.month}, 'YYYY-MM')`;

/** A firm's record, its consent and the log of both. */
@Injectable()
export class FirmRecordRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** Whether there is anything of a firm here. */
  async isKnown(firmId: string): Promise<boolean> {
    const rows = await this.db.select({ id: firms.id }).from(firms).where(eq(firms.id, firmId));
    return rows.length > 0;
  }

  /** The consent that runs at an instant. */
  async consentOf(firmId: string, at: Date): Promise<Consent | undefined> {
    const [row] = await this.db
      .select()
      .from(firmConsents)
      .where(and(eq(firmConsents.firmId, firmId), isNull(firmConsents.withdrawnAt), gt(firmConsents.expiresAt, at)));
    return row;
  }

  /** Gives a consent in place of an earlier one, and writes it down. */
  async giveConsent(firmId: string, consent: Omit<Consent, 'id'>): Promise<void> {
    await this.db.transaction(async (tx) => {
      await close(tx, firmId, consent.givenAt);
      const id = randomUUID();
      await tx.insert(firmConsents).values({ id, firmId, ...consent });
      await tx
        .insert(firmAccesses)
        .values({ firmId, consentId: id, at: consent.givenAt, by: 'firm', action: 'consent-given' });
    });
  }

  async withdrawConsent(firmId: string, at: Date): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [closed] = await close(tx, firmId, at);
      if (closed === undefined) return;
      await tx
        .insert(firmAccesses)
        .values({ firmId, consentId: closed.id, at, by: 'firm', action: 'consent-withdrawn' });
    });
  }

  /** Reads the whole record and writes the reading down, both or neither. Undefined where there is no such firm. */
  read(firmId: string, consent: Consent, action: 'dashboard' | 'matching', at: Date): Promise<FirmRecord | undefined> {
    return this.db.transaction(async (tx) => {
      const [facts] = await tx.select().from(firms).where(eq(firms.id, firmId));
      if (facts === undefined) return undefined;
      await tx.insert(firmAccesses).values({ firmId, consentId: consent.id, at, by: 'portal', action });
      const [bounds] = await tx
        .select({ from: sql<string | null>`min(${MONTH})`, until: sql<string | null>`max(${MONTH})` })
        .from(exportRecords);
      const exports = await tx
        .select({
          hs: exportRecords.hs,
          destination: exportRecords.destination,
          month: MONTH,
          value: exportRecords.value,
        })
        .from(exportRecords)
        .where(eq(exportRecords.firmId, firmId))
        .orderBy(asc(exportRecords.month));
      const support = await tx
        .select()
        .from(supportHistory)
        .where(eq(supportHistory.firmId, firmId))
        .orderBy(desc(supportHistory.on));
      const { from, until } = bounds ?? {};
      return {
        id: facts.id,
        synthetic: facts.synthetic,
        size: facts.size ?? undefined,
        employees: facts.employees ?? undefined,
        sales: facts.sales ?? undefined,
        founded: facts.founded ?? undefined,
        regions: facts.regions ?? undefined,
        industries: facts.industries ?? undefined,
        certifications: facts.certifications ?? undefined,
        covered: from && until ? { from, until } : undefined,
        exports,
        support: support.map(({ until: end, ...row }) => ({ ...row, until: end ?? undefined })),
      };
    });
  }

  accesses(firmId: string): Promise<Access[]> {
    return this.db
      .select({ at: firmAccesses.at, by: firmAccesses.by, action: firmAccesses.action })
      .from(firmAccesses)
      .where(eq(firmAccesses.firmId, firmId))
      .orderBy(desc(firmAccesses.position))
      .limit(SHOWN);
  }

  /** Deletes entries of the log from before an instant. @returns how many */
  async forgetAccesses(before: Date): Promise<number> {
    const gone = await this.db
      .delete(firmAccesses)
      .where(lt(firmAccesses.at, before))
      .returning({ at: firmAccesses.at });
    return gone.length;
  }

  /** The first made-up firms that export, with what tells them apart. */
  syntheticFirms(limit: number): Promise<{ id: string; size: string | null; regions: string[] | null }[]> {
    return this.db
      .select({ id: firms.id, size: firms.size, regions: firms.regions })
      .from(firms)
      .where(
        and(
          eq(firms.synthetic, true),
          sql`exists (select 1 from ${exportRecords} where ${exportRecords.firmId} = ${firms.id})`,
        ),
      )
      .orderBy(asc(firms.id))
      .limit(limit);
  }
}

function close(tx: Database, firmId: string, at: Date) {
  return tx
    .update(firmConsents)
    .set({ withdrawnAt: at })
    .where(and(eq(firmConsents.firmId, firmId), isNull(firmConsents.withdrawnAt)))
    .returning({ id: firmConsents.id });
}

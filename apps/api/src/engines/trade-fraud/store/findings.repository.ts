import { Injectable } from '@nestjs/common';
import { and, eq, gte, inArray, isNull, lte, sql } from 'drizzle-orm';
import { type Database } from '../../../database/database.js';
import {
  tradeFraudAlerts as alerts,
  tradeFraudEvidence as evidence,
  tradePriceBands as bands,
} from '../../../database/trade-fraud.schema.js';
import { summarise } from '../model/alert-summary.js';
import { type FoundAlert } from '../model/fraud-alert.js';
import { type KnownAlert, matchAlerts } from '../model/match-alerts.js';
import { type MonthlyBand } from '../model/price-bands.js';
import { type Run } from './run.repository.js';

/** Rows written in one statement. */
const PIECE = 500;

/** Writes down what a run found beside what there was, in the transaction of the run's end. */
@Injectable()
export class FindingsRepository {
  /**
   * Alerts that there were keep their officers, notes and decisions, and get the new evidence; a closed one stays as it
   * was decided on. Those that lie wholly in the run's period and weren't found any more are marked as vanished.
   */
  async store(
    tx: Database,
    run: Run,
    found: readonly FoundAlert[],
    { engineVersion, at }: { readonly engineVersion: string; readonly at: Date },
  ): Promise<void> {
    const summaries = found.map((alert) => ({ alert, ...summarise(alert) }));
    const known = await this.known(tx, run);
    const identities = summaries.map(({ alert, firm }) => ({
      pattern: alert.pattern,
      firm,
      evidence: alert.evidence.map(({ transaction }) => transaction.id),
    }));
    const ids = matchAlerts(run.office, identities, known);
    const closed = new Set(known.filter(({ isClosed }) => isClosed).map(({ id }) => id));
    const written = summaries.flatMap(({ alert, ...summary }, at) => {
      const id = ids[at] ?? '';
      return closed.has(id) ? [] : [{ id, alert, ...summary }];
    });
    for (const piece of pieces(written)) {
      const rows = piece.map(({ alert, ...summary }) => ({
        ...summary,
        office: run.office,
        pattern: alert.pattern,
        certainty: alert.certainty,
        transactions: alert.evidence.length,
        engineVersion,
        lastRun: run.id,
        foundAt: at,
      }));
      await tx.insert(alerts).values(rows).onConflictDoUpdate({ target: alerts.id, set: REFRESHED });
    }
    await this.markVanished(tx, run, new Set(ids), at);
    await this.replaceEvidence(tx, run.office, written);
  }

  async storeBands(tx: Database, office: string, monthly: readonly MonthlyBand[]): Promise<void> {
    for (const piece of pieces(monthly)) {
      await tx
        .insert(bands)
        .values(piece.map((band) => ({ ...band, office })))
        .onConflictDoUpdate({
          target: [bands.office, bands.hs6, bands.origin, bands.unit, bands.direction, bands.month],
          set: { lower: sql`excluded.lower`, median: sql`excluded.median`, upper: sql`excluded.upper` },
        });
    }
  }

  /** Alerts of the run's office that reach into its period. */
  private async known(tx: Database, { office, from, until }: Run): Promise<KnownAlert[]> {
    const rows = await tx
      .select({
        id: alerts.id,
        pattern: alerts.pattern,
        firm: alerts.firm,
        state: alerts.state,
        evidence: sql<string[]>`array_agg(${evidence.transactionId})`,
      })
      .from(alerts)
      .innerJoin(evidence, eq(evidence.alertId, alerts.id))
      .where(and(eq(alerts.office, office), lte(alerts.from, until), gte(alerts.until, from)))
      .groupBy(alerts.id);
    return rows.map(({ state, ...alert }) => ({ ...alert, isClosed: state === 'closed' }));
  }

  private async markVanished(
    tx: Database,
    { office, from, until }: Run,
    found: ReadonlySet<string>,
    at: Date,
  ): Promise<void> {
    const covered = and(eq(alerts.office, office), gte(alerts.from, from), lte(alerts.until, until));
    const rows = await tx
      .select({ id: alerts.id })
      .from(alerts)
      .where(and(covered, isNull(alerts.vanishedAt)));
    const gone = rows.map(({ id }) => id).filter((id) => !found.has(id));
    for (const piece of pieces(gone)) {
      await tx.update(alerts).set({ vanishedAt: at }).where(inArray(alerts.id, piece));
    }
    for (const piece of pieces([...found])) {
      await tx.update(alerts).set({ vanishedAt: null }).where(inArray(alerts.id, piece));
    }
  }

  private async replaceEvidence(
    tx: Database,
    office: string,
    written: readonly { readonly id: string; readonly alert: FoundAlert }[],
  ): Promise<void> {
    for (const piece of pieces(written.map(({ id }) => id))) {
      await tx.delete(evidence).where(inArray(evidence.alertId, piece));
    }
    const rows = written.flatMap(({ id, alert }) =>
      alert.evidence.map(({ transaction, score, figures, band }) => ({
        alertId: id,
        office,
        transactionId: transaction.id,
        score,
        figures,
        bandLower: band?.lower ?? null,
        bandMedian: band?.median ?? null,
        bandUpper: band?.upper ?? null,
      })),
    );
    for (const piece of pieces(rows)) await tx.insert(evidence).values(piece);
  }
}

/** What a run may change of an alert; what officers did stays. */
const REFRESHED = {
  firm: sql`excluded.firm`,
  partner: sql`excluded.partner`,
  parties: sql`excluded.parties`,
  certainty: sql`excluded.certainty`,
  exposure: sql`excluded.exposure`,
  from: sql`excluded.from_day`,
  until: sql`excluded.until_day`,
  transactions: sql`excluded.transactions`,
  engineVersion: sql`excluded.engine_version`,
  lastRun: sql`excluded.last_run`,
};

function* pieces<Value>(values: readonly Value[]): Generator<Value[]> {
  for (let at = 0; at < values.length; at += PIECE) yield values.slice(at, at + PIECE);
}

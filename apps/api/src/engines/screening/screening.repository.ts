import { Inject, Injectable } from '@nestjs/common';
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, ne, or, sql, type SQL } from 'drizzle-orm';
import { contentHash } from '../../common/content-hash.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { screenedDeclarations as table } from '../../database/screening.schema.js';
import { type Declaration } from '../risk/declaration.js';
import { type Scored } from './capacity.js';
import {
  type Decision,
  type DeclarationGroup,
  type InspectionOutcome,
  type RiskReason,
  type ScreenedDeclaration,
} from './screened-declaration.js';
import { rowsOf, type SortKey, SORT_KEYS, SORT_ORDERS, STATE_ROWS, type WorklistFilter } from './worklist-filter.js';

type Row = typeof table.$inferSelect;

/** Declarations to be screened, as stored. */
@Injectable()
export class ScreeningRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /**
   * Takes declarations in. One that was amended before it was decided on loses its judgement and waits for a new one; one
   * that is decided on stays as it is.
   * @param drawn which are drawn by lot
   */
  async receive(
    declarations: readonly Declaration[],
    drawn: (id: string) => boolean,
    at: Date,
  ): Promise<{ received: number; amended: number }> {
    const rows = declarations.map((declaration) => ({
      id: declaration.id,
      office: declaration.office,
      date: declaration.date,
      importer: declaration.importer,
      hs6: declaration.hs6,
      origin: declaration.origin,
      content: declaration,
      contentHash: contentHash(declaration),
      receivedAt: at,
      drawn: drawn(declaration.id),
    }));
    const written = await this.db
      .insert(table)
      .values(rows)
      .onConflictDoUpdate({
        target: table.id,
        set: {
          office: sql`excluded.office`,
          date: sql`excluded.date`,
          importer: sql`excluded.importer`,
          hs6: sql`excluded.hs6`,
          origin: sql`excluded.origin`,
          content: sql`excluded.content`,
          contentHash: sql`excluded.content_hash`,
          score: null,
          reasons: null,
          engineVersion: null,
          scoredAt: null,
          group: null,
          groupScore: null,
          groupTraits: null,
        },
        setWhere: sql`${table.decision} is null and ${table.contentHash} <> excluded.content_hash`,
      })
      .returning({ isNew: sql<boolean>`xmax = 0` });
    const received = written.filter(({ isNew }) => isNew).length;
    return { received, amended: written.length - received };
  }

  /** Id and score of all declarations that a filter lets through, in its order, with what it goes by. */
  async scores(filter: WorklistFilter): Promise<(Scored & { readonly key: SortKey })[]> {
    const rows = await this.db
      .select({ id: table.id, score: table.score, key: SORT_KEYS[filter.order] })
      .from(table)
      .where(rowsOf(filter))
      .orderBy(SORT_ORDERS[filter.order], asc(table.id));
    return rows.map(({ id, score, key }) => ({ id, score: score ?? undefined, key }));
  }

  /** How many declarations of an office are in a state. */
  count(office: string, state: WorklistFilter['state']): Promise<number> {
    return this.db.$count(table, and(eq(table.office, office), STATE_ROWS[state]));
  }

  /** In the order of the ids. */
  async byIds(ids: readonly string[]): Promise<ScreenedDeclaration[]> {
    if (ids.length === 0) return [];
    const rows = await this.db
      .select()
      .from(table)
      .where(inArray(table.id, [...ids]));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = byId.get(id);
      return row === undefined ? [] : [toScreened(row)];
    });
  }

  /** Other declarations that share something with one, newest first. @param after the last one of the page before */
  async related(
    { id, importer, hs6, origin }: Declaration,
    by: 'importer' | 'goods',
    limit: number,
    after?: { readonly date: string; readonly id: string },
  ): Promise<ScreenedDeclaration[]> {
    const shared =
      by === 'importer'
        ? eq(table.importer, importer)
        : and(eq(table.hs6, hs6), eq(table.origin, origin), isNotNull(table.outcome));
    const rows = await this.db
      .select()
      .from(table)
      .where(and(shared, ne(table.id, id), after && isAfter(after)))
      .orderBy(desc(table.date), asc(table.id))
      .limit(limit);
    return rows.map(toScreened);
  }

  /** @returns false when it is not in one of the states any more */
  async decide(
    tx: Database,
    id: string,
    from: readonly (Decision | null)[],
    to: { decision: Decision; reason: string; by: string; byName: string; at: Date },
  ): Promise<boolean> {
    const changed = await tx
      .update(table)
      .set({
        decision: to.decision,
        decisionReason: to.reason,
        decidedBy: to.by,
        decidedByName: to.byName,
        decidedAt: to.at,
      })
      .where(and(eq(table.id, id), isNull(table.outcome), stateIn(from)))
      .returning({ id: table.id });
    return changed.length > 0;
  }

  /** Releases what another officer proposed to release. @returns false when nobody has, or it was this one */
  async release(tx: Database, id: string, officerId: string): Promise<boolean> {
    const changed = await tx
      .update(table)
      .set({ decision: 'released', releasedBy: officerId })
      .where(and(eq(table.id, id), eq(table.decision, 'release_proposed'), ne(table.decidedBy, officerId)))
      .returning({ id: table.id });
    return changed.length > 0;
  }

  /** @returns false when it is not one to be inspected */
  async setOutcome(
    tx: Database,
    id: string,
    inspection: { outcome: InspectionOutcome; note: string; by: string; at: Date },
  ): Promise<boolean> {
    const { outcome, note, by, at } = inspection;
    const changed = await tx
      .update(table)
      .set({ outcome, outcomeNote: note, inspectedBy: by, inspectedAt: at })
      .where(and(eq(table.id, id), inArray(table.decision, ['inspect', 'papers'])))
      .returning({ id: table.id });
    return changed.length > 0;
  }

  /** An office's inspected ones, oldest first: what the model learns from next. */
  async inspected(office: string, limit: number): Promise<ScreenedDeclaration[]> {
    const rows = await this.db
      .select()
      .from(table)
      .where(and(eq(table.office, office), isNotNull(table.outcome)))
      .orderBy(asc(table.date), asc(table.id))
      .limit(limit);
    return rows.map(toScreened);
  }

  /** Day, score, office, origin, and outcome of all judged declarations, for the monitors. */
  async monitored(): Promise<MonitoredDeclaration[]> {
    const rows = await this.db
      .select({
        date: table.date,
        score: table.score,
        office: table.office,
        origin: table.origin,
        drawn: table.drawn,
        decision: table.decision,
        outcome: table.outcome,
      })
      .from(table)
      .where(isNotNull(table.score));
    return rows.map(({ score, ...row }) => ({ ...row, score: score ?? 0 }));
  }
}

export interface MonitoredDeclaration {
  /** ISO date. */
  readonly date: string;
  readonly score: number;
  readonly office: string;
  readonly origin: string;
  readonly drawn: boolean;
  readonly decision: Decision | null;
  readonly outcome: InspectionOutcome | null;
}

const isAfter = ({ date, id }: { readonly date: string; readonly id: string }): SQL | undefined =>
  or(lt(table.date, date), and(eq(table.date, date), gt(table.id, id)));

function stateIn(from: readonly (Decision | null)[]): SQL | undefined {
  const decided = from.filter((each) => each !== null);
  return or(
    from.includes(null) ? isNull(table.decision) : undefined,
    decided.length > 0 ? inArray(table.decision, decided) : undefined,
  );
}

function toScreened(row: Row): ScreenedDeclaration {
  const { score, engineVersion, group, groupScore, decision, decidedAt, outcome, inspectedAt } = row;
  return {
    declaration: row.content as Declaration,
    receivedAt: row.receivedAt,
    drawn: row.drawn,
    judgement:
      score === null || engineVersion === null
        ? undefined
        : { score, engineVersion, reasons: (row.reasons ?? []) as RiskReason[] },
    waitingReason: row.waitingReason ?? undefined,
    group:
      group === null || groupScore === null
        ? undefined
        : { rank: group, meanScore: groupScore, traits: (row.groupTraits ?? []) as DeclarationGroup['traits'] },
    decision:
      decision === null || decidedAt === null
        ? undefined
        : {
            kind: decision,
            reason: row.decisionReason ?? '',
            by: row.decidedBy ?? '',
            byName: row.decidedByName ?? '',
            at: decidedAt,
          },
    releasedBy: row.releasedBy ?? undefined,
    inspection:
      outcome === null || inspectedAt === null ? undefined : { outcome, note: row.outcomeNote ?? '', at: inspectedAt },
  };
}

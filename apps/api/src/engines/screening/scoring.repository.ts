import { Inject, Injectable } from '@nestjs/common';
import { and, asc, desc, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { contentHash } from '../../common/content-hash.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { screenedDeclarations as table } from '../../database/screening.schema.js';
import { type Declaration } from '../risk/declaration.js';
import { type DeclarationGroup, type RiskJudgement } from './screened-declaration.js';

/** What waits for an engine, and what the engines made of it. */
@Injectable()
export class ScoringRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** Declarations without a judgement, longest waiting first. */
  async waiting(limit: number): Promise<Declaration[]> {
    const rows = await this.db
      .select({ content: table.content })
      .from(table)
      .where(isNull(table.score))
      .orderBy(asc(table.receivedAt), asc(table.id))
      .limit(limit);
    return rows.map(({ content }) => content as Declaration);
  }

  async setWaitingReason(ids: readonly string[], reason: string): Promise<void> {
    await this.db
      .update(table)
      .set({ waitingReason: reason })
      .where(and(inArray(table.id, [...ids]), isNull(table.score)));
  }

  /** Stores judgements of declarations that are still as they were when they were judged. */
  async setJudgements(
    judged: readonly { readonly declaration: Declaration; readonly judgement: RiskJudgement }[],
    at: Date,
  ): Promise<void> {
    if (judged.length === 0) return;
    const rows = judged.map(({ declaration, judgement }) => {
      return { id: declaration.id, hash: contentHash(declaration), ...judgement };
    });
    // One statement for all: a statement a row took longer than the engine did to judge it.
    await this.db.execute(sql`
      update ${table} as kept
      set score = judged.score, reasons = judged.reasons, engine_version = judged."engineVersion",
        scored_at = ${at.toISOString()}::timestamptz, waiting_reason = null
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as judged(id text, hash text, score double precision, reasons jsonb, "engineVersion" text)
      where kept.id = judged.id and kept.content_hash = judged.hash`);
  }

  /** Open, judged declarations of all offices, newest first: the period that is grouped. */
  async openDeclarations(limit: number): Promise<Declaration[]> {
    const rows = await this.db
      .select({ content: table.content })
      .from(table)
      .where(and(isNull(table.decision), isNotNull(table.score)))
      .orderBy(desc(table.date), asc(table.id))
      .limit(limit);
    return rows.map(({ content }) => content as Declaration);
  }

  async setGroups(
    groups: readonly { readonly ids: readonly string[]; readonly group: DeclarationGroup }[],
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      for (const { ids, group } of groups) {
        await tx
          .update(table)
          .set({ group: group.rank, groupScore: group.meanScore, groupTraits: group.traits })
          .where(inArray(table.id, [...ids]));
      }
    });
  }
}

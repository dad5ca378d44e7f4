import { Inject, Injectable } from '@nestjs/common';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { hsOfficialLines } from '../../database/schema.js';
import { type ImportPlan } from './compare-lines.js';
import { type StoredLine } from './official-line.js';

/** Rows written by one statement; keeps it far under PostgreSQL's 65,535 parameters. */
const WRITTEN_AT_ONCE = 500;

/** Official names of tariff codes, where an agency has imported them; without an import there are none. */
@Injectable()
export class OfficialLineRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** @param code digits without dots */
  async officialName(code: string): Promise<StoredLine | undefined> {
    const [row] = await this.db.select().from(hsOfficialLines).where(eq(hsOfficialLines.code, code));
    return row && toLine(row);
  }

  /** Those of the given codes that have an official name, or all that are stored, by code. */
  async officialNames(codes?: readonly string[]): Promise<Map<string, StoredLine>> {
    const rows = await this.db
      .select()
      .from(hsOfficialLines)
      .where(codes === undefined ? undefined : inArray(hsOfficialLines.code, [...codes]))
      .orderBy(asc(hsOfficialLines.code));
    return new Map(rows.map((row) => [row.code, toLine(row)]));
  }

  /**
   * Compares what is stored and carries the plan out, with nothing in between and all or nothing.
   * @param planFrom makes the plan; what it throws leaves everything as it was
   */
  change(
    planFrom: (stored: ReadonlyMap<string, StoredLine>) => ImportPlan,
    source: string,
    at: Date,
  ): Promise<ImportPlan> {
    return this.db.transaction(async (tx) => {
      // Two imports at once would each plan on what the other is about to change.
      await tx.execute(sql`lock table ${hsOfficialLines} in share row exclusive mode`);
      const stored = await new OfficialLineRepository(tx).officialNames();
      const plan = planFrom(stored);
      const written = [
        ...plan.added.map((line) => ({ ...line, closed: false })),
        ...plan.changed.map(({ after }) => ({ ...after, closed: false })),
        ...plan.closed,
      ];
      for (let start = 0; start < written.length; start += WRITTEN_AT_ONCE) {
        await tx
          .insert(hsOfficialLines)
          .values(
            written
              .slice(start, start + WRITTEN_AT_ONCE)
              .map(({ ko, en, ...line }) => ({ ...line, nameKo: ko, nameEn: en, source, importedAt: at })),
          )
          .onConflictDoUpdate({ target: hsOfficialLines.code, set: FROM_NEW_ROW });
      }
      return plan;
    });
  }
}

const FROM_NEW_ROW = {
  nameKo: sql`excluded.name_ko`,
  nameEn: sql`excluded.name_en`,
  validFrom: sql`excluded.valid_from`,
  validUntil: sql`excluded.valid_until`,
  closed: sql`excluded.closed`,
  source: sql`excluded.source`,
  importedAt: sql`excluded.imported_at`,
};

function toLine(row: typeof hsOfficialLines.$inferSelect): StoredLine {
  const { code, nameKo: ko, nameEn: en, validFrom, validUntil, closed } = row;
  return { code, ko, en, validFrom, validUntil, closed };
}

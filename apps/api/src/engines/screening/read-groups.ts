import { Inject, Injectable } from '@nestjs/common';
import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { authorise } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { screenedDeclarations as table } from '../../database/screening.schema.js';
import { type DeclarationGroup } from './screened-declaration.js';
import { ReadWorklist } from './worklist.js';

/** A group of companies and goods with what of it is open in an office. */
export interface OpenGroup extends DeclarationGroup {
  readonly declarations: number;
  /** Those among them that are red, i.e. within what the office can inspect. */
  readonly red: number;
}

/** The groups of an officer's open declarations. Decided ones keep the group of an earlier period, so they don't count. */
@Injectable()
export class ReadGroups {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly worklist: ReadWorklist,
  ) {}

  /** Riskiest first. @param redShare share that can be inspected, 0 to 1; the office's standing one when undefined */
  async read(officer: Officer, redShare?: number): Promise<OpenGroup[]> {
    authorise(officer, 'declaration.read', { office: officer.office });
    const office = officer.office ?? '';
    const standing = this.worklist.standingCapacity;
    const grouped = and(eq(table.office, office), isNull(table.decision), isNotNull(table.group));
    const [levels, members, heads] = await Promise.all([
      this.worklist.levels(office, { ...standing, red: redShare ?? standing.red }),
      this.db.select({ id: table.id, rank: table.group }).from(table).where(grouped),
      // The newest one tells the group: one too old to be grouped again keeps what was said of it before.
      this.db
        .selectDistinctOn([table.group], { rank: table.group, meanScore: table.groupScore, traits: table.groupTraits })
        .from(table)
        .where(grouped)
        .orderBy(asc(table.group), desc(table.date), asc(table.id)),
    ]);
    return heads.map(({ rank, meanScore, traits }) => {
      const own = members.filter((each) => each.rank === rank);
      return {
        rank: rank ?? 0,
        meanScore: meanScore ?? 0,
        traits: (traits ?? []) as DeclarationGroup['traits'],
        declarations: own.length,
        red: own.filter(({ id }) => levels.get(id) === 'red').length,
      };
    });
  }
}

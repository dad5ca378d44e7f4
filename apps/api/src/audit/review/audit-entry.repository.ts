import { Inject, Injectable } from '@nestjs/common';
import { and, desc, eq, gte, ilike, lt, or, type SQL } from 'drizzle-orm';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { auditEntries } from '../../database/schema.js';

/** An entry as auditors see it. */
export type AuditRow = typeof auditEntries.$inferSelect;

/** What an auditor looks for; all that is given must hold. */
export interface AuditFilter {
  /** An officer's id, or part of the name. */
  readonly who?: string | undefined;
  /** Beginning of an action: `record`, `record.publish`. */
  readonly action?: string | undefined;
  /** From the first instant on, before the second. */
  readonly from?: Date | undefined;
  readonly before?: Date | undefined;
  readonly subjectKind?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly purpose?: string | undefined;
  readonly outcome?: AuditRow['outcome'] | undefined;
}

const escaped = (text: string) => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

function conditionOf(filter: AuditFilter): SQL | undefined {
  const { who, action, from, before, subjectKind, subjectId, purpose, outcome } = filter;
  return and(
    who === undefined
      ? undefined
      : or(eq(auditEntries.officerId, who), ilike(auditEntries.officerName, `%${escaped(who)}%`)),
    action === undefined ? undefined : ilike(auditEntries.action, `${escaped(action)}%`),
    from === undefined ? undefined : gte(auditEntries.at, from),
    before === undefined ? undefined : lt(auditEntries.at, before),
    subjectKind === undefined ? undefined : eq(auditEntries.subjectKind, subjectKind),
    subjectId === undefined ? undefined : eq(auditEntries.subjectId, subjectId),
    purpose === undefined ? undefined : eq(auditEntries.purpose, purpose),
    outcome === undefined ? undefined : eq(auditEntries.outcome, outcome),
  );
}

@Injectable()
export class AuditEntryRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** Newest first. @param beforePosition the last position of the page before; undefined: from the newest on */
  list(filter: AuditFilter, limit: number, beforePosition?: number): Promise<AuditRow[]> {
    const earlier = beforePosition === undefined ? undefined : lt(auditEntries.position, beforePosition);
    return this.db
      .select()
      .from(auditEntries)
      .where(and(conditionOf(filter), earlier))
      .orderBy(desc(auditEntries.position))
      .limit(limit);
  }
}

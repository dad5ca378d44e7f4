import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { and, desc, eq, lt, ne, or, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { officerSessions } from '../../database/schema.js';
import { type Officer, OFFICER_ROLES } from '../officer.js';
import { type SealedSession } from './officer-session.js';

type Row = typeof officerSessions.$inferSelect;

export interface NewSession {
  readonly officer: Officer;
  readonly secretHash: string;
  readonly sealedTokens: string;
  readonly issuerSession: string | undefined;
  readonly browser: string;
}

/** What the issuer told when it was asked again. */
export interface Confirmation {
  readonly officer: Officer;
  readonly sealedTokens: string;
}

@Injectable()
export class OfficerSessionRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** @param db the transaction of the sign-in */
  async add(db: Database, session: NewSession, at: Date): Promise<string> {
    const id = randomUUID();
    const { officer, ...rest } = session;
    await db.insert(officerSessions).values({
      id,
      ...rest,
      ...officerColumns(officer),
      officerId: officer.id,
      signedInAt: at,
      lastSeenAt: at,
      askedAt: at,
    });
    return id;
  }

  async bySecret(secretHash: string): Promise<SealedSession | undefined> {
    const [row] = await this.db.select().from(officerSessions).where(eq(officerSessions.secretHash, secretHash));
    return row && toSession(row);
  }

  /** Newest first. */
  async ofOfficer(officerId: string): Promise<SealedSession[]> {
    const rows = await this.db
      .select()
      .from(officerSessions)
      .where(eq(officerSessions.officerId, officerId))
      .orderBy(desc(officerSessions.lastSeenAt));
    return rows.map(toSession);
  }

  async touch(id: string, at: Date): Promise<void> {
    await this.db.update(officerSessions).set({ lastSeenAt: at }).where(eq(officerSessions.id, id));
  }

  /** Of several requests at once, one gets to ask the issuer: its tokens may be used once only. */
  async claimQuestion({ id, askedAt }: Pick<SealedSession, 'id' | 'askedAt'>, at: Date): Promise<boolean> {
    const claimed = await this.db
      .update(officerSessions)
      .set({ askedAt: at })
      .where(and(eq(officerSessions.id, id), eq(officerSessions.askedAt, askedAt)))
      .returning({ id: officerSessions.id });
    return claimed.length > 0;
  }

  async confirm(id: string, { officer, sealedTokens }: Confirmation): Promise<void> {
    await this.db
      .update(officerSessions)
      .set({ ...officerColumns(officer), sealedTokens, unconfirmedSince: null })
      .where(eq(officerSessions.id, id));
  }

  async markUnconfirmed(id: string, since: Date): Promise<void> {
    await this.db.update(officerSessions).set({ unconfirmedSince: since }).where(eq(officerSessions.id, id));
  }

  /** The officer proved again who they are: the session goes on under a new secret. */
  async stepUp(db: Database, id: string, renewed: Omit<NewSession, 'browser'>, at: Date): Promise<boolean> {
    const { officer, secretHash, sealedTokens, issuerSession } = renewed;
    const changed = await db
      .update(officerSessions)
      .set({
        ...officerColumns(officer),
        secretHash,
        sealedTokens,
        issuerSession: issuerSession ?? null,
        steppedUpAt: at,
        lastSeenAt: at,
        askedAt: at,
        unconfirmedSince: null,
      })
      .where(and(eq(officerSessions.id, id), eq(officerSessions.officerId, officer.id)))
      .returning({ id: officerSessions.id });
    return changed.length > 0;
  }

  async end(db: Database, id: string): Promise<boolean> {
    return (await this.remove(db, eq(officerSessions.id, id))).length > 0;
  }

  async endOne(db: Database, id: string, officerId: string): Promise<boolean> {
    return (
      (await this.remove(db, and(eq(officerSessions.id, id), eq(officerSessions.officerId, officerId)))).length > 0
    );
  }

  /** @param exceptId the session that stays; undefined: none @returns how many ended */
  async endAll(db: Database, officerId: string, exceptId?: string): Promise<number> {
    const all = eq(officerSessions.officerId, officerId);
    const gone = await this.remove(db, exceptId === undefined ? all : and(all, ne(officerSessions.id, exceptId)));
    return gone.length;
  }

  /** Ends what the issuer ends: one of its sessions, or all of an officer. @returns what ended */
  async endByIssuer(
    db: Database,
    { sid, sub }: { sid?: string | undefined; sub?: string | undefined },
  ): Promise<SealedSession[]> {
    // A token with both names one session of one officer (OpenID Connect Back-Channel Logout 1.0, 2.4).
    const parts = [
      ...(sid === undefined ? [] : [eq(officerSessions.issuerSession, sid)]),
      ...(sub === undefined ? [] : [eq(officerSessions.officerId, sub)]),
    ];
    if (parts.length === 0) return [];
    return (await this.remove(db, and(...parts))).map(toSession);
  }

  /** Deletes sessions that have ended by themselves. */
  async forget(limits: { signedInBefore: Date; seenBefore: Date }): Promise<void> {
    const { signedInAt, lastSeenAt } = officerSessions;
    await this.remove(this.db, or(lt(signedInAt, limits.signedInBefore), lt(lastSeenAt, limits.seenBefore)));
  }

  private remove(db: Database, which: SQL | undefined): Promise<Row[]> {
    return db.delete(officerSessions).where(which).returning();
  }
}

const officerColumns = ({ name, roles, office }: Officer) => ({
  officerName: name,
  roles: [...roles],
  office: office ?? null,
});

const rolesSchema = z.array(z.enum(OFFICER_ROLES));

function toSession(row: Row): SealedSession {
  return {
    id: row.id,
    officer: {
      id: row.officerId,
      name: row.officerName,
      roles: rolesSchema.parse(row.roles),
      ...(row.office !== null && { office: row.office }),
    },
    browser: row.browser,
    sealedTokens: row.sealedTokens,
    signedInAt: row.signedInAt,
    lastSeenAt: row.lastSeenAt,
    steppedUpAt: row.steppedUpAt ?? undefined,
    askedAt: row.askedAt,
    unconfirmedSince: row.unconfirmedSince ?? undefined,
  };
}

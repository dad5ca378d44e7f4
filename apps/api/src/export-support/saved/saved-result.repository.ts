import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { and, count, eq, gte, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm';
import { z } from 'zod';
import { type Language } from '../../common/language.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { savedResultLinks, savedResults } from '../../database/saved-results.schema.js';
import { type FirmGiven } from '../firm/firm-input.js';
import { hashOf, unsubscribeSecretOf } from './link-secrets.js';
import { type Snapshot, snapshotSchema } from './snapshot.js';

export interface SavedResult {
  readonly id: string;
  readonly email: string;
  readonly language: Language;
  readonly firm: FirmGiven;
  readonly consentText: string;
  readonly consentedAt: Date;
  /** Undefined until the link of the first mail was followed. */
  readonly confirmedAt: Date | undefined;
  readonly told: Snapshot | undefined;
}

export type NewSavedResult = Pick<SavedResult, 'email' | 'language' | 'firm' | 'consentText'>;

/** What was written was checked, and is again when it is matched; here only its being an object. */
const firmSchema = z.custom<FirmGiven>((value) => typeof value === 'object' && value !== null);

/** Saved results and the links to them. Secrets of links are known to nobody but the mail's reader. */
@Injectable()
export class SavedResultRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  async add(saved: NewSavedResult, at: Date): Promise<string> {
    const id = randomUUID();
    await this.db.insert(savedResults).values({ ...saved, id, consentedAt: at });
    return id;
  }

  /** A new link to saved results. @returns its secret */
  async addLink(savedId: string, at: Date): Promise<string> {
    const token = randomBytes(24).toString('base64url');
    await this.db
      .insert(savedResultLinks)
      .values({ tokenHash: hashOf(unsubscribeSecretOf(token)), savedId, madeAt: at });
    return token;
  }

  async byToken(token: string): Promise<SavedResult | undefined> {
    const [row] = await this.db
      .select({ saved: savedResults })
      .from(savedResultLinks)
      .innerJoin(savedResults, eq(savedResults.id, savedResultLinks.savedId))
      .where(eq(savedResultLinks.tokenHash, hashOf(unsubscribeSecretOf(token))));
    return row && toSaved(row.saved);
  }

  /** Deletes saved results with their links, by the secret of a mail's unsubscription. @returns false: there are none */
  async removeBySecret(unsubscribeSecret: string): Promise<boolean> {
    const ids = this.db
      .select({ id: savedResultLinks.savedId })
      .from(savedResultLinks)
      .where(eq(savedResultLinks.tokenHash, hashOf(unsubscribeSecret)));
    const gone = await this.db
      .delete(savedResults)
      .where(inArray(savedResults.id, ids))
      .returning({ id: savedResults.id });
    return gone.length > 0;
  }

  async countOf(email: string, since: Date): Promise<number> {
    const [row] = await this.db
      .select({ count: count() })
      .from(savedResults)
      .where(and(eq(savedResults.email, email), gte(savedResults.consentedAt, since)));
    return row?.count ?? 0;
  }

  async confirm(id: string, told: Snapshot, today: string, at: Date): Promise<void> {
    await this.db
      .update(savedResults)
      .set({ confirmedAt: at, told, checkedOn: today })
      .where(and(eq(savedResults.id, id), isNull(savedResults.confirmedAt)));
  }

  /** Deletes it with its links. */
  async remove(id: string): Promise<void> {
    await this.db.delete(savedResults).where(eq(savedResults.id, id));
  }

  /** Confirmed ones that nobody has taken up on this day yet. */
  async due(today: string, limit: number): Promise<string[]> {
    const rows = await this.db
      .select({ id: savedResults.id })
      .from(savedResults)
      .where(and(isNotNull(savedResults.confirmedAt), notTaken(today)))
      .limit(limit);
    return rows.map(({ id }) => id);
  }

  /** Takes one up for the day; of several processes that try, only one gets it. */
  async take(id: string, today: string): Promise<SavedResult | undefined> {
    const [row] = await this.db
      .update(savedResults)
      .set({ checkedOn: today })
      .where(and(eq(savedResults.id, id), isNotNull(savedResults.confirmedAt), notTaken(today)))
      .returning();
    return row && toSaved(row);
  }

  async remember(id: string, told: Snapshot): Promise<void> {
    await this.db.update(savedResults).set({ told }).where(eq(savedResults.id, id));
  }

  /** @returns how many were deleted: not confirmed since one instant, or confirmed before the other */
  async forget(unconfirmedBefore: Date, confirmedBefore: Date): Promise<number> {
    const gone = await this.db
      .delete(savedResults)
      .where(
        or(
          and(isNull(savedResults.confirmedAt), lt(savedResults.consentedAt, unconfirmedBefore)),
          lt(savedResults.confirmedAt, confirmedBefore),
        ),
      )
      .returning({ id: savedResults.id });
    return gone.length;
  }
}

function notTaken(today: string) {
  return or(isNull(savedResults.checkedOn), lt(savedResults.checkedOn, today));
}

function toSaved(row: typeof savedResults.$inferSelect): SavedResult {
  return {
    id: row.id,
    email: row.email,
    language: row.language,
    firm: firmSchema.parse(row.firm),
    consentText: row.consentText,
    consentedAt: row.consentedAt,
    confirmedAt: row.confirmedAt ?? undefined,
    told: row.told === null ? undefined : snapshotSchema.parse(row.told),
  };
}

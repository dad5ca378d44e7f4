import { Inject, Injectable } from '@nestjs/common';
import { and, eq, lt } from 'drizzle-orm';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { officerSignIns } from '../../database/schema.js';

/** A sign-in under way. */
export type SignIn = typeof officerSignIns.$inferSelect;

@Injectable()
export class SignInRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** Sweeps out what has expired on the way, so that sign-ins which nobody finishes don't pile up. */
  async add(signIn: SignIn, now: Date): Promise<void> {
    await this.db.delete(officerSignIns).where(lt(officerSignIns.expiresAt, now));
    await this.db.insert(officerSignIns).values(signIn);
  }

  /** Takes it, so that an answer of the issuer counts once; undefined: none, another browser's, or too late. */
  async take(stateHash: string, browserHash: string, now: Date): Promise<SignIn | undefined> {
    const { stateHash: state, browserHash: browser } = officerSignIns;
    const [taken] = await this.db
      .delete(officerSignIns)
      .where(and(eq(state, stateHash), eq(browser, browserHash)))
      .returning();
    return taken !== undefined && now < taken.expiresAt ? taken : undefined;
  }
}

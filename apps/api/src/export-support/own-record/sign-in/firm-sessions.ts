import { Inject, Injectable } from '@nestjs/common';
import { eq, lt } from 'drizzle-orm';
import { type Request, type Response } from 'express';
import { PublicAddress } from '../../../auth/oidc/public-address.js';
import { hashOfSecret, newSecret, SecretCookie } from '../../../auth/sessions/secret-cookie.js';
import { CLOCK, type Clock } from '../../../common/clock.js';
import { PORTAL_CONFIG } from '../../../config/config.module.js';
import { type PortalConfig } from '../../../config/portal-config.js';
import { type Database } from '../../../database/database.js';
import { DATABASE } from '../../../database/database.module.js';
import { firmSessions } from '../../../database/firm-records.schema.js';

const [MINUTE_MS, HOUR_MS] = [60_000, 3_600_000];
/** `lastSeenAt` is written at most so often, in milliseconds. */
const TOUCH_MS = 15_000;

/** Sessions of firms that signed in at the issuer: rows and a cookie of their own, so that no officer's session is one. */
@Injectable()
export class FirmSessions {
  private readonly cookie: SecretCookie;

  constructor(
    address: PublicAddress,
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {
    this.cookie = new SecretCookie('gwanmun_firm', () => address.isPrivate);
  }

  /** Pseudonym of the firm that a request comes from; undefined: of none that is signed in. */
  async firmOf(request: Request): Promise<string | undefined> {
    const secret = this.cookie.read(request);
    if (secret === undefined) return undefined;
    const own = eq(firmSessions.secretHash, hashOfSecret(secret));
    const [session] = await this.db.select().from(firmSessions).where(own);
    if (session === undefined) return undefined;
    const now = this.now();
    const idle = now.getTime() - session.lastSeenAt.getTime();
    if (idle >= this.config.FIRM_IDLE_MINUTES * MINUTE_MS || session.signedInAt <= this.oldest(now)) {
      await this.db.delete(firmSessions).where(own);
      return undefined;
    }
    if (idle >= TOUCH_MS) await this.db.update(firmSessions).set({ lastSeenAt: now }).where(own);
    return session.firmId;
  }

  /** Begins a session in the place of one that the browser has; sweeps out what has ended on the way. */
  async begin(request: Request, response: Response, firmId: string): Promise<void> {
    const [now, secret, former] = [this.now(), newSecret(), this.cookie.read(request)];
    await this.db.transaction(async (tx) => {
      await tx.delete(firmSessions).where(lt(firmSessions.signedInAt, this.oldest(now)));
      if (former !== undefined) await tx.delete(firmSessions).where(eq(firmSessions.secretHash, hashOfSecret(former)));
      await tx
        .insert(firmSessions)
        .values({ secretHash: hashOfSecret(secret), firmId, signedInAt: now, lastSeenAt: now });
    });
    this.cookie.write(response, secret);
  }

  async signOut(request: Request, response: Response): Promise<void> {
    const secret = this.cookie.read(request);
    if (secret !== undefined)
      await this.db.delete(firmSessions).where(eq(firmSessions.secretHash, hashOfSecret(secret)));
    this.cookie.clear(response);
  }

  private oldest(now: Date): Date {
    return new Date(now.getTime() - this.config.FIRM_SESSION_HOURS * HOUR_MS);
  }
}

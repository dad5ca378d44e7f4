import { Inject, Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { CLOCK, type Clock } from '../../common/clock.js';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { type PortalConfig } from '../../config/portal-config.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { PublicAddress } from '../oidc/public-address.js';
import { ConfirmOfficer } from './confirm-officer.js';
import { type SealedSession } from './officer-session.js';
import { OfficerSessionRepository } from './officer-session.repository.js';
import { hashOfSecret, SecretCookie } from './secret-cookie.js';
import { isLive, isToBeConfirmed, type SessionLimits, sessionLimits } from './session-limits.js';

/** `lastSeenAt` is written at most so often, in milliseconds. */
const TOUCH_MS = 15_000;

const found = new WeakMap<Request, Promise<SealedSession | undefined>>();

/** The officer's session behind a request. */
@Injectable()
export class OfficerSessions {
  readonly cookie: SecretCookie;
  readonly limits: SessionLimits;

  constructor(
    private readonly sessions: OfficerSessionRepository,
    private readonly confirming: ConfirmOfficer,
    address: PublicAddress,
    @Inject(PORTAL_CONFIG) config: PortalConfig,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {
    this.cookie = new SecretCookie('gwanmun_officer', () => address.isPrivate);
    this.limits = sessionLimits(config);
  }

  /** The session, kept alive by the request. Undefined: none, or it has ended. A request is looked up once. */
  current(request: Request): Promise<SealedSession | undefined> {
    const known = found.get(request);
    if (known !== undefined) return known;
    const looked = this.lookUp(request, true);
    found.set(request, looked);
    return looked;
  }

  /** The session, without keeping it alive: for pages that only show how long it lasts. */
  peek(request: Request): Promise<SealedSession | undefined> {
    return found.get(request) ?? this.lookUp(request, false);
  }

  /** Takes the browser's cookie away. */
  leave(response: Response): void {
    this.cookie.clear(response);
  }

  private async lookUp(request: Request, keepAlive: boolean): Promise<SealedSession | undefined> {
    const secret = this.cookie.read(request);
    if (secret === undefined) return undefined;
    const session = await this.sessions.bySecret(hashOfSecret(secret));
    if (session === undefined) return undefined;
    const now = this.now();
    if (!isLive(session, now, this.limits)) return this.drop(session);
    const confirmed =
      keepAlive && isToBeConfirmed(session, now, this.limits) ? await this.ask(session, secret) : session;
    if (confirmed === undefined || !isLive(confirmed, now, this.limits)) return this.drop(session);
    if (!keepAlive || now.getTime() - confirmed.lastSeenAt.getTime() < TOUCH_MS) return confirmed;
    await this.sessions.touch(session.id, now);
    return { ...confirmed, lastSeenAt: now };
  }

  private async ask(session: SealedSession, secret: string): Promise<SealedSession | undefined> {
    const outcome = await this.confirming.confirm(session, secret);
    switch (outcome.kind) {
      case 'confirmed':
      case 'unreachable':
        return outcome.session;
      case 'skipped':
        return session;
      case 'refused':
        return undefined;
    }
  }

  private async drop({ id }: SealedSession): Promise<undefined> {
    await this.sessions.end(this.db, id);
    return undefined;
  }
}

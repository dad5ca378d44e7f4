import { Inject, Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import { AuditLog } from '../../audit/audit-log.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { type Officer } from '../officer.js';
import { Issuer } from '../oidc/issuer.js';
import { readLogoutToken } from '../oidc/logout-token.js';
import { PublicAddress } from '../oidc/public-address.js';
import { type SealedSession } from '../sessions/officer-session.js';
import { OfficerSessionRepository } from '../sessions/officer-session.repository.js';
import { openTokens } from '../sessions/token-vault.js';

/** Ends officers' sessions: here, everywhere, or because the issuer says so. */
@Injectable()
export class SignOutOfficer {
  private readonly logger = new Logger(SignOutOfficer.name);

  constructor(
    private readonly issuer: Issuer,
    private readonly sessions: OfficerSessionRepository,
    private readonly address: PublicAddress,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /**
   * @param everywhere ends the officer's sessions in other browsers too
   * @returns the issuer's address at which the browser leaves the issuer as well; undefined where there is none
   */
  async signOut(
    session: SealedSession,
    secret: string,
    { everywhere, language }: { everywhere: boolean; language: 'ko' | 'en' },
  ): Promise<string | undefined> {
    await this.db.transaction(async (tx) => {
      await this.sessions.end(tx, session.id);
      if (everywhere) await this.sessions.endAll(tx, session.officer.id);
      await this.log(tx, session.officer, everywhere ? 'session.end-everywhere' : 'session.end', session.id);
    });
    return this.issuerSignOut(session, secret, language);
  }

  /** Ends another session of the same officer. @returns false when there is none of that name */
  endOne(session: SealedSession, id: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const ended = await this.sessions.endOne(tx, id, session.officer.id);
      if (ended) await this.log(tx, session.officer, 'session.end-other', id);
      return ended;
    });
  }

  /** Ends the officer's sessions but this one. @returns how many */
  endOthers(session: SealedSession): Promise<number> {
    return this.db.transaction(async (tx) => {
      const count = await this.sessions.endAll(tx, session.officer.id, session.id);
      if (count > 0) await this.log(tx, session.officer, 'session.end-others', session.id);
      return count;
    });
  }

  /**
   * The issuer ends a session, or all of an officer, by itself.
   * @returns false for a token that isn't the issuer's
   * @throws IssuerUnavailableError when its keys can't be read
   */
  async endByIssuer(logoutToken: string): Promise<boolean> {
    const client = await this.issuer.client();
    const logout = await readLogoutToken(logoutToken, await this.issuer.keys(), {
      issuer: client.serverMetadata().issuer,
      clientId: client.clientMetadata().client_id,
    });
    if (logout === undefined) return false;
    await this.db.transaction(async (tx) => {
      for (const { id, officer } of await this.sessions.endByIssuer(tx, logout)) {
        await this.log(tx, officer, 'session.end-by-issuer', id);
      }
    });
    return true;
  }

  private log(tx: Database, officer: Officer, action: string, id: string): Promise<void> {
    return this.audit.append(tx, { officer, action, subject: { kind: 'session', id }, at: this.now() });
  }

  private async issuerSignOut(session: SealedSession, secret: string, language: string): Promise<string | undefined> {
    try {
      const client = await this.issuer.client();
      if (client.serverMetadata().end_session_endpoint === undefined) return undefined;
      return oidc.buildEndSessionUrl(client, {
        id_token_hint: openTokens(session.sealedTokens, secret).idToken,
        post_logout_redirect_uri: `${this.address.origin}/api/auth/signed-out`,
        state: language,
        ui_locales: language,
      }).href;
    } catch (error) {
      // Signed out here in any case; the issuer's own session then ends by its own time.
      this.logger.warn(error);
      return undefined;
    }
  }
}

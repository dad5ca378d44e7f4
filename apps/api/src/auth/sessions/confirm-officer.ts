import { Inject, Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import { CLOCK, type Clock } from '../../common/clock.js';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { type PortalConfig } from '../../config/portal-config.js';
import { readOfficer } from '../oidc/read-officer.js';
import { Issuer } from '../oidc/issuer.js';
import { type SealedSession } from './officer-session.js';
import { OfficerSessionRepository } from './officer-session.repository.js';
import { openTokens, sealTokens } from './token-vault.js';

export type ConfirmationOutcome =
  | { readonly kind: 'confirmed'; readonly session: SealedSession }
  /** Nobody asked this time: another request does, or the issuer gave nothing to ask with. */
  | { readonly kind: 'skipped' }
  /** The issuer says no: signed out there, locked, or without a role. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable'; readonly session: SealedSession };

/** Asks the issuer, with the session's refresh token, whether the officer still is one, and in which roles. */
@Injectable()
export class ConfirmOfficer {
  private readonly logger = new Logger(ConfirmOfficer.name);

  constructor(
    private readonly issuer: Issuer,
    private readonly sessions: OfficerSessionRepository,
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async confirm(session: SealedSession, secret: string): Promise<ConfirmationOutcome> {
    const { idToken, refreshToken } = openTokens(session.sealedTokens, secret);
    if (refreshToken === undefined || !(await this.sessions.claimQuestion(session, this.now()))) {
      return { kind: 'skipped' };
    }
    try {
      const client = await this.issuer.client();
      const tokens = await oidc.refreshTokenGrant(client, refreshToken);
      const officer = await readOfficer(client, tokens, session.officer.id, this.config);
      if (officer.roles.length === 0) return { kind: 'refused' };
      const renewed = { idToken: tokens.id_token ?? idToken, refreshToken: tokens.refresh_token ?? refreshToken };
      const confirmation = { officer, sealedTokens: sealTokens(renewed, secret) };
      await this.sessions.confirm(session.id, confirmation);
      return { kind: 'confirmed', session: { ...session, ...confirmation, unconfirmedSince: undefined } };
    } catch (error) {
      return this.explain(session, error);
    }
  }

  private async explain(session: SealedSession, error: unknown): Promise<ConfirmationOutcome> {
    // An answer of the issuer that refuses; anything else is a fault on the way there.
    if (error instanceof oidc.ResponseBodyError && error.status < 500) return { kind: 'refused' };
    this.logger.warn(error);
    const unconfirmedSince = session.unconfirmedSince ?? this.now();
    await this.sessions.markUnconfirmed(session.id, unconfirmedSince);
    return { kind: 'unreachable', session: { ...session, unconfirmedSince } };
  }
}

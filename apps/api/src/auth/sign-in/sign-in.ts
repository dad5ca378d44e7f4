import { Inject, Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import { AuditLog } from '../../audit/audit-log.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { type PortalConfig } from '../../config/portal-config.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { type Officer } from '../officer.js';
import { readOfficer } from '../oidc/read-officer.js';
import { Issuer, IssuerUnavailableError } from '../oidc/issuer.js';
import { OfficerSessionRepository } from '../sessions/officer-session.repository.js';
import { hashOfSecret, newSecret } from '../sessions/secret-cookie.js';
import { sealTokens } from '../sessions/token-vault.js';
import { type SignIn, SignInRepository } from './sign-in.repository.js';

/** A person has so long at the issuer. */
const PATIENCE_MS = 10 * 60_000;
/** An authentication counts as renewed when it is not older, in seconds; clocks may differ a little. */
const FRESH_S = 60;

export interface SignInWish {
  /** Page of the portal to go back to. */
  readonly returnTo: string;
  readonly language: 'ko' | 'en';
  /** The session whose officer is to prove again who they are. */
  readonly stepUpOf?: { readonly id: string; readonly officer: Officer } | undefined;
}

/** The browser that comes back from the issuer. */
export interface AnsweringBrowser {
  /** Its secret of the beginning. */
  readonly secret: string | undefined;
  /** For the list of sessions. */
  readonly name: string;
  /** Its session so far, which a new one takes the place of. */
  readonly former: { readonly id: string } | undefined;
}

/** Why a sign-in came to nothing: shown on the sign-in page. */
export type SignInProblem = 'expired' | 'cancelled' | 'no_role' | 'other_person' | 'unavailable' | 'failed';

export type SignInOutcome =
  | { readonly kind: 'signed_in'; readonly secret: string; readonly returnTo: string; readonly officer: Officer }
  | { readonly kind: 'refused'; readonly problem: SignInProblem; readonly returnTo?: string };

/** Signs officers in at the issuer: authorization code with PKCE, state and nonce (OpenID Connect Core 1.0, 3.1). */
@Injectable()
export class SignInOfficer {
  private readonly logger = new Logger(SignInOfficer.name);

  constructor(
    private readonly issuer: Issuer,
    private readonly signIns: SignInRepository,
    private readonly sessions: OfficerSessionRepository,
    private readonly audit: AuditLog,
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /**
   * @param browserSecret ties the answer to the browser that asked
   * @returns the issuer's address to send the browser to
   * @throws IssuerUnavailableError
   */
  async begin({ returnTo, language, stepUpOf }: SignInWish, browserSecret: string): Promise<URL> {
    const client = await this.issuer.client();
    const [state, nonce, codeVerifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    const now = this.now();
    await this.signIns.add(
      {
        stateHash: hashOfSecret(state),
        browserHash: hashOfSecret(browserSecret),
        nonce,
        codeVerifier,
        returnTo,
        stepUpOf: stepUpOf?.id ?? null,
        expiresAt: new Date(now.getTime() + PATIENCE_MS),
      },
      now,
    );
    const { OIDC_SCOPE: scope, OIDC_STEP_UP_ACR: acr } = this.config;
    return oidc.buildAuthorizationUrl(client, {
      redirect_uri: this.issuer.callbackUrl,
      scope,
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ui_locales: language,
      ...(stepUpOf !== undefined && {
        prompt: 'login',
        max_age: '0',
        login_hint: stepUpOf.officer.id,
        ...(acr !== undefined && { acr_values: acr }),
      }),
    });
  }

  /** @param answer the address that the issuer sent the browser to */
  async finish(answer: URL, browser: AnsweringBrowser): Promise<SignInOutcome> {
    const state = answer.searchParams.get('state');
    if (state === null || browser.secret === undefined) return { kind: 'refused', problem: 'expired' };
    const signIn = await this.signIns.take(hashOfSecret(state), hashOfSecret(browser.secret), this.now());
    if (signIn === undefined) return { kind: 'refused', problem: 'expired' };
    try {
      return await this.redeem(answer, state, signIn, browser);
    } catch (error) {
      return { kind: 'refused', problem: this.problemOf(error), returnTo: signIn.returnTo };
    }
  }

  private async redeem(answer: URL, state: string, signIn: SignIn, browser: AnsweringBrowser): Promise<SignInOutcome> {
    const client = await this.issuer.client();
    const tokens = await oidc.authorizationCodeGrant(client, answer, {
      expectedState: state,
      expectedNonce: signIn.nonce,
      pkceCodeVerifier: signIn.codeVerifier,
      ...(signIn.stepUpOf !== null && { maxAge: FRESH_S }),
    });
    const claims = tokens.claims();
    if (claims === undefined || tokens.id_token === undefined) throw new Error('the issuer gave no ID token');
    const refused = (problem: SignInProblem) => ({ kind: 'refused', problem, returnTo: signIn.returnTo }) as const;
    const { OIDC_STEP_UP_ACR: acr } = this.config;
    if (signIn.stepUpOf !== null && acr !== undefined && claims.acr !== acr) return refused('failed');
    const officer = await readOfficer(client, tokens, claims.sub, this.config);
    if (officer.roles.length === 0) {
      await this.db.transaction((tx) => this.log(tx, officer, 'session.begin', '-', 'refused'));
      return refused('no_role');
    }
    const secret = newSecret();
    const kept = {
      officer,
      secretHash: hashOfSecret(secret),
      sealedTokens: sealTokens({ idToken: tokens.id_token, refreshToken: tokens.refresh_token }, secret),
      issuerSession: typeof claims.sid === 'string' ? claims.sid : undefined,
    };
    const isKept = await this.keep(signIn, kept, browser);
    return isKept ? { kind: 'signed_in', secret, returnTo: signIn.returnTo, officer } : refused('other_person');
  }

  /** @returns false when another officer than the session's answered a renewed sign-in, or the session has ended */
  private async keep(
    { stepUpOf }: SignIn,
    session: Omit<Parameters<OfficerSessionRepository['add']>[1], 'browser'>,
    { name, former }: AnsweringBrowser,
  ): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      if (stepUpOf !== null) {
        const isTheirs = await this.sessions.stepUp(tx, stepUpOf, session, this.now());
        await this.log(tx, session.officer, 'session.step-up', stepUpOf, isTheirs ? 'done' : 'refused');
        return isTheirs;
      }
      if (former !== undefined) await this.sessions.end(tx, former.id);
      const id = await this.sessions.add(tx, { ...session, browser: name }, this.now());
      await this.log(tx, session.officer, 'session.begin', id, 'done');
      return true;
    });
  }

  private log(tx: Database, officer: Officer, action: string, id: string, outcome: 'done' | 'refused'): Promise<void> {
    return this.audit.append(tx, { officer, action, subject: { kind: 'session', id }, outcome, at: this.now() });
  }

  private problemOf(error: unknown): SignInProblem {
    if (error instanceof oidc.AuthorizationResponseError) {
      return error.error === 'access_denied' ? 'cancelled' : 'failed';
    }
    this.logger.warn(error);
    return error instanceof IssuerUnavailableError ? 'unavailable' : 'failed';
  }
}

import { Inject, Injectable, Logger } from '@nestjs/common';
import { and, eq, lt } from 'drizzle-orm';
import * as oidc from 'openid-client';
import { z } from 'zod';
import { IssuerUnavailableError } from '../../../auth/oidc/issuer.js';
import { claimAt } from '../../../auth/oidc/officer-claims.js';
import { hashOfSecret } from '../../../auth/sessions/secret-cookie.js';
import { CLOCK, type Clock } from '../../../common/clock.js';
import { PORTAL_CONFIG } from '../../../config/config.module.js';
import { type PortalConfig } from '../../../config/portal-config.js';
import { type Database } from '../../../database/database.js';
import { DATABASE } from '../../../database/database.module.js';
import { firmSignIns } from '../../../database/firm-records.schema.js';
import { readFirmId } from '../../firm-data/firm-id.js';
import { FirmIssuer } from './firm-issuer.js';

/** A person has so long at the issuer. */
const PATIENCE_MS = 10 * 60_000;

/** Why a sign-in came to nothing. `no_number`: the issuer proved no business number that can be used here. */
export type FirmSignInProblem = 'expired' | 'cancelled' | 'no_number' | 'unavailable' | 'failed';

export type FirmSignInOutcome =
  | { readonly kind: 'signed_in'; readonly firm: string; readonly returnTo: string }
  | { readonly kind: 'refused'; readonly problem: FirmSignInProblem; readonly returnTo?: string };

/**
 * Signs firms in at their issuer: authorization code with PKCE, state and nonce (OpenID Connect Core 1.0, 3.1). Of what
 * it tells only the pseudonym of the business number is kept: no name, no number, no token.
 */
@Injectable()
export class SignInFirm {
  private readonly logger = new Logger(SignInFirm.name);

  constructor(
    private readonly issuer: FirmIssuer,
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /**
   * @param browserSecret ties the answer to the browser that asked
   * @returns the issuer's address to send the browser to
   * @throws IssuerUnavailableError
   */
  async begin(returnTo: string, language: 'ko' | 'en', browserSecret: string): Promise<URL> {
    const client = await this.issuer.client();
    const [state, nonce, codeVerifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    const now = this.now();
    await this.db.delete(firmSignIns).where(lt(firmSignIns.expiresAt, now));
    await this.db.insert(firmSignIns).values({
      stateHash: hashOfSecret(state),
      browserHash: hashOfSecret(browserSecret),
      nonce,
      codeVerifier,
      returnTo,
      expiresAt: new Date(now.getTime() + PATIENCE_MS),
    });
    return oidc.buildAuthorizationUrl(client, {
      redirect_uri: this.issuer.callbackUrl,
      scope: this.config.FIRM_OIDC_SCOPE,
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ui_locales: language,
      // Whoever uses the browser next doesn't become the firm by the issuer's own session.
      prompt: 'login',
    });
  }

  /** @param answer the address that the issuer sent the browser to */
  async finish(answer: URL, browserSecret: string | undefined): Promise<FirmSignInOutcome> {
    const state = answer.searchParams.get('state');
    if (state === null || browserSecret === undefined) return { kind: 'refused', problem: 'expired' };
    const [signIn] = await this.db
      .delete(firmSignIns)
      .where(
        and(eq(firmSignIns.stateHash, hashOfSecret(state)), eq(firmSignIns.browserHash, hashOfSecret(browserSecret))),
      )
      .returning();
    if (signIn === undefined || this.now() >= signIn.expiresAt) return { kind: 'refused', problem: 'expired' };
    const { returnTo } = signIn;
    try {
      const firm = await this.redeem(answer, state, signIn);
      return firm === undefined
        ? { kind: 'refused', problem: 'no_number', returnTo }
        : { kind: 'signed_in', firm, returnTo };
    } catch (error) {
      return { kind: 'refused', problem: this.problemOf(error), returnTo };
    }
  }

  private async redeem(
    answer: URL,
    state: string,
    { nonce, codeVerifier }: { readonly nonce: string; readonly codeVerifier: string },
  ): Promise<string | undefined> {
    const client = await this.issuer.client();
    const tokens = await oidc.authorizationCodeGrant(client, answer, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new Error('the issuer gave no ID token');
    const told =
      client.serverMetadata().userinfo_endpoint === undefined
        ? {}
        : await oidc.fetchUserInfo(client, tokens.access_token, claims.sub);
    return firmFromClaims({ ...claims, ...told }, this.config, this.issuer.isDemo);
  }

  private problemOf(error: unknown): FirmSignInProblem {
    if (error instanceof oidc.AuthorizationResponseError) {
      return error.error === 'access_denied' ? 'cancelled' : 'failed';
    }
    this.logger.warn(error);
    return error instanceof IssuerUnavailableError ? 'unavailable' : 'failed';
  }
}

/**
 * The pseudonym of the firm that an issuer's claims prove; undefined where they prove none. Pure.
 * @param isDemo whether a made-up firm may be told, by the embedded issuer only
 */
export function firmFromClaims(
  claims: Readonly<Record<string, unknown>>,
  { FIRM_OIDC_NUMBER_CLAIM, FIRM_ID_KEY }: Pick<PortalConfig, 'FIRM_OIDC_NUMBER_CLAIM' | 'FIRM_ID_KEY'>,
  isDemo: boolean,
): string | undefined {
  const told = z.string().safeParse(claimAt(claims, FIRM_OIDC_NUMBER_CLAIM));
  if (!told.success) return undefined;
  const reading = readFirmId(told.data, FIRM_ID_KEY);
  return reading.kind === 'firm' && reading.firm.synthetic === isDemo ? reading.firm.id : undefined;
}

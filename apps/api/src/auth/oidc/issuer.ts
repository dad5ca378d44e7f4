import { Inject, Injectable } from '@nestjs/common';
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import * as oidc from 'openid-client';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { type PortalConfig } from '../../config/portal-config.js';
import { DEMO_CLIENT, DEMO_ISSUER_PATH } from '../demo-issuer/demo-address.js';
import { PublicAddress } from './public-address.js';

/** Seconds that the issuer has to answer. */
const TIMEOUT_S = 10;

/** The issuer can't be reached, or answers with what makes no sense. */
export class IssuerUnavailableError extends Error {
  override readonly name = 'IssuerUnavailableError';
}

/** The issuer where officers sign in: its description (read once, when first needed) and its keys. */
@Injectable()
export class Issuer {
  private readonly description = new IssuerDescription('the issuer', () => this.discover());
  private keySet: JWTVerifyGetKey | undefined;

  constructor(
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
    private readonly address: PublicAddress,
  ) {}

  /** False: this portal has no officers. */
  get isConfigured(): boolean {
    return this.config.DEMO_ISSUER || this.config.OIDC_ISSUER !== undefined;
  }

  get isDemo(): boolean {
    return this.config.DEMO_ISSUER;
  }

  get callbackUrl(): string {
    return `${this.address.origin}/api/auth/callback`;
  }

  /** Its description. @throws IssuerUnavailableError */
  client(): Promise<oidc.Configuration> {
    return this.description.read();
  }

  /** Its public keys, for tokens that it sends by itself. @throws IssuerUnavailableError */
  async keys(): Promise<JWTVerifyGetKey> {
    const { jwks_uri: uri } = (await this.client()).serverMetadata();
    if (uri === undefined) throw new IssuerUnavailableError('the issuer names no keys');
    return (this.keySet ??= createRemoteJWKSet(new URL(uri), { timeoutDuration: TIMEOUT_S * 1000 }));
  }

  private discover(): Promise<oidc.Configuration> {
    const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = this.config;
    if (this.isDemo) return discoverIssuer(`${this.address.origin}${DEMO_ISSUER_PATH}`, DEMO_CLIENT);
    return discoverIssuer(OIDC_ISSUER ?? '', { id: OIDC_CLIENT_ID, secret: OIDC_CLIENT_SECRET });
  }
}

/** An issuer's description, read once, and again after a failure. */
export class IssuerDescription {
  private known: Promise<oidc.Configuration> | undefined;

  /** @param whose names it in the error */
  constructor(
    private readonly whose: string,
    private readonly discover: () => Promise<oidc.Configuration>,
  ) {}

  /** @throws IssuerUnavailableError */
  async read(): Promise<oidc.Configuration> {
    this.known ??= this.discover();
    try {
      return await this.known;
    } catch (error) {
      this.known = undefined;
      throw new IssuerUnavailableError(`${this.whose} does not describe itself`, { cause: error });
    }
  }
}

/** Reads an issuer's description. @throws what `openid-client` throws when it isn't there or makes no sense */
export async function discoverIssuer(
  address: string,
  { id, secret }: { readonly id: string; readonly secret: string | undefined },
): Promise<oidc.Configuration> {
  const url = new URL(address);
  return oidc.discovery(url, id, undefined, secret === undefined ? oidc.None() : oidc.ClientSecretPost(secret), {
    timeout: TIMEOUT_S,
    // The configuration allows plain http on this machine only; the mark is there to make one think of it.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    execute: url.protocol === 'http:' ? [oidc.allowInsecureRequests] : [],
  });
}

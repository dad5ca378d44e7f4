import { Inject, Injectable } from '@nestjs/common';
import type * as oidc from 'openid-client';
import { DEMO_FIRM_CLIENT, DEMO_FIRM_ISSUER_PATH } from '../../../auth/demo-issuer/demo-address.js';
import { discoverIssuer, IssuerDescription } from '../../../auth/oidc/issuer.js';
import { PublicAddress } from '../../../auth/oidc/public-address.js';
import { PORTAL_CONFIG } from '../../../config/config.module.js';
import { type PortalConfig } from '../../../config/portal-config.js';

/** The issuer where firms sign in; it has nothing to do with the officers'. */
@Injectable()
export class FirmIssuer {
  private readonly description = new IssuerDescription('the issuer of firms', () => this.discover());

  constructor(
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
    private readonly address: PublicAddress,
  ) {}

  /** False: firms can't sign in at an issuer. */
  get isConfigured(): boolean {
    return this.isDemo || this.config.FIRM_OIDC_ISSUER !== undefined;
  }

  /** The embedded one, with made-up firms. */
  get isDemo(): boolean {
    return this.config.DEMO_FIRMS > 0;
  }

  get callbackUrl(): string {
    return `${this.address.origin}/api/firm/callback`;
  }

  /** Its description. @throws IssuerUnavailableError */
  client(): Promise<oidc.Configuration> {
    return this.description.read();
  }

  private discover(): Promise<oidc.Configuration> {
    const { FIRM_OIDC_ISSUER, FIRM_OIDC_CLIENT_ID, FIRM_OIDC_CLIENT_SECRET } = this.config;
    if (this.isDemo) return discoverIssuer(`${this.address.origin}${DEMO_FIRM_ISSUER_PATH}`, DEMO_FIRM_CLIENT);
    return discoverIssuer(FIRM_OIDC_ISSUER ?? '', { id: FIRM_OIDC_CLIENT_ID, secret: FIRM_OIDC_CLIENT_SECRET });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type Server } from 'node:http';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { type PortalConfig, publicUrl } from '../../config/portal-config.js';

/** Where officers' browsers and the issuer reach the portal. */
@Injectable()
export class PublicAddress {
  constructor(
    private readonly http: HttpAdapterHost,
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
  ) {}

  /** For example `https://portal.example.org`; with `PORT=0` the port that was taken, known once the portal listens. */
  get origin(): string {
    if (this.config.PUBLIC_URL !== undefined || this.config.PORT !== 0) return publicUrl(this.config);
    const address = (this.http.httpAdapter.getHttpServer() as Server).address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return publicUrl({ ...this.config, PORT: port });
  }

  /** Cookies then carry `Secure`. */
  get isPrivate(): boolean {
    return this.config.COOKIE_SECURE || this.origin.startsWith('https:');
  }
}

import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Headers, Inject, NotFoundException, UnauthorizedException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import { PORTAL_CONFIG } from '../config/config.module.js';
import { type PortalConfig } from '../config/portal-config.js';
import { EngineGateway } from './gateway/engine-gateway.js';

/** Figures of the gateway for Prometheus; only with the token of the configuration. */
@ApiExcludeController()
@SkipThrottle()
@Controller('api/metrics')
export class MetricsController {
  constructor(
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
    private readonly gateway: EngineGateway,
  ) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(@Headers('authorization') authorization = ''): Promise<string> {
    const { METRICS_TOKEN: token } = this.config;
    if (token === undefined) throw new NotFoundException();
    if (!isSame(authorization, `Bearer ${token}`)) throw new UnauthorizedException();
    return this.gateway.metricsText();
  }
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

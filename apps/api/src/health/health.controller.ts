import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import { sql } from 'drizzle-orm';
import { type Response } from 'express';
import { PORTAL_CONFIG } from '../config/config.module.js';
import { type PortalConfig } from '../config/portal-config.js';
import { type Database } from '../database/database.js';
import { DATABASE } from '../database/database.module.js';
import { ConsultationIndex } from '../consultation/consultation-index.js';

/** Longest wait for a part's answer, in milliseconds. */
const PATIENCE_MS = 2_000;

type PartState = 'up' | 'down' | 'not configured';

interface Readiness {
  readonly status: 'ready' | 'not ready';
  readonly parts: Readonly<Record<'database' | 'index' | 'engines', PartState>>;
}

@ApiTags('health')
@SkipThrottle()
@Controller('api/health')
export class HealthController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
    private readonly index: ConsultationIndex,
  ) {}

  @Get('live')
  @ApiOperation({ summary: 'The process runs' })
  @ApiOkResponse({ schema: { type: 'object', properties: { status: { type: 'string', enum: ['live'] } } } })
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({
    summary: 'The portal can answer',
    description: 'The database answers and the index is loaded. Engines are shown, but the public part runs without.',
  })
  @ApiOkResponse({ description: 'Ready, with the state of each part.' })
  @ApiServiceUnavailableResponse({ description: 'Not ready, with the state of each part.' })
  async ready(@Res({ passthrough: true }) response: Response): Promise<Readiness> {
    const [database, engines] = await Promise.all([this.databaseState(), this.enginesState()]);
    const index: PartState = this.index.status().records > 0 ? 'up' : 'down';
    const ready = database === 'up' && index === 'up';
    response.status(ready ? 200 : 503);
    return { status: ready ? 'ready' : 'not ready', parts: { database, index, engines } };
  }

  private async databaseState(): Promise<PartState> {
    const answered = this.db.execute(sql`select 1`).then(
      () => true,
      () => false,
    );
    return (await Promise.race([answered, afterPatience()])) ? 'up' : 'down';
  }

  private async enginesState(): Promise<PartState> {
    const { ENGINES_URL } = this.config;
    if (ENGINES_URL === undefined) return 'not configured';
    try {
      const response = await fetch(new URL('/v2/health/ready', ENGINES_URL), {
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return response.ok ? 'up' : 'down';
    } catch {
      return 'down';
    }
  }
}

function afterPatience(): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(false);
    }, PATIENCE_MS).unref();
  });
}

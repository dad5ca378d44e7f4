import { Inject, Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { z } from 'zod';
import { CLOCK, type Clock } from '../../common/clock.js';
import { BrowserSession } from '../../common/http/session.js';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { type PortalConfig } from '../../config/portal-config.js';
import { NOT_FOUND, refuse } from './batch-refusal.js';
import { type BatchDto } from './hs-batch.dto.js';
import { type HsBatch } from './hs-batch.js';
import { toBatchDto } from './hs-batch.mapper.js';
import { HsBatchRepository } from './hs-batch.repository.js';

const idSchema = z.uuid();

/** A session's own batches, as the handlers of requests need them. */
@Injectable()
export class BatchAccess {
  constructor(
    private readonly batches: HsBatchRepository,
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
    @Inject(CLOCK) readonly now: Clock,
  ) {}

  session(request: Request, response: Response): BrowserSession {
    const { COOKIE_SECURE: secure, CONVERSATION_DAYS: days } = this.config;
    return new BrowserSession(request, response, { secure, days });
  }

  /** The batch of that id if it belongs to the session behind the request. */
  async find(id: string, request: Request, response: Response): Promise<HsBatch | undefined> {
    const { hash } = this.session(request, response);
    return hash === undefined || !idSchema.safeParse(id).success ? undefined : this.batches.find(id, hash);
  }

  /** The same; where there is none, the request is answered with that. */
  async findOrRefuse(id: string, request: Request, response: Response): Promise<HsBatch | undefined> {
    const batch = await this.find(id, request, response);
    if (batch === undefined) refuse(response, NOT_FOUND);
    return batch;
  }

  async describe(batch: HsBatch): Promise<BatchDto> {
    const queued = batch.state === 'queued' && batch.startedAt !== undefined;
    return toBatchDto(batch, this.now(), queued ? await this.batches.countAhead(batch.startedAt) : undefined);
  }
}

import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CountsAs } from '../../common/http/throttler.guard.js';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { type PortalConfig } from '../../config/portal-config.js';
import { DATA_MAP, type DataMapParts } from '../data-map-parts.js';
import { toMapUnavailable } from '../graphql/map.mapper.js';
import { notOpen, toDataRequest, toTextRefused } from './data-request.mapper.js';
import {
  DataRequestAnswerResult,
  DataRequestInput,
  DataRequestModel,
  DataRequestResult,
} from './data-request.model.js';
import { RequestData } from './request-data.js';

/** For those who ask for data. */
@Resolver()
export class DataRequestResolver {
  constructor(
    private readonly requests: RequestData,
    @Inject(DATA_MAP) private readonly map: DataMapParts | undefined,
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
  ) {}

  @Mutation(() => DataRequestResult, { description: 'Asks for datasets of the map.' })
  @CountsAs('request')
  async requestData(@Args('input') input: DataRequestInput): Promise<typeof DataRequestResult> {
    const outcome = await this.requests.submit(input);
    switch (outcome.kind) {
      case 'unavailable':
        return toMapUnavailable();
      case 'refused':
        return { faults: outcome.faults };
      case 'received':
        return { ...outcome.key, redacted: outcome.redacted, keptDays: this.config.REQUEST_DAYS };
    }
  }

  @Query(() => DataRequestModel, {
    nullable: true,
    description: 'The state of a request; null when number and secret do not belong together.',
  })
  @CountsAs('request')
  async dataRequest(
    @Args('reference') reference: string,
    @Args('secret') secret: string,
  ): Promise<DataRequestModel | undefined> {
    const request = await this.requests.lookUp(reference, secret);
    return request && toDataRequest(request, this.map);
  }

  @Mutation(() => DataRequestAnswerResult, { description: 'Answers what an officer asked back.' })
  @CountsAs('request')
  async answerDataRequest(
    @Args('reference') reference: string,
    @Args('secret') secret: string,
    @Args('answer') answer: string,
  ): Promise<typeof DataRequestAnswerResult> {
    const outcome = await this.requests.answer(reference, secret, answer);
    if (outcome.kind === 'not_open') return notOpen();
    return outcome.kind === 'changed' ? toDataRequest(outcome.request, this.map) : toTextRefused(outcome);
  }

  @Mutation(() => Boolean, { description: 'Deletes a request for good; false when there is none.' })
  @CountsAs('request')
  withdrawDataRequest(@Args('reference') reference: string, @Args('secret') secret: string): Promise<boolean> {
    return this.requests.withdraw(reference, secret);
  }
}

import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentOfficer, OfficersOnly } from '../../auth/officer.guard.js';
import { type Officer } from '../../auth/officer.js';
import { PageAfterInput } from '../../common/graphql/page-after.model.js';
import { DATA_MAP, type DataMapParts } from '../data-map-parts.js';
import { type DataRequestStatus } from './data-request.js';
import { notOpen, toDeeds, toOfficersRequest, toTextRefused } from './data-request.mapper.js';
import {
  DataRequestActionCode,
  DataRequestActResult,
  DataRequestDeed,
  DataRequestStatusCode,
  OfficersDataRequest,
} from './data-request.model.js';
import { type DataRequestAction, DecideDataRequest } from './decide-data-request.js';

/** For officers who decide on requests for data. */
@Resolver(() => OfficersDataRequest)
export class OfficersDataRequestResolver {
  constructor(
    private readonly decide: DecideDataRequest,
    @Inject(DATA_MAP) private readonly map: DataMapParts | undefined,
  ) {}

  @Query(() => [OfficersDataRequest], { description: 'Requests in these states, oldest first, fifty a page.' })
  @OfficersOnly('data-request.read')
  async dataRequests(
    @CurrentOfficer() officer: Officer,
    @Args('statuses', { type: () => [DataRequestStatusCode] }) statuses: DataRequestStatus[],
    @Args('after', { nullable: true }) after?: PageAfterInput,
  ): Promise<OfficersDataRequest[]> {
    const requests = await this.decide.list(officer, statuses, after ?? undefined);
    return requests.map((request) => toOfficersRequest(request, this.map));
  }

  @ResolveField(() => [DataRequestDeed], { description: 'What officers did with it, oldest first.' })
  async deeds(@Parent() { id }: OfficersDataRequest): Promise<DataRequestDeed[]> {
    return toDeeds(await this.decide.historyOf(id));
  }

  @Mutation(() => DataRequestActResult, {
    description: 'Asks the requester, approves with how it is handed over, or refuses with the reason.',
  })
  @OfficersOnly('data-request.decide')
  async actOnDataRequest(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('action', { type: () => DataRequestActionCode }) action: DataRequestAction,
    @Args('text') text: string,
  ): Promise<typeof DataRequestActResult> {
    const outcome = await this.decide.act(officer, id, action, text);
    if (outcome.kind === 'not_open') return notOpen();
    return outcome.kind === 'changed' ? toOfficersRequest(outcome.request, this.map) : toTextRefused(outcome);
  }
}

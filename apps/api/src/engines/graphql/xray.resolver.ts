import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PurposeInput, toPurpose } from '../../auth/authority/purpose.model.js';
import { type Officer } from '../../auth/officer.js';
import { CurrentOfficer, OfficersOnly } from '../../auth/officer.guard.js';
import { ConcludeImage, type ConcludeOutcome } from '../xray/conclude-image.js';
import { OpenImage } from '../xray/open-image.js';
import { IMAGE_STATES } from '../xray/xray-image.js';
import { XrayQueues } from '../xray/xray-queue.js';
import { toDisagreements, toImageModel, toJudgedBox, toListedImage, toXrayState } from './xray.mapper.js';
import {
  ConcludeXrayResult,
  XrayImageModel,
  XrayNextModel,
  XrayQueueInput,
  XrayQueueModel,
  XrayReadingInput,
  XrayRefusalCode,
} from './xray.model.js';

const REFUSALS: Readonly<Record<Exclude<ConcludeOutcome['kind'], 'concluded'>, XrayRefusalCode>> = {
  not_open: XrayRefusalCode.NOT_OPEN,
  clear_with_boxes: XrayRefusalCode.CLEAR_WITH_BOXES,
  no_reason: XrayRefusalCode.NO_REASON,
  bad_box: XrayRefusalCode.BAD_BOX,
};

/** Reading X-ray images of parcels, for the officers of the office where they came in. */
@Resolver()
export class XrayResolver {
  constructor(
    private readonly queues: XrayQueues,
    private readonly images: OpenImage,
    private readonly conclusions: ConcludeImage,
  ) {}

  @Query(() => XrayQueueModel, { description: 'X-ray images of the officer’s office.' })
  @OfficersOnly('image.read')
  async xrayQueue(@CurrentOfficer() officer: Officer, @Args('input') input: XrayQueueInput): Promise<XrayQueueModel> {
    const { images, total, byState, unread } = await this.queues.list(officer, {
      state: input.state ?? undefined,
      unread: input.unread ?? undefined,
      hs: input.hs ?? undefined,
      number: input.number ?? undefined,
      order: input.order,
      offset: input.offset,
      limit: input.limit,
    });
    return {
      images: images.map((image) => toListedImage(image, officer.id)),
      total,
      states: IMAGE_STATES.map((state) => ({ state: toXrayState(state), images: byState[state] })),
      unread,
    };
  }

  @Query(() => XrayImageModel, { nullable: true })
  @OfficersOnly('image.read')
  async xrayImage(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('blind', { defaultValue: false, description: 'Without what the engine saw.' }) blind: boolean,
  ): Promise<XrayImageModel | undefined> {
    const opened = await this.images.open(officer, id, blind);
    return opened && toImageModel(opened, officer.id, blind);
  }

  @Mutation(() => XrayNextModel, {
    description: 'Gives the officer the next image to read and keeps it from others for ten minutes.',
  })
  @OfficersOnly('image.judge')
  claimNextXray(
    @CurrentOfficer() officer: Officer,
    @Args('after', { type: () => ID, nullable: true }) after: string | null,
  ): Promise<XrayNextModel> {
    return this.queues.claimNext(officer, after ?? undefined);
  }

  @Mutation(() => ConcludeXrayResult, {
    description: 'A reading: the first, a second by someone else, or a supervisor’s between two that differ.',
  })
  @OfficersOnly('image.read')
  async concludeXray(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('reading') { boxes, seenVersion, ...reading }: XrayReadingInput,
  ): Promise<typeof ConcludeXrayResult> {
    const outcome = await this.conclusions.conclude(officer, id, {
      ...reading,
      boxes: boxes.map(toJudgedBox),
      seenVersion: seenVersion ?? undefined,
    });
    if (outcome.kind !== 'concluded') return { code: REFUSALS[outcome.kind] };
    return { id, state: toXrayState(outcome.state), disagreements: toDisagreements(outcome.reading) };
  }

  @Mutation(() => String, { nullable: true, description: 'Whom a parcel is for; goes on record with its purpose.' })
  @OfficersOnly('image.consignee')
  xrayConsignee(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('purpose', { type: () => PurposeInput, nullable: true }) purpose: PurposeInput | null,
  ): Promise<string | undefined> {
    return this.images.consignee(officer, id, purpose === null ? undefined : toPurpose(purpose));
  }
}

import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Language } from '../../common/language.js';
import { type ConsultationRecord } from '../../knowledge/consultation/consultation-record.js';
import { type ReviewReason } from '../../knowledge/consultation/review-reasons.js';
import { LanguageCode } from '../../common/graphql/language.model.js';
import { ConfidenceCode, ConsultationRecordModel } from '../graphql/consultation.model.js';
import { BrowseRecords } from './browse-records.js';
import {
  BrowseArgs,
  ConsultationRecordPage,
  ConsultationRecordSummary,
  ReviewReasonCode,
  ReviewReasonModel,
} from './browse.model.js';
import { LiveRecords } from './live-records.js';

const CONFIDENCE = { verified: ConfidenceCode.VERIFIED, dated: ConfidenceCode.DATED } as const;

const toReasonModel = (reason: ReviewReason): ReviewReasonModel => ({
  ...reason,
  kind: reason.kind === 'expired' ? ReviewReasonCode.EXPIRED : ReviewReasonCode.LAW_CHANGED,
});

@Resolver(() => ConsultationRecordModel)
export class BrowseResolver {
  constructor(
    private readonly browse: BrowseRecords,
    private readonly live: LiveRecords,
  ) {}

  @Query(() => ConsultationRecordPage, { description: 'Reviewed records by topic or by search, page by page.' })
  async consultationRecords(@Args() args: BrowseArgs): Promise<ConsultationRecordPage> {
    const page = await this.browse.browse(args);
    return {
      ...page,
      topics: [...page.topics],
      records: page.records.map((record) => this.summary(record, args.language)),
    };
  }

  @Query(() => [ID], { description: 'Records that may no longer hold and wait for a reviewer.' })
  recordsUnderReview(): string[] {
    return this.live
      .reviewed()
      .filter((record) => this.live.reviewReasons(record).length > 0)
      .map(({ id }) => id);
  }

  @ResolveField(() => [ReviewReasonModel], { description: 'Why it is under review; empty when it is not.' })
  underReview(@Parent() { id }: ConsultationRecordModel): ReviewReasonModel[] {
    const record = this.live.records.get(id);
    return record === undefined ? [] : this.live.reviewReasons(record).map(toReasonModel);
  }

  @ResolveField(() => [ConsultationRecordSummary], { description: 'Records on the nearest questions.' })
  async related(
    @Parent() { id }: ConsultationRecordModel,
    @Args('language', { type: () => LanguageCode }) language: LanguageCode,
  ): Promise<ConsultationRecordSummary[]> {
    const record = this.live.records.get(id);
    if (record === undefined) return [];
    const near = await this.browse.related(record, language);
    return near.map((each) => this.summary(each, language));
  }

  private summary(record: ConsultationRecord, language: Language): ConsultationRecordSummary {
    const { id, topic, question, asOf, confidence } = record;
    return {
      id,
      topic,
      question: question[language],
      asOf,
      confidence: CONFIDENCE[confidence],
      underReview: this.live.reviewReasons(record).length > 0,
    };
  }
}

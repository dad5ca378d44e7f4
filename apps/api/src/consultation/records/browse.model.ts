import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LanguageCode } from '../../common/graphql/language.model.js';
import { ConfidenceCode } from '../graphql/consultation.model.js';

export enum ReviewReasonCode {
  EXPIRED = 'expired',
  LAW_CHANGED = 'law_changed',
}
registerEnumType(ReviewReasonCode, {
  name: 'ReviewReasonKind',
  valuesMap: {
    EXPIRED: { description: 'The last day on which it was known to hold has passed.' },
    LAW_CHANGED: { description: 'An article that it cites was changed after it was checked.' },
  },
});

@ObjectType('ReviewReason', { description: 'Why a record is under review: it may no longer hold.' })
export class ReviewReasonModel {
  @Field(() => ReviewReasonCode) kind: ReviewReasonCode;
  @Field({ description: 'Day, YYYY-MM-DD.' }) since: string;
  @Field(() => String, { nullable: true }) law?: string | undefined;
  @Field(() => String, { nullable: true }) article?: string | undefined;
}

@ObjectType({ description: 'A record in a list, in one language.' })
export class ConsultationRecordSummary {
  @Field(() => ID) id: string;
  @Field() topic: string;
  @Field() question: string;
  @Field() asOf: string;
  @Field(() => ConfidenceCode) confidence: ConfidenceCode;
  @Field() underReview: boolean;
}

@ObjectType()
export class TopicCount {
  @Field() topic: string;
  @Field(() => Int) count: number;
}

@ObjectType()
export class ConsultationRecordPage {
  @Field(() => [ConsultationRecordSummary]) records: ConsultationRecordSummary[];
  @Field(() => Int, { description: 'Records on all pages.' }) total: number;
  @Field(() => Int) page: number;
  @Field(() => Int) pages: number;
  @Field(() => [TopicCount], { description: 'What the search finds in each topic.' }) topics: TopicCount[];
}

@ArgsType()
export class BrowseArgs {
  @Field(() => LanguageCode) language: LanguageCode;
  @Field(() => String, { nullable: true }) topic?: string | null;
  @Field(() => String, { nullable: true, description: 'Words to search for.' }) text?: string | null;
  @Field({ defaultValue: false, description: 'Only records that may no longer hold.' }) underReview: boolean;
  @Field(() => Int, { defaultValue: 1 }) page: number;
}

import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum FeedbackStatusCode {
  PENDING = 'pending',
  ACCEPTED = 'accepted',
  REJECTED = 'rejected',
}
registerEnumType(FeedbackStatusCode, { name: 'HsFeedbackStatus' });

@ObjectType('HsFeedback', {
  description: 'The code under which somebody says that goods were cleared. Texts are redacted.',
})
export class HsFeedbackModel {
  @Field(() => ID) id: string;
  @Field() description: string;
  @Field(() => String, { nullable: true }) model?: string | undefined;
  @Field(() => String, { nullable: true }) specification?: string | undefined;
  @Field({ description: 'Six or ten digits.' }) clearedCode: string;
  @Field(() => String, { nullable: true, description: 'What the portal had ranked first, six digits.' })
  predictedCode?: string | undefined;
  @Field(() => String, { nullable: true }) modelVersion?: string | undefined;
  @Field(() => String, { nullable: true }) note?: string | undefined;
  @Field(() => FeedbackStatusCode) status: FeedbackStatusCode;
  @Field(() => String, { nullable: true }) reviewNote?: string | undefined;
  @Field(() => Date, { nullable: true }) reviewedAt?: Date | undefined;
  @Field() createdAt: Date;
}

@ObjectType({ description: 'What came of a review; false where another officer had decided before, or it is gone.' })
export class HsFeedbackDecision {
  @Field() decided: boolean;
  @Field(() => HsFeedbackModel, { nullable: true }) feedback?: HsFeedbackModel | undefined;
}

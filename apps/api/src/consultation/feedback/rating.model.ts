import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum RatingReasonCode {
  WRONG = 'wrong',
  NOT_MY_QUESTION = 'not_my_question',
  INCOMPLETE = 'incomplete',
  HARD_TO_UNDERSTAND = 'hard_to_understand',
  OUTDATED = 'outdated',
  OTHER = 'other',
}
registerEnumType(RatingReasonCode, { name: 'RatingReason', description: 'Why an answer did not help.' });

@InputType()
export class RateAnswerInput {
  @Field(() => ID) replyId: string;
  @Field() helped: boolean;
  @Field(() => [RatingReasonCode], { nullable: true }) reasons?: RatingReasonCode[] | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@ObjectType('AnswerRating', { description: "This session's opinion of a reply." })
export class AnswerRatingModel {
  @Field(() => ID) replyId: string;
  @Field() helped: boolean;
  @Field(() => [RatingReasonCode]) reasons: RatingReasonCode[];
  @Field(() => String, { nullable: true, description: 'Without personal data.' }) note?: string | undefined;
}

@ObjectType()
export class AnswerRated {
  @Field(() => AnswerRatingModel) rating: AnswerRatingModel;
  @Field({ description: 'Personal data was taken out of the note before it was stored.' }) redacted: boolean;
}

@ObjectType({ description: 'The reply is gone, or belongs to another session.' })
export class NoSuchReply {
  @Field(() => ID) replyId: string;
}

@ObjectType()
export class RatingNoteTooLong {
  @Field(() => Int, { description: 'Longest note, in characters.' }) limit: number;
}

export const RateAnswerResult = createUnionType({
  name: 'RateAnswerResult',
  types: () => [AnswerRated, NoSuchReply, RatingNoteTooLong] as const,
  resolveType: (value: object) => {
    if ('rating' in value) return AnswerRated;
    return 'limit' in value ? RatingNoteTooLong : NoSuchReply;
  },
});

import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { HsItemInput, HsUnavailable } from './hs-common.model.js';
import { HsInvalidItem } from './prediction.model.js';

export enum FeedbackFaultCode {
  INVALID_CODE = 'invalid_code',
  NOTE_TOO_LONG = 'note_too_long',
}
registerEnumType(FeedbackFaultCode, {
  name: 'HsFeedbackFault',
  valuesMap: { INVALID_CODE: { description: 'Not a code of the tariff at six or ten digits.' } },
});

@InputType({ description: 'The code under which goods were cleared.' })
export class HsFeedbackInput {
  @Field(() => HsItemInput) item: HsItemInput;
  @Field({ description: 'Six digits, or the Korean ten, in any writing.' }) clearedCode: string;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@ObjectType({ description: 'Kept for review by an officer; nothing is learned from it before that.' })
export class HsFeedbackStored {
  @Field(() => ID) id: string;
  @Field({ description: 'Personal data was taken out before it was stored.' }) redacted: boolean;
}

@ObjectType()
export class HsInvalidFeedback {
  @Field(() => FeedbackFaultCode) feedbackFault: FeedbackFaultCode;
  @Field(() => Int, { description: 'Longest note, in characters.' }) limit: number;
  @Field() message: string;
}

export const HsFeedbackResult = createUnionType({
  name: 'HsFeedbackResult',
  types: () => [HsFeedbackStored, HsInvalidFeedback, HsInvalidItem, HsUnavailable] as const,
  resolveType: (value: object) => {
    if ('missing' in value) return HsUnavailable;
    if ('itemFault' in value) return HsInvalidItem;
    return 'feedbackFault' in value ? HsInvalidFeedback : HsFeedbackStored;
  },
});

import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LanguageCode } from '../../common/graphql/language.model.js';

export enum RequestFaultCode {
  QUESTION_EMPTY = 'question_empty',
  QUESTION_TOO_LONG = 'question_too_long',
  SUMMARY_TOO_LONG = 'summary_too_long',
  CATEGORY_UNKNOWN = 'category_unknown',
  CONTACT_MALFORMED = 'contact_malformed',
  CONSENT_MISSING = 'consent_missing',
}
export enum RequestStatusCode {
  RECEIVED = 'received',
  IN_PROGRESS = 'in_progress',
  ANSWERED = 'answered',
}
registerEnumType(RequestFaultCode, { name: 'RequestFault' });
registerEnumType(RequestStatusCode, { name: 'RequestStatus' });

@InputType()
export class ConsultationRequestInput {
  @Field(() => LanguageCode) language: LanguageCode;
  @Field({ description: 'A topic of the consultation records, or "other".' }) category: string;
  @Field() question: string;
  @Field(() => String, { nullable: true, description: 'What was said before, for the officer.' })
  summary?: string | null;
  @Field(() => String, { nullable: true, description: 'E-mail address or telephone number; none to look it up only.' })
  contact?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'That the contact may be kept; needed with a contact.' })
  consent?: boolean | null;
}

@ObjectType({ description: 'Note both parts down: they are the only way back to the request.' })
export class ConsultationRequestReceived {
  @Field() reference: string;
  @Field() secret: string;
  @Field({ description: 'Personal data was taken out of the texts before they were stored.' }) redacted: boolean;
  @Field(() => Int, { description: 'Days after its last change that it is deleted.' }) keptDays: number;
}

@ObjectType()
export class ConsultationRequestRefused {
  @Field(() => [RequestFaultCode]) faults: RequestFaultCode[];
}

@ObjectType('ConsultationRequest')
export class ConsultationRequestModel {
  @Field(() => ID) reference: string;
  @Field() category: string;
  @Field() question: string;
  @Field(() => RequestStatusCode) status: RequestStatusCode;
  @Field(() => String, { nullable: true }) reply?: string | undefined;
  @Field() createdAt: Date;
  @Field() changedAt: Date;
}

export const ConsultationRequestResult = createUnionType({
  name: 'ConsultationRequestResult',
  types: () => [ConsultationRequestReceived, ConsultationRequestRefused] as const,
  resolveType: (value: object) => ('faults' in value ? ConsultationRequestRefused : ConsultationRequestReceived),
});

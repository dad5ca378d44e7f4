import {
  createUnionType,
  Field,
  GraphQLISODateTime,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { LanguageCode } from '../../common/graphql/language.model.js';
import { SupportFirmInput } from '../graphql/firm-input.model.js';
import { SupportInvalidFirm, SupportUnavailable } from '../graphql/match.model.js';

export enum SavingFaultCode {
  EMAIL_MALFORMED = 'email_malformed',
  CONSENT_MISSING = 'consent_missing',
  TOO_MANY = 'too_many',
  MAIL_FAILED = 'mail_failed',
}
registerEnumType(SavingFaultCode, { name: 'SupportSavingFault' });

@ObjectType({ description: 'Whether results can be saved here, and what is agreed to.' })
export class SupportSaving {
  @Field() available: boolean;
  @Field() consent: string;
  @Field(() => Int, { description: 'Days that they are kept.' }) days: number;
}

@InputType()
export class SupportSavingInput {
  @Field() email: string;
  @Field(() => LanguageCode, { description: 'Of the mails.' }) language: LanguageCode;
  @Field(() => SupportFirmInput) firm: SupportFirmInput;
  @Field({ description: 'That the words of supportSaving.consent are agreed to.' }) consent: boolean;
}

@ObjectType({ description: 'A mail with a link was sent; nothing else is before the link was followed.' })
export class SupportSavingAsked {
  @Field(() => Int, { description: 'Days in which to confirm.' }) confirmWithinDays: number;
}

@ObjectType()
export class SupportSavingRefused {
  @Field(() => SavingFaultCode) fault: SavingFaultCode;
}

export const SupportSavingResult = createUnionType({
  name: 'SupportSavingResult',
  types: () => [SupportSavingAsked, SupportSavingRefused, SupportInvalidFirm, SupportUnavailable] as const,
  resolveType: (value: object) => {
    if ('fault' in value) return SupportSavingRefused;
    if ('faults' in value) return SupportInvalidFirm;
    return 'message' in value ? SupportUnavailable : SupportSavingAsked;
  },
});

@ObjectType({ description: 'What is kept under a link of a mail.' })
export class SavedSupport {
  @Field({ description: 'The address, most of it hidden.' }) email: string;
  @Field() confirmed: boolean;
  @Field(() => GraphQLISODateTime) savedAt: Date;
  @Field(() => GraphQLISODateTime, { description: 'When it is deleted.' }) until: Date;
  @Field({ description: 'The words that were agreed to.' }) consent: string;
}

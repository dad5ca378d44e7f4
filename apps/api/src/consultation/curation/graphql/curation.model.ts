import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { RatingReasonCode } from '../../feedback/rating.model.js';
import { LanguageCode } from '../../../common/graphql/language.model.js';
import { ConfidenceCode, Suggestion } from '../../graphql/consultation.model.js';
import {
  DraftFaultModel,
  FieldChangeModel,
  OfficerAction,
  VersionOriginCode,
  VersionRefusalCode,
  VersionStateCode,
} from '../../../versions/graphql/version.model.js';

@ObjectType()
export class OpenQuestionComplaint {
  @Field(() => [RatingReasonCode]) reasons: RatingReasonCode[];
  @Field(() => String, { nullable: true }) note?: string | undefined;
}

@ObjectType('OpenQuestion')
export class OpenQuestionModel {
  @Field(() => ID) replyId: string;
  @Field() text: string;
  @Field({ description: 'It was answered, and somebody said that this did not help.' }) answered: boolean;
  @Field(() => OpenQuestionComplaint, { nullable: true }) complaint?: OpenQuestionComplaint | undefined;
  @Field() askedAt: Date;
}

@ObjectType('QuestionGroup', { description: 'Questions that ask much the same.' })
export class QuestionGroupModel {
  @Field(() => [OpenQuestionModel], { description: 'Newest first.' }) questions: OpenQuestionModel[];
  @Field(() => Int) unanswered: number;
  @Field(() => Int) unhelpful: number;
  @Field() lastAskedAt: Date;
  @Field(() => Suggestion, { nullable: true, description: 'The nearest record.' }) nearest?: Suggestion | undefined;
}

@ObjectType()
export class TwoTexts {
  @Field() ko: string;
  @Field() en: string;
}
@ObjectType()
export class TwoLists {
  @Field(() => [String]) ko: string[];
  @Field(() => [String]) en: string[];
}
@ObjectType()
export class RecordFact {
  @Field() what: string;
  @Field() value: string;
  @Field() unit: string;
}
@ObjectType()
export class RecordArticle {
  @Field() law: string;
  @Field() article: string;
  @Field() about: string;
}

@ObjectType({ description: 'A record in both languages, as officers write it.' })
export class RecordContent {
  @Field() topic: string;
  @Field({ description: 'It takes the record off the portal.' }) retired: boolean;
  @Field(() => TwoTexts) question: TwoTexts;
  @Field(() => TwoLists) variants: TwoLists;
  @Field(() => TwoTexts) answer: TwoTexts;
  @Field(() => [RecordFact]) facts: RecordFact[];
  @Field(() => [RecordArticle]) legal: RecordArticle[];
  @Field() asOf: string;
  @Field(() => String, { nullable: true }) validFrom?: string | undefined;
  @Field(() => String, { nullable: true }) validUntil?: string | undefined;
  @Field(() => ConfidenceCode) confidence: ConfidenceCode;
  @Field(() => [String]) sources: string[];
  @Field(() => String, { nullable: true, description: 'For reviewers; never shown to the public.' })
  note?: string | undefined;
}

@ObjectType('RecordVersion')
export class RecordVersionModel {
  @Field(() => ID) id: string;
  @Field(() => ID) recordId: string;
  @Field(() => Int) version: number;
  @Field(() => Int, { description: 'Give it back with a change, so that nobody is overwritten.' }) revision: number;
  @Field(() => VersionStateCode) state: VersionStateCode;
  @Field(() => VersionOriginCode) origin: VersionOriginCode;
  @Field(() => RecordContent) content: RecordContent;
  @Field() authorName: string;
  @Field(() => [ID], { description: 'Officers who wrote on it; none of them may review it.' }) editorIds: string[];
  @Field(() => String, { nullable: true }) reviewerName?: string | undefined;
  @Field(() => String, { nullable: true }) reviewNote?: string | undefined;
  @Field() createdAt: Date;
  @Field() changedAt: Date;
}

@ObjectType()
export class VersionInHistoryModel {
  @Field(() => RecordVersionModel) version: RecordVersionModel;
  @Field(() => [FieldChangeModel]) changes: FieldChangeModel[];
}
@ObjectType({ description: 'A record’s versions, newest first, and what officers did to it.' })
export class RecordHistory {
  @Field(() => [VersionInHistoryModel]) versions: VersionInHistoryModel[];
  @Field(() => [OfficerAction]) actions: OfficerAction[];
}

@ObjectType()
export class RecordVersionRefused {
  @Field(() => VersionRefusalCode) refusal: VersionRefusalCode;
  @Field(() => [DraftFaultModel]) faults: DraftFaultModel[];
  @Field(() => ID, { nullable: true, description: 'The draft that is open.' }) openVersionId?: string | undefined;
}
export const RecordVersionResult = createUnionType({
  name: 'RecordVersionResult',
  types: () => [RecordVersionModel, RecordVersionRefused] as const,
  resolveType: (value: object) => ('refusal' in value ? RecordVersionRefused : RecordVersionModel),
});

@ObjectType('HandedOverRequest', { description: 'A request as officers see it.' })
export class HandedOverRequestModel {
  @Field(() => ID) id: string;
  @Field() reference: string;
  @Field(() => LanguageCode) language: LanguageCode;
  @Field() category: string;
  @Field() question: string;
  @Field(() => String, { nullable: true }) summary?: string | undefined;
  @Field({ description: 'The person wants to be contacted; `requestContact` tells how, for a purpose.' })
  hasContact: boolean;
  @Field() status: string;
  @Field(() => String, { nullable: true }) reply?: string | undefined;
  @Field() createdAt: Date;
}
@ObjectType()
export class HandedOverRequestRefused {
  @Field({ description: 'empty, too_long or not_open' }) reason: string;
}
export const HandedOverRequestResult = createUnionType({
  name: 'HandedOverRequestResult',
  types: () => [HandedOverRequestModel, HandedOverRequestRefused] as const,
  resolveType: (value: object) => ('reason' in value ? HandedOverRequestRefused : HandedOverRequestModel),
});

@InputType()
export class TwoTextsInput {
  @Field() ko: string;
  @Field() en: string;
}
@InputType()
export class TwoListsInput {
  @Field(() => [String]) ko: string[];
  @Field(() => [String]) en: string[];
}
@InputType()
export class RecordFactInput {
  @Field() what: string;
  @Field({ description: 'A number in plain digits, or a text where a number can’t say it.' }) value: string;
  @Field() unit: string;
}
@InputType()
export class RecordArticleInput {
  @Field() law: string;
  @Field() article: string;
  @Field() about: string;
}
@InputType()
export class RecordContentInput {
  @Field() topic: string;
  @Field(() => TwoTextsInput) question: TwoTextsInput;
  @Field(() => TwoListsInput) variants: TwoListsInput;
  @Field(() => TwoTextsInput) answer: TwoTextsInput;
  @Field(() => [RecordFactInput]) facts: RecordFactInput[];
  @Field(() => [RecordArticleInput]) legal: RecordArticleInput[];
  @Field() asOf: string;
  @Field(() => String, { nullable: true }) validFrom?: string | null;
  @Field(() => String, { nullable: true }) validUntil?: string | null;
  @Field(() => ConfidenceCode) confidence: ConfidenceCode;
  @Field(() => [String]) sources: string[];
  @Field(() => String, { nullable: true }) note?: string | null;
}

import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LanguageCode } from '../../common/graphql/language.model.js';

export enum OutcomeCode {
  ANSWER = 'answer',
  CLARIFY = 'clarify',
  OUT_OF_SCOPE = 'out_of_scope',
  NO_EVIDENCE = 'no_evidence',
  HANDOFF = 'handoff',
}

export enum RefusalCode {
  EVASION = 'evasion',
  PERSONAL_DATA = 'personal_data',
  REPRESENTATION = 'representation',
  INSTRUCTIONS = 'instructions',
  ABUSE = 'abuse',
  UNREADABLE = 'unreadable',
  TOO_LONG = 'too_long',
}

export enum ConfidenceCode {
  VERIFIED = 'verified',
  DATED = 'dated',
}

export enum MessageRole {
  PERSON = 'person',
  PORTAL = 'portal',
}

export enum InvalidQuestionCode {
  EMPTY = 'empty',
  TOO_LONG = 'too_long',
}

registerEnumType(OutcomeCode, {
  name: 'Outcome',
  description: 'What became of a question.',
  valuesMap: {
    ANSWER: { description: 'Answered from a reviewed record.' },
    CLARIFY: { description: 'Too general: the portal asks back.' },
    OUT_OF_SCOPE: { description: 'Not about customs.' },
    NO_EVIDENCE: { description: 'About customs, but no record holds an answer.' },
    HANDOFF: { description: 'A person is needed, or was asked for.' },
  },
});
registerEnumType(RefusalCode, {
  name: 'Refusal',
  description: 'Why a question is refused that is not merely outside customs.',
});
registerEnumType(ConfidenceCode, {
  name: 'Confidence',
  valuesMap: {
    VERIFIED: { description: 'Found in the statutes in force.' },
    DATED: { description: 'Rests on guidance of an earlier date, which may have changed.' },
  },
});
registerEnumType(MessageRole, { name: 'MessageRole' });
registerEnumType(InvalidQuestionCode, { name: 'InvalidQuestionCode' });

@ObjectType({ description: 'An article that an answer rests on.' })
export class LegalBasis {
  @Field({ description: 'Korean name of the law.' }) law: string;
  @Field({ description: 'Article, for example 제94조.' }) article: string;
  @Field({ description: 'What the article is about, in Korean.' }) about: string;
  @Field({ description: 'Address at the statute service.' }) url: string;
}

@ObjectType('ConsultationRecord', { description: 'A reviewed answer to a question asked before, in one language.' })
export class ConsultationRecordModel {
  @Field(() => ID) id: string;
  @Field() topic: string;
  @Field() question: string;
  @Field() answer: string;
  @Field({ description: 'Month as of which it was checked, for example 2026-06.' }) asOf: string;
  @Field(() => ConfidenceCode) confidence: ConfidenceCode;
  @Field(() => [LegalBasis]) legal: LegalBasis[];
}

@ObjectType({ description: 'A question that can be asked next.' })
export class Suggestion {
  @Field() question: string;
  @Field(() => ID, { nullable: true }) recordId?: string | undefined;
}

@ObjectType({ description: 'Something to tap in answer to what the portal asked back.' })
export class Choice {
  @Field() label: string;
  @Field({ description: "What is then sent as the person's words." }) text: string;
}

@ObjectType({ description: 'A step of a worked example.' })
export class CalculationStep {
  @Field() label: string;
  @Field({ description: 'For example 200 × 18%.' }) expression: string;
  @Field() result: string;
}

@ObjectType({ description: 'Duty and tax worked out from what was stated: an estimate.' })
export class Calculation {
  @Field(() => [CalculationStep]) steps: CalculationStep[];
  @Field() total: string;
  @Field({ description: 'What the estimate leaves open.' }) note: string;
}

@ObjectType({ description: 'What a request to a person begins with.' })
export class Handoff {
  @Field({ description: 'Topic of the records, or other.' }) category: string;
  @Field() question: string;
}

@ObjectType('Reply', { description: 'What the portal says to one question. Guidance, not a binding ruling.' })
export class ReplyModel {
  @Field(() => ID) id: string;
  @Field(() => ID) conversationId: string;
  @Field(() => OutcomeCode) outcome: OutcomeCode;
  @Field(() => LanguageCode) language: LanguageCode;
  @Field({ description: 'Citations in it, such as [1], count the records from 1.' }) text: string;
  @Field({ description: 'A language model worded it, from the records alone.' }) reworded: boolean;
  @Field(() => [ConsultationRecordModel], { description: 'Records used; empty unless answered.' })
  records: ConsultationRecordModel[];
  @Field(() => [LegalBasis]) legal: LegalBasis[];
  @Field(() => String, { nullable: true, description: 'Oldest as-of month of the records used.' }) asOf?:
    string | undefined;
  @Field(() => ConfidenceCode, { nullable: true }) confidence?: ConfidenceCode | undefined;
  @Field(() => [Suggestion]) suggestions: Suggestion[];
  @Field(() => [Choice], { description: 'Answers to what is asked back.' }) choices: Choice[];
  @Field(() => Calculation, { nullable: true }) calculation?: Calculation | undefined;
  @Field(() => RefusalCode, { nullable: true }) refusal?: RefusalCode | undefined;
  @Field(() => Handoff, { nullable: true }) handoff?: Handoff | undefined;
  @Field() createdAt: Date;
}

@ObjectType('Message')
export class MessageModel {
  @Field(() => ID) id: string;
  @Field(() => MessageRole) role: MessageRole;
  @Field() text: string;
  @Field({ description: 'Personal data was taken out before it was stored.' }) redacted: boolean;
  @Field(() => ReplyModel, { nullable: true }) reply?: ReplyModel | undefined;
  @Field() createdAt: Date;
}

@ObjectType('Conversation', { description: 'A conversation of this browser session.' })
export class ConversationModel {
  @Field(() => ID) id: string;
  @Field(() => [MessageModel]) messages: MessageModel[];
  @Field() createdAt: Date;
}

@ObjectType()
export class KnowledgeStatus {
  @Field(() => Int) records: number;
  @Field(() => Int) topics: number;
  @Field({ description: 'Newest as-of month of a record.' }) newestAsOf: string;
}

@ObjectType()
export class InvalidQuestion {
  @Field(() => InvalidQuestionCode) code: InvalidQuestionCode;
  @Field() message: string;
  @Field(() => Int, { description: 'Longest question, in characters.' }) limit: number;
}

@ObjectType()
export class ConversationNotFound {
  @Field(() => ID) conversationId: string;
  @Field() message: string;
}

@InputType()
export class AskInput {
  @Field() question: string;
  @Field(() => ID, { nullable: true }) conversationId?: string | undefined;
  @Field(() => LanguageCode, { nullable: true, description: "Language of the reply; the question's own by default." })
  language?: LanguageCode | undefined;
}

export const AskResult = createUnionType({
  name: 'AskResult',
  types: () => [ReplyModel, InvalidQuestion, ConversationNotFound] as const,
  resolveType: (value) => {
    if ('outcome' in value) return ReplyModel;
    return 'code' in value ? InvalidQuestion : ConversationNotFound;
  },
});

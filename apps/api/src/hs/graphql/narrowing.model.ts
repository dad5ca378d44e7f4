import { createUnionType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BilingualText } from '../../common/graphql/bilingual-text.model.js';
import { HsCode, HsUnavailable } from './hs-common.model.js';
import { HsCandidateModel, HsCodeLookup, HsInvalidItem, itemOutcomeOf } from './prediction.model.js';

export enum NarrowingEndCode {
  SETTLED = 'settled',
  LIMIT = 'limit',
  NOTHING_TO_ASK = 'nothing_to_ask',
  NONE_FITS = 'none_fits',
}

export enum QuestionKind {
  WITHIN = 'within',
  BETWEEN = 'between',
  BELONGS = 'belongs',
}

export enum NarrowingFaultCode {
  TOO_MANY_ANSWERS = 'too_many_answers',
  UNKNOWN_QUESTION = 'unknown_question',
  UNKNOWN_OPTION = 'unknown_option',
  ANSWERED_TWICE = 'answered_twice',
}

registerEnumType(NarrowingEndCode, {
  name: 'HsNarrowingEnd',
  valuesMap: {
    SETTLED: { description: 'One subheading is probable enough.' },
    LIMIT: { description: 'Five questions were asked.' },
    NOTHING_TO_ASK: { description: 'No question left would tell the candidates apart.' },
    NONE_FITS: { description: 'None of the candidates; describe the goods in other words.' },
  },
});
registerEnumType(QuestionKind, {
  name: 'HsQuestionKind',
  valuesMap: {
    WITHIN: { description: 'Within a heading; the first option that fits counts.' },
    BETWEEN: { description: 'Between headings.' },
    BELONGS: { description: 'Whether it is goods that a chapter sends elsewhere.' },
  },
});
registerEnumType(NarrowingFaultCode, { name: 'HsNarrowingFault' });

@ObjectType()
export class HsQuestionOption {
  @Field(() => Int, { description: 'To be sent back as the answer.' }) option: number;
  @Field(() => BilingualText) label: BilingualText;
}

@ObjectType({ description: 'One question. "I don’t know" is always an answer too.' })
export class HsQuestion {
  @Field(() => ID) id: string;
  @Field(() => QuestionKind) kind: QuestionKind;
  @Field(() => BilingualText) text: BilingualText;
  @Field(() => [BilingualText], { description: 'What decides; helps to choose.' }) hints: readonly BilingualText[];
  @Field(() => [HsQuestionOption]) options: readonly HsQuestionOption[];
}

@ObjectType({ description: 'An answer that was sent, with its words.' })
export class HsGivenAnswer {
  @Field(() => ID) questionId: string;
  @Field(() => Int, { nullable: true, description: 'Null for "I don’t know".' }) option?: number | undefined;
  @Field(() => BilingualText, { description: 'The question.' }) text: BilingualText;
  @Field(() => BilingualText, { nullable: true, description: 'The option chosen; null for "I don’t know".' })
  label?: BilingualText | undefined;
}

@ObjectType({ description: 'A ten-digit Korean line of a candidate after the answers.' })
export class HsNarrowedLine extends HsCode {
  @Field(() => Float, { nullable: true, description: '0 to 1; null where the prediction says nothing about the line.' })
  probability?: number | undefined;
}

@ObjectType('HsNarrowing', { description: 'Candidates after the answers given, and the next question.' })
export class HsNarrowingModel {
  @Field(() => [HsCandidateModel], { description: 'Six digits, best first.' }) candidates: readonly HsCandidateModel[];
  @Field(() => [HsNarrowedLine], { description: 'Lines of the candidates, in their order.' })
  lines: readonly HsNarrowedLine[];
  @Field(() => [HsGivenAnswer], { description: 'The answers sent, in order.' }) answers: readonly HsGivenAnswer[];
  @Field(() => HsQuestion, { nullable: true }) question?: HsQuestion | undefined;
  @Field(() => NarrowingEndCode, { nullable: true, description: 'Why there is no further question.' })
  end?: NarrowingEndCode | undefined;
  @Field(() => Int) answered: number;
  @Field(() => Int, { description: 'Never more questions than this.' }) questionLimit: number;
}

@ObjectType({ description: 'The answers sent are not answers to questions of this service.' })
export class HsBadAnswers {
  @Field(() => NarrowingFaultCode) answerFault: NarrowingFaultCode;
  @Field(() => ID, { nullable: true }) questionId?: string | undefined;
}

@InputType()
export class HsAnswerInput {
  @Field(() => ID) questionId: string;
  @Field(() => Int, { nullable: true, description: 'Null for "I don’t know".' }) option?: number | null;
}

export const HsNarrowingResult = createUnionType({
  name: 'HsNarrowingResult',
  types: () => [HsNarrowingModel, HsBadAnswers, HsCodeLookup, HsInvalidItem, HsUnavailable] as const,
  resolveType: (value: object) => itemOutcomeOf(value) ?? ('answerFault' in value ? HsBadAnswers : HsNarrowingModel),
});

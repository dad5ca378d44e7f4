import { createUnionType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SupportClause, SupportProgramme } from './programme.model.js';

export enum MatchStatusCode {
  ELIGIBLE = 'eligible',
  TO_CONFIRM = 'unknown',
  NOT_NOW = 'not_eligible',
  CLOSED = 'closed',
}
registerEnumType(MatchStatusCode, {
  name: 'SupportStatus',
  valuesMap: {
    TO_CONFIRM: { description: 'Nothing speaks against it; something is still to be confirmed.' },
    NOT_NOW: { description: 'A condition is not met.' },
    CLOSED: { description: 'Nothing speaks against it, but it takes no applications now.' },
  },
});

export enum MatchOrderCode {
  USEFUL = 'useful',
  DEADLINE = 'deadline',
  NAME = 'name',
}
registerEnumType(MatchOrderCode, { name: 'SupportOrder' });

@InputType({ description: 'Which results are wanted; what is left out isn’t chosen by.' })
export class SupportChoice {
  @Field(() => [MatchStatusCode], { nullable: true }) statuses?: MatchStatusCode[] | null;
  @Field(() => [String], { nullable: true }) kinds?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Values of supportOptions.bodies.' }) bodies?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Those for firms there, and those without a region.' })
  region?: string | null;
  @Field(() => Boolean, { nullable: true }) openNow?: boolean | null;
  @Field(() => Int, { nullable: true, description: 'Open, and closes on a known day so soon.' })
  closesWithinDays?: number | null;
  @Field(() => [ID], { nullable: true }) programmes?: string[] | null;
  @Field(() => MatchOrderCode, { nullable: true }) order?: MatchOrderCode | null;
}

export enum VerdictCode {
  MET = 'met',
  UNMET = 'unmet',
  UNKNOWN = 'unknown',
}
registerEnumType(VerdictCode, { name: 'SupportVerdict' });

export enum QuestionKindCode {
  YES_NO = 'yes-no',
  CHOICE = 'choice',
  NUMBER = 'number',
  MONEY = 'money',
  DATE = 'date',
  LIST = 'list',
}
registerEnumType(QuestionKindCode, { name: 'SupportQuestionKind' });

@ObjectType({ description: 'A condition held against the firm.' })
export class SupportCriterion extends SupportClause {
  @Field(() => VerdictCode) verdict: VerdictCode;
  @Field(() => String, { nullable: true, description: 'What the firm told of it.' }) firm: string | null;
  @Field({ description: 'It rests on the firm’s own record, in part at least.' }) fromRecord: boolean;
}

@ObjectType({ description: 'A part of the score; value times weight, summed, is the score.' })
export class SupportScorePart {
  @Field() name: string;
  @Field(() => Float, { description: '0 to 1.' }) value: number;
  @Field(() => Float, { description: 'All together 1.' }) weight: number;
  @Field() why: string;
}

@ObjectType({ description: 'How many conditions stand where.' })
export class SupportTally {
  @Field(() => Int) met: number;
  @Field(() => Int) unmet: number;
  @Field(() => Int) unknown: number;
}

@ObjectType()
export class SupportMatch {
  @Field(() => SupportProgramme) programme: SupportProgramme;
  @Field(() => MatchStatusCode) status: MatchStatusCode;
  @Field(() => Float, { description: 'Expected usefulness, 0 to 1; no probability.' }) score: number;
  @Field({ description: 'Has little history, and takes its turn in a place kept for such programmes.' })
  inTurn: boolean;
  @Field(() => [SupportScorePart]) parts: SupportScorePart[];
  @Field(() => [SupportCriterion]) criteria: SupportCriterion[];
  @Field(() => SupportTally) tally: SupportTally;
  @Field(() => [String], { description: 'What is asked where it isn’t known whether it is met.' }) unknowns: string[];
  @Field(() => [String], { description: 'What is asked and not met.' }) against: string[];
  @Field(() => [String], {
    nullable: true,
    description: 'Fewest changes that would put away what speaks against it; null where none of the firm’s own can.',
  })
  changes: string[] | null;
}

@ObjectType({ description: 'A question whose answer would decide programmes.' })
export class SupportQuestion {
  @Field({ description: 'As answers name it.' }) id: string;
  @Field(() => QuestionKindCode) kind: QuestionKindCode;
  @Field({ description: 'What it is about, in words.' }) label: string;
  @Field(() => Int, { description: 'Programmes that an answer would decide.' }) decides: number;
}

@ObjectType()
export class SupportStatusCount {
  @Field(() => MatchStatusCode) status: MatchStatusCode;
  @Field(() => Int) count: number;
}

@ObjectType()
export class SupportBodyCount {
  @Field() body: string;
  @Field(() => Int) count: number;
}

@ObjectType({ description: 'Published programmes held against a firm: a page of those that were chosen.' })
export class SupportMatches {
  @Field({ description: 'YYYY-MM-DD in Korea.' }) asOf: string;
  @Field({ description: 'The firm’s own record told some of it.' }) usedRecord: boolean;
  @Field(() => Int, { description: 'How many were chosen.' }) total: number;
  @Field(() => [SupportStatusCount], { description: 'With the rest of the choice as it is.' })
  byStatus: SupportStatusCount[];
  @Field(() => [SupportBodyCount], { description: 'With the rest of the choice as it is.' })
  byBody: SupportBodyCount[];
  @Field(() => [SupportMatch]) matches: SupportMatch[];
  @Field(() => [SupportQuestion], { description: 'Most decisive first.' }) nextQuestions: SupportQuestion[];
}

@ObjectType()
export class SupportFirmFault {
  @Field() field: string;
  @Field() message: string;
}

@ObjectType({ description: 'What the firm told can’t be read.' })
export class SupportInvalidFirm {
  @Field(() => [SupportFirmFault]) faults: SupportFirmFault[];
}

@ObjectType({ description: 'This server has no programmes.' })
export class SupportUnavailable {
  @Field() message: string;
}

export const SupportMatchResult = createUnionType({
  name: 'SupportMatchResult',
  types: () => [SupportMatches, SupportInvalidFirm, SupportUnavailable] as const,
  resolveType: (value: object) => {
    if ('faults' in value) return SupportInvalidFirm;
    return 'message' in value ? SupportUnavailable : SupportMatches;
  },
});

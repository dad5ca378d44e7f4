import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum WindowStateCode {
  OPEN = 'open',
  NOTICE = 'notice',
  CLOSED = 'closed',
}
registerEnumType(WindowStateCode, {
  name: 'SupportWindowState',
  valuesMap: { NOTICE: { description: 'Only the notice tells the dates; it can be called neither open nor closed.' } },
});

export enum WindowTypeCode {
  ROLLING = 'rolling',
  YEARLY = 'yearly',
  FIXED = 'fixed',
}
registerEnumType(WindowTypeCode, {
  name: 'SupportWindowType',
  valuesMap: {
    ROLLING: { description: 'Open all the time.' },
    YEARLY: { description: 'Called for every year.' },
    FIXED: { description: 'Called for when there is need or money.' },
  },
});

export enum ProgrammeConfidenceCode {
  KNOWN = 'known',
  GENERAL = 'general',
}
registerEnumType(ProgrammeConfidenceCode, {
  name: 'SupportConfidence',
  valuesMap: {
    KNOWN: { description: 'Widely published for years, or found in the law.' },
    GENERAL: { description: 'The outline is public; details change with each notice.' },
  },
});

@ObjectType({ description: 'A name of the vocabulary and its words in the language asked for.' })
export class SupportOption {
  @Field() value: string;
  @Field() label: string;
}

@ObjectType({ description: 'The lists from which a firm chooses its answers.' })
export class SupportOptions {
  @Field(() => [SupportOption]) sizes: SupportOption[];
  @Field(() => [SupportOption]) regions: SupportOption[];
  @Field(() => [SupportOption]) goals: SupportOption[];
  @Field(() => [SupportOption], {
    description: 'Countries that conditions or agreements name, to choose markets from.',
  })
  countries: SupportOption[];
  @Field(() => [SupportOption], { description: 'Sections and divisions of KSIC (11th revision): C, C26.' })
  industries: SupportOption[];
  @Field(() => [SupportOption], { description: 'Published programmes, to tell past support by.' })
  programmes: SupportOption[];
  @Field(() => [SupportOption], { description: 'Bodies in charge, to choose results by.' }) bodies: SupportOption[];
}

@ObjectType({ description: 'What a firm gets; a figure that is not certain is left out: see the notice.' })
export class SupportBenefit {
  @Field() what: string;
  @Field(() => String, { nullable: true, description: 'In words with its currency.' }) amount: string | null;
  @Field(() => Float, { nullable: true, description: 'Share of the cost that is borne, in per cent.' })
  sharePercent: number | null;
  @Field(() => String, { nullable: true, description: 'Most that is given, in words.' }) cap: string | null;
}

@ObjectType({ description: 'From the start of the first to the end of the last day, in Korea’s time.' })
export class SupportPeriod {
  @Field({ description: 'YYYY-MM-DD.' }) opens: string;
  @Field({ description: 'YYYY-MM-DD.' }) closes: string;
  @Field(() => String, { nullable: true, description: 'HH:MM in Korea’s time on the last day, where it is known.' })
  closesAt: string | null;
}

@ObjectType({ description: 'A document that is asked for; the same key in another programme is the same document.' })
export class SupportPaper {
  @Field(() => ID) key: string;
  @Field() name: string;
  @Field({ description: 'Whether each programme has a form of its own for it.' }) isForm: boolean;
  @Field(() => String, { nullable: true, description: 'Who issues it, where it is known.' }) issuer: string | null;
  @Field(() => String, { nullable: true, description: 'Where it is asked for.' }) where: string | null;
}

@ObjectType()
export class SupportWindow {
  @Field(() => WindowTypeCode) type: WindowTypeCode;
  @Field(() => WindowStateCode) state: WindowStateCode;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD, to the end of that day in Korea.' })
  closes: string | null;
  @Field(() => Int, { nullable: true }) daysLeft: number | null;
  @Field(() => String, { nullable: true }) nextOpens: string | null;
  @Field(() => [Int], { description: 'Months in which calls usually come.' }) usualMonths: number[];
  @Field(() => [SupportPeriod], { description: 'Open now or to come, as far as their days are known.' })
  periods: SupportPeriod[];
  @Field() note: string;
}

@ObjectType({ description: 'Another programme that this one has to do with.' })
export class SupportRelation {
  @Field(() => ID) programme: string;
  @Field() name: string;
  @Field() why: string;
  @Field({ description: 'Whether it is a condition.' }) required: boolean;
}

@ObjectType({ description: 'A condition in words.' })
export class SupportClause {
  @Field() id: string;
  @Field() clause: string;
  @Field({ description: 'What is asked, as the machine reads it.' }) required: string;
  @Field({ description: 'What sort of thing it asks about; conditions of several programmes are compared by it.' })
  topic: string;
  @Field() topicLabel: string;
}

@ObjectType({ description: 'A programme that supports exporters, described from public facts.' })
export class SupportProgramme {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() body: string;
  @Field() kind: string;
  @Field(() => [SupportOption]) serves: SupportOption[];
  @Field() summary: string;
  @Field(() => [SupportBenefit]) gives: SupportBenefit[];
  @Field(() => [SupportClause]) clauses: SupportClause[];
  @Field(() => SupportWindow) window: SupportWindow;
  @Field(() => [SupportRelation], { description: 'To take before this one.' }) before: SupportRelation[];
  @Field(() => [SupportRelation], { description: 'Not at the same time.' }) notBeside: SupportRelation[];
  @Field() apply: string;
  @Field(() => [String]) documents: string[];
  @Field(() => [SupportPaper], { description: 'The documents again, each with its key and who issues it.' })
  papers: SupportPaper[];
  @Field() link: string;
  @Field(() => [String], { description: 'Law and article, in Korean.' }) legal: string[];
  @Field({ description: 'Year or month.' }) asOf: string;
  @Field(() => ProgrammeConfidenceCode) confidence: ProgrammeConfidenceCode;
}

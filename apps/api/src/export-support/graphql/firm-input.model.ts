import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';

@InputType()
export class SupportMoneyInput {
  @Field(() => Float) amount: number;
  @Field({ description: 'KRW or USD.' }) currency: string;
}

@InputType()
export class SupportYearInput extends SupportMoneyInput {
  @Field({ description: 'Calendar year, for example 2025.' }) year: string;
}

@InputType()
export class SupportAmountInput extends SupportMoneyInput {
  @Field({ description: 'Name after `amount:` in the question.' }) name: string;
}

@InputType({ description: 'A yes or a no to a question.' })
export class SupportSaidInput {
  @Field({ description: 'Id of the question: fact:…, certification:…, goal:… or arrears:….' }) about: string;
  @Field() yes: boolean;
}

@InputType({ description: 'Support received before.' })
export class SupportReceivedInput {
  @Field({ description: 'Id of the programme.' }) programme: string;
  @Field({ description: 'Day, or the year where only that is known.' }) from: string;
  @Field(() => String, { nullable: true }) until?: string | null;
}

@InputType({
  description:
    'What a firm tells of itself. Everything may be missing, and what is missing is unknown, never no. A list is the whole list. Nothing of it is kept.',
})
export class SupportFirmInput {
  @Field(() => String, { nullable: true, description: 'micro, small, sme, mid-sized or large.' }) size?: string | null;
  @Field(() => Int, { nullable: true }) employees?: number | null;
  @Field(() => SupportMoneyInput, { nullable: true, description: 'Of the last business year.' })
  sales?: SupportMoneyInput | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD.' }) founded?: string | null;
  @Field(() => String, { nullable: true }) stage?: string | null;
  @Field(() => [String], { nullable: true, description: 'Head office and plants.' }) regions?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'KSIC codes.' }) industries?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'HS codes of 2 to 10 digits.' }) products?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Directly or through others.' }) hasExported?: boolean | null;
  @Field(() => [SupportYearInput], { nullable: true }) exportsByYear?: SupportYearInput[] | null;
  @Field(() => [String], { nullable: true, description: 'ISO 3166 codes.' }) destinations?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'ISO 3166 codes.' }) targets?: string[] | null;
  @Field(() => [String], { nullable: true }) goals?: string[] | null;
  @Field(() => [SupportSaidInput], { nullable: true }) said?: SupportSaidInput[] | null;
  @Field(() => [SupportAmountInput], { nullable: true }) amounts?: SupportAmountInput[] | null;
  @Field(() => [SupportReceivedInput], { nullable: true }) support?: SupportReceivedInput[] | null;
  @Field(() => Float, { nullable: true, description: 'Without it, won and dollars are not compared.' })
  wonPerDollar?: number | null;
}

@InputType()
export class SupportProgrammeFilter {
  @Field(() => [ID], { nullable: true }) ids?: string[] | null;
  @Field(() => String, { nullable: true }) kind?: string | null;
  @Field(() => String, { nullable: true }) goal?: string | null;
}

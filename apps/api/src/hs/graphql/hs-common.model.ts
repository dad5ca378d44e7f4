import { Field, Float, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BilingualText } from '../../common/graphql/bilingual-text.model.js';

export enum HsMissingPart {
  MODEL = 'model',
  KNOWLEDGE = 'knowledge',
}
registerEnumType(HsMissingPart, {
  name: 'HsMissingPart',
  valuesMap: {
    MODEL: { description: 'The tariff can be browsed, but nothing is predicted.' },
    KNOWLEDGE: { description: 'The whole service is off.' },
  },
});

@ObjectType({ description: 'A place of the tariff by its code.' })
export class HsCode {
  @Field({ description: 'Digits only; a section by its roman number. Its permanent address in the portal.' })
  code: string;
  @Field({ description: 'As people write it, for example 8517.13-0000.' }) written: string;
  @Field(() => BilingualText) title: BilingualText;
}

@ObjectType({ description: 'A code with its calibrated probability over the whole tariff.' })
export class HsRankedCode extends HsCode {
  @Field(() => Float, { description: '0 to 1.' }) probability: number;
}

@ObjectType({ description: 'A classification ruling of the Korea Customs Service, as a short case note.' })
export class HsRuling {
  @Field({ description: 'Ruling number as published, in Korean.' }) number: string;
  @Field({ description: 'Day of the ruling, YYYY-MM-DD.' }) date: string;
  @Field({ description: 'The ten-digit line that it was ruled to be, as written.' }) code: string;
  @Field(() => BilingualText) goods: BilingualText;
  @Field(() => BilingualText) why: BilingualText;
}

@ObjectType({ description: 'A past ruling on goods described alike.' })
export class HsSimilarRuling extends HsRuling {
  @Field(() => Float, { description: 'Likeness of the descriptions, 0 to 1.' }) similarity: number;
}

@ObjectType({
  description:
    'What holds for every answer of this service: of which tariff, as of when, that it does not bind, and who rules.',
})
export class HsGuidanceNote {
  @Field() tariff: string;
  @Field({ description: 'Month, for example 2025-01.' }) asOf: string;
  @Field(() => BilingualText) notice: BilingualText;
  @Field(() => BilingualText) rulingBody: BilingualText;
  @Field({ description: 'Where to apply for an advance ruling.' }) rulingUrl: string;
  @Field({ description: 'Law and article, in Korean.' }) legalBasis: string;
  @Field() legalUrl: string;
}

@ObjectType({ description: 'The part that is asked for is not in place on this server.' })
export class HsUnavailable {
  @Field(() => HsMissingPart) missing: HsMissingPart;
  @Field() message: string;
}

@InputType({ description: 'An item as an invoice or a shop page describes it, in Korean or English.' })
export class HsItemInput {
  @Field() description: string;
  @Field(() => String, { nullable: true }) model?: string | null;
  @Field(() => String, { nullable: true, description: 'Material, size, power, composition.' }) specification?:
    string | null;
}

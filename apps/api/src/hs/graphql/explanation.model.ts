import { createUnionType, Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BilingualText } from '../../common/graphql/bilingual-text.model.js';
import { HsCode, HsRankedCode, HsSimilarRuling, HsUnavailable } from './hs-common.model.js';
import { HsCodeLookup, HsInvalidItem, ItemFieldCode, itemOutcomeOf } from './prediction.model.js';
import { ChapterNote } from './tariff.model.js';

export enum ShiftKind {
  ANSWER = 'answer',
  EXCLUDED = 'excluded',
  HEADING = 'heading',
  MATERIAL = 'material',
}
registerEnumType(ShiftKind, {
  name: 'HsShiftKind',
  valuesMap: {
    ANSWER: { description: 'Another answer to a question of the heading.' },
    EXCLUDED: { description: 'Goods that the chapter sends away.' },
    HEADING: { description: 'Goods that the other heading describes.' },
    MATERIAL: { description: 'Predicted anew with another material.' },
  },
});

@ObjectType({ description: 'What a word of the input did for a candidate.' })
export class HsWordEvidence {
  @Field() text: string;
  @Field(() => ItemFieldCode) field: ItemFieldCode;
  @Field(() => Float, { description: 'Change of log-odds; above 0 it speaks for the candidate, below against.' })
  effect: number;
}

@ObjectType({ description: 'What in the goods would make another code the right one.' })
export class HsShift extends HsCode {
  @Field(() => ShiftKind) kind: ShiftKind;
  @Field(() => BilingualText) condition: BilingualText;
}

@ObjectType('HsExplanation', { description: 'Why a candidate was proposed, and what would speak for another.' })
export class HsExplanationModel extends HsRankedCode {
  @Field(() => [HsWordEvidence], { description: 'Those that speak for it first.' }) words: readonly HsWordEvidence[];
  @Field(() => [BilingualText], { description: 'What decides in its chapter.' }) decides: readonly BilingualText[];
  @Field(() => [ChapterNote]) notes: readonly ChapterNote[];
  @Field(() => HsRankedCode, { nullable: true }) runnerUp?: HsRankedCode | undefined;
  @Field(() => [HsShift]) shifts: readonly HsShift[];
  @Field(() => [HsSimilarRuling], { description: 'Similar goods ruled to be under the same heading.' })
  rulings: readonly HsSimilarRuling[];
}

@ObjectType({ description: 'The code to explain is no subheading of HS 2022.' })
export class HsNoSubheading {
  @Field() given: string;
}

export const HsExplanationResult = createUnionType({
  name: 'HsExplanationResult',
  types: () => [HsExplanationModel, HsNoSubheading, HsCodeLookup, HsInvalidItem, HsUnavailable] as const,
  resolveType: (value: object) => itemOutcomeOf(value) ?? ('given' in value ? HsNoSubheading : HsExplanationModel),
});

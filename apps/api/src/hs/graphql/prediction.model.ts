import { createUnionType, Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BilingualText } from '../../common/graphql/bilingual-text.model.js';
import { HsGuidanceNote, HsRankedCode, HsSimilarRuling, HsUnavailable } from './hs-common.model.js';
import { HsCodeOutcome } from './tariff.model.js';

export enum SurenessCode {
  SURE = 'sure',
  LIKELY = 'likely',
  UNSURE = 'unsure',
}

export enum VagueKindCode {
  PART = 'part',
  ACCESSORY = 'accessory',
  GIFT = 'gift',
  SAMPLE = 'sample',
  SET = 'set',
  MACHINE = 'machine',
  CODE_ONLY = 'code_only',
  UNKNOWN_WORDS = 'unknown_words',
  GENERAL = 'general',
}

export enum ItemFaultCode {
  EMPTY = 'empty',
  TOO_LONG = 'too_long',
  NO_WORDS = 'no_words',
}

export enum ItemFieldCode {
  DESCRIPTION = 'description',
  MODEL = 'model',
  SPECIFICATION = 'specification',
}

registerEnumType(SurenessCode, {
  name: 'HsSureness',
  valuesMap: {
    SURE: { description: 'Right nine times in ten.' },
    LIKELY: { description: 'Good enough to be given as an answer; check it.' },
    UNSURE: { description: 'Not sure between the headings listed as undecided.' },
  },
});
registerEnumType(VagueKindCode, { name: 'HsVagueKind' });
registerEnumType(ItemFaultCode, {
  name: 'HsItemFault',
  valuesMap: { NO_WORDS: { description: 'Only markup, emoji, signs or numbers.' } },
});
registerEnumType(ItemFieldCode, { name: 'HsItemField' });

@ObjectType('HsCandidate', { description: 'A subheading proposed for an item.' })
export class HsCandidateModel extends HsRankedCode {
  @Field(() => BilingualText) heading: BilingualText;
  @Field(() => BilingualText) chapter: BilingualText;
}

@ObjectType({ isAbstract: true })
class HsRanking {
  @Field(() => [HsCandidateModel], { description: 'Six digits, best first.' }) candidates: readonly HsCandidateModel[];
  @Field(() => [HsRankedCode], { description: 'Ten-digit Korean lines, best first.' }) lines: readonly HsRankedCode[];
  @Field(() => SurenessCode) sureness: SurenessCode;
  @Field(() => [HsRankedCode], {
    description:
      'Headings between which it is open; empty unless unsure. One alone: the heading is clear, the subheading is not.',
  })
  undecided: readonly HsRankedCode[];
  @Field(() => Float, {
    description:
      'Probability from which on an answer is given: of all test items at or above it nine in ten were right.',
  })
  answerFrom: number;
  @Field(() => Float, { description: 'Probability from which on an answer counts as sure.' }) sureFrom: number;
  @Field(() => HsGuidanceNote) guidance: HsGuidanceNote;
}

@ObjectType('HsPrediction', { description: 'A prediction. Guidance, not a binding ruling.' })
export class HsPredictionModel extends HsRanking {
  @Field(() => [HsSimilarRuling], { description: 'Up to five, most similar first.' })
  similarRulings: readonly HsSimilarRuling[];
}

@ObjectType({ description: 'The description leaves the tariff open. What is guessed all the same comes with it.' })
export class HsVagueItem extends HsRanking {
  @Field(() => VagueKindCode) vagueKind: VagueKindCode;
  @Field(() => BilingualText) whatToAdd: BilingualText;
}

@ObjectType({ description: 'The description was nothing but a code, which was looked up.' })
export class HsCodeLookup {
  @Field(() => HsCodeOutcome) outcome: typeof HsCodeOutcome;
}

@ObjectType({ description: 'Nothing to classify.' })
export class HsInvalidItem {
  @Field(() => ItemFaultCode) itemFault: ItemFaultCode;
  @Field(() => ItemFieldCode) field: ItemFieldCode;
  @Field(() => Int, { description: 'Longest field, in characters.' }) limit: number;
  @Field() message: string;
}

/** Tells the outcomes apart that every question about an item may have. */
export function itemOutcomeOf(
  value: object,
): typeof HsInvalidItem | typeof HsUnavailable | typeof HsCodeLookup | undefined {
  if ('missing' in value) return HsUnavailable;
  if ('itemFault' in value) return HsInvalidItem;
  return 'outcome' in value ? HsCodeLookup : undefined;
}

export const HsPredictResult = createUnionType({
  name: 'HsPredictResult',
  types: () => [HsPredictionModel, HsVagueItem, HsCodeLookup, HsInvalidItem, HsUnavailable] as const,
  resolveType: (value: object) => itemOutcomeOf(value) ?? ('vagueKind' in value ? HsVagueItem : HsPredictionModel),
});

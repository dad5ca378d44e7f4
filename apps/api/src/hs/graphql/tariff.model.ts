import { createUnionType, Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BilingualText } from '../../common/graphql/bilingual-text.model.js';
import { HsCode, HsRuling, HsUnavailable } from './hs-common.model.js';

export enum TariffLevel {
  SECTION = 'section',
  CHAPTER = 'chapter',
  HEADING = 'heading',
  SUBHEADING = 'subheading',
  LINE = 'line',
}

export enum CareKind {
  LEAVES = 'leaves',
  ARRIVES = 'arrives',
}

export enum CodeFaultCode {
  ODD_NUMBER_OF_DIGITS = 'odd_number_of_digits',
  EIGHT_DIGITS = 'eight_digits',
  BAR_CODE = 'bar_code',
  TOO_MANY_DIGITS = 'too_many_digits',
  NO_CODE = 'no_code',
}

registerEnumType(TariffLevel, { name: 'TariffLevel' });
registerEnumType(CareKind, {
  name: 'HsCareKind',
  valuesMap: {
    LEAVES: { description: 'Looks as if it belonged here, but belongs elsewhere.' },
    ARRIVES: { description: 'Looks as if it belonged elsewhere, but belongs here.' },
  },
});
registerEnumType(CodeFaultCode, {
  name: 'HsCodeFault',
  valuesMap: {
    ODD_NUMBER_OF_DIGITS: { description: 'A digit is missing, often a leading zero that a spreadsheet dropped.' },
    EIGHT_DIGITS: { description: 'Another country’s line; the Korean tariff has six or ten digits.' },
    BAR_CODE: { description: 'The length of a bar code (GTIN).' },
    NO_CODE: { description: 'Not a code at all.' },
  },
});

@ObjectType({ description: 'A place of the tariff.' })
export class TariffEntry extends HsCode {
  @Field(() => TariffLevel) level: TariffLevel;
  @Field(() => Int, { description: 'Places directly under it.' }) childCount: number;
}

@ObjectType({ description: 'What a chapter sends to another place.' })
export class ChapterExclusion {
  @Field(() => BilingualText) goods: BilingualText;
  @Field({ description: 'Where they belong, digits only.' }) goesTo: string;
}

@ObjectType({ description: 'The gist of a legal note.' })
export class ChapterNote {
  @Field({ description: 'For example "chapter 39 note 2".' }) ref: string;
  @Field(() => BilingualText) gist: BilingualText;
}

@ObjectType({ description: 'What a chapter covers, what decides in it and what it leaves to others.' })
export class TariffChapterNotes {
  @Field() chapter: string;
  @Field(() => BilingualText) covers: BilingualText;
  @Field(() => [BilingualText]) decides: readonly BilingualText[];
  @Field(() => [ChapterExclusion]) excludes: readonly ChapterExclusion[];
  @Field(() => [ChapterNote]) notes: readonly ChapterNote[];
}

@ObjectType({ description: 'Something to check before declaring under a code.' })
export class HsCareFact {
  @Field(() => CareKind) kind: CareKind;
  @Field(() => BilingualText) goods: BilingualText;
  @Field({ description: 'Where the goods belong, digits only.' }) belongsTo: string;
  @Field({ description: 'A chapter (two digits) or a ruling number.' }) source: string;
  @Field(() => BilingualText, { nullable: true }) why?: BilingualText | undefined;
}

@ObjectType('TariffNode', { description: 'Everything known about a place of the tariff.' })
export class TariffNodeModel extends TariffEntry {
  @Field(() => [TariffEntry], { description: 'From the section down to the parent.' }) path: readonly TariffEntry[];
  @Field(() => [TariffEntry]) children: readonly TariffEntry[];
  @Field(() => [String], { description: 'Korean names that people use for such goods.' }) termsKo: readonly string[];
  @Field(() => [String], { description: 'English names that people use for such goods.' }) termsEn: readonly string[];
  @Field(() => TariffChapterNotes, { nullable: true }) chapterNotes?: TariffChapterNotes | undefined;
  @Field(() => [HsRuling], { description: 'Rulings at or under this place, newest first.' })
  rulings: readonly HsRuling[];
  @Field(() => [HsCareFact], { description: 'Declare with care.' }) care: readonly HsCareFact[];
}

@ObjectType({ description: 'The code ended with HS 2017.' })
export class HsCodeEnded {
  @Field() code: string;
  @Field(() => TariffEntry, {
    nullable: true,
    description: 'The one subheading to which all goods of the old one went.',
  })
  successor?: TariffEntry | undefined;
  @Field(() => [TariffEntry], { description: 'Else: subheadings that took goods of it; there may be others.' })
  possible: readonly TariffEntry[];
}

@ObjectType({ description: 'Well formed, but not in the tariff.' })
export class HsCodeUnknown {
  @Field() code: string;
  @Field(() => TariffEntry, { nullable: true, description: 'The longest beginning of it that is in the tariff.' })
  nearest?: TariffEntry | undefined;
}

@ObjectType({ description: 'Cannot be a code of this tariff. It is never completed with zeros.' })
export class HsCodeMalformed {
  @Field() code: string;
  @Field(() => CodeFaultCode) fault: CodeFaultCode;
  @Field(() => TariffEntry, { nullable: true }) nearest?: TariffEntry | undefined;
}

@ObjectType({ description: 'A place of the tariff that a search found.' })
export class TariffSearchHit extends TariffEntry {
  @Field(() => String, { nullable: true, description: 'The everyday term that was met, where it was not the title.' })
  matchedTerm?: string | undefined;
  @Field(() => Float) score: number;
}

@ObjectType({ description: 'Places of the tariff, best first.' })
export class TariffSearchResult {
  @Field(() => [TariffSearchHit]) hits: readonly TariffSearchHit[];
}

@ObjectType({ description: 'The 21 sections.' })
export class TariffSections {
  @Field(() => [TariffEntry]) sections: readonly TariffEntry[];
}

@ObjectType('GeneralRule', {
  description: 'A General Rule for the interpretation of the Harmonized System, in plain words.',
})
export class GeneralRuleModel {
  @Field({ description: 'For example 3(b).' }) rule: string;
  @Field(() => BilingualText) title: BilingualText;
  @Field(() => BilingualText) plain: BilingualText;
  @Field(() => BilingualText) example: BilingualText;
}

@ObjectType()
export class GeneralRules {
  @Field(() => [GeneralRuleModel]) rules: readonly GeneralRuleModel[];
}

const CODE_OUTCOMES = [TariffNodeModel, HsCodeEnded, HsCodeUnknown, HsCodeMalformed] as const;

function codeOutcomeOf(value: object): (typeof CODE_OUTCOMES)[number] {
  if ('level' in value) return TariffNodeModel;
  if ('possible' in value) return HsCodeEnded;
  return 'fault' in value ? HsCodeMalformed : HsCodeUnknown;
}

export const HsCodeOutcome = createUnionType({
  name: 'HsCodeOutcome',
  description: 'What became of a bare code.',
  types: () => CODE_OUTCOMES,
  resolveType: codeOutcomeOf,
});

export const TariffNodeResult = createUnionType({
  name: 'TariffNodeResult',
  types: () => [...CODE_OUTCOMES, HsUnavailable] as const,
  resolveType: (value: object) => ('missing' in value ? HsUnavailable : codeOutcomeOf(value)),
});

export const TariffSearchOutcome = createUnionType({
  name: 'TariffSearchOutcome',
  types: () => [TariffSearchResult, HsUnavailable] as const,
  resolveType: (value: object) => ('missing' in value ? HsUnavailable : TariffSearchResult),
});

export const TariffSectionsResult = createUnionType({
  name: 'TariffSectionsResult',
  types: () => [TariffSections, HsUnavailable] as const,
  resolveType: (value: object) => ('missing' in value ? HsUnavailable : TariffSections),
});

export const GeneralRulesResult = createUnionType({
  name: 'GeneralRulesResult',
  types: () => [GeneralRules, HsUnavailable] as const,
  resolveType: (value: object) => ('missing' in value ? HsUnavailable : GeneralRules),
});

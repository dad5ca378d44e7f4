import { createUnionType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BilingualText } from '../../common/graphql/bilingual-text.model.js';
import { LanguageCode } from '../../common/graphql/language.model.js';
import { DatasetRef } from './dataset.model.js';
import { DataMapUnavailable, DatasetNode } from './map.model.js';

export enum MatchReasonKind {
  NAME = 'name',
  ALIAS = 'alias',
  FIELD = 'field',
  DESCRIPTION = 'description',
}
registerEnumType(MatchReasonKind, {
  name: 'DatasetMatchKind',
  valuesMap: { ALIAS: { description: 'A word that people use for it.' } },
});

export enum FacetCode {
  JOURNEY = 'journey',
  STAGE = 'stage',
  ACCESS = 'access',
  SUBJECT = 'subject',
  MARKS = 'marks',
}
registerEnumType(FacetCode, { name: 'DatasetFacet' });

@InputType({ description: 'Values as the facets of an answer name them: any of one facet, all facets at once.' })
export class DatasetFacetsInput {
  @Field(() => [ID], { nullable: true }) journey?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Stages that it arises at or is read at.' }) stage?:
    string[] | null;
  @Field(() => [ID], { nullable: true, description: 'open, on_request, officers, none.' }) access?: string[] | null;
  @Field(() => [ID], { nullable: true }) subject?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'personal, tax_secret, investigation, unmarked.' }) marks?:
    string[] | null;
}

@ObjectType()
export class MatchPart {
  @Field() text: string;
  @Field({ description: 'Whether these words, or what they mean, were asked for.' }) matches: boolean;
}

@ObjectType({ description: 'A text of a dataset that holds what was asked for.' })
export class DatasetMatchReason {
  @Field(() => MatchReasonKind) kind: MatchReasonKind;
  @Field(() => ID, { nullable: true, description: 'The field, when it is one’s name.' }) field: string | null;
  @Field(() => [MatchPart], { description: 'The whole text.' }) parts: MatchPart[];
}

@ObjectType()
export class DatasetHitModel {
  @Field(() => DatasetNode) dataset: DatasetNode;
  @Field(() => Float, {
    nullable: true,
    description: '0 to 1, its share of the chances, comparable within one answer; null where nothing was asked.',
  })
  score: number | null;
  @Field(() => LanguageCode, { description: 'The language whose words were found.' }) language: LanguageCode;
  @Field(() => [DatasetMatchReason]) why: DatasetMatchReason[];
}

@ObjectType()
export class DatasetFacetValue {
  @Field(() => ID) value: string;
  @Field(() => BilingualText) name: BilingualText;
  @Field(() => Int, { description: 'Datasets with it among those that the other facets leave.' }) count: number;
  @Field() chosen: boolean;
}

@ObjectType()
export class DatasetFacetCounts {
  @Field(() => FacetCode) facet: FacetCode;
  @Field(() => [DatasetFacetValue]) values: DatasetFacetValue[];
}

@ObjectType()
export class DatasetSearchResult {
  @Field(() => Int, { description: 'Datasets that fit; the hits are the first of them.' }) total: number;
  @Field(() => [DatasetHitModel], { description: 'Best first; in the order of the map where nothing was asked.' })
  hits: DatasetHitModel[];
  @Field(() => [DatasetFacetCounts]) facets: DatasetFacetCounts[];
}

@ObjectType({ description: 'A name or word to search by.' })
export class DatasetSuggestion {
  @Field() text: string;
  @Field(() => LanguageCode) language: LanguageCode;
  @Field(() => MatchReasonKind) kind: MatchReasonKind;
  @Field(() => [DatasetRef], { description: 'The datasets that bear it.' }) datasets: DatasetRef[];
}

export const DatasetSearchOutcome = createUnionType({
  name: 'DatasetSearchOutcome',
  types: () => [DatasetSearchResult, DataMapUnavailable] as const,
  resolveType: (value: object) => ('message' in value ? DataMapUnavailable : DatasetSearchResult),
});

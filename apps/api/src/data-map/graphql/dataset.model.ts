import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BilingualText } from '../../common/graphql/bilingual-text.model.js';
import {
  DataAccessCode,
  DataLegalBasis,
  DataMapEntry,
  DataMapUnavailable,
  DataMarkCode,
  DataPortal,
  DataService,
} from './map.model.js';

export enum DataFieldTypeCode {
  TEXT = 'text',
  CODE = 'code',
  IDENTIFIER = 'identifier',
  AMOUNT = 'amount',
  NUMBER = 'number',
  DATE = 'date',
  DATETIME = 'datetime',
  FLAG = 'flag',
  IMAGE = 'image',
  DOCUMENT = 'document',
}
registerEnumType(DataFieldTypeCode, { name: 'DataFieldType' });

@ObjectType({ description: 'A dataset that another one leads to.' })
export class DatasetRef {
  @Field(() => ID) id: string;
  @Field(() => BilingualText) name: BilingualText;
  @Field(() => DataAccessCode) access: DataAccessCode;
}

@ObjectType({ description: 'A field of a dataset.' })
export class DataFieldRef {
  @Field(() => ID) dataset: string;
  @Field(() => BilingualText) datasetName: BilingualText;
  @Field(() => ID) field: string;
  @Field(() => BilingualText) fieldName: BilingualText;
}

@ObjectType()
export class DataCodeListRef {
  @Field(() => ID) id: string;
  @Field(() => BilingualText) name: BilingualText;
  @Field(() => Int, { description: 'Codes that the map lists; 0 where they can only be browsed elsewhere.' })
  size: number;
}

@ObjectType({ description: 'A code and what it stands for.' })
export class DataCode {
  @Field() code: string;
  @Field(() => BilingualText) name: BilingualText;
}

@ObjectType({ description: 'A list of codes: whole when it is short, else with where it can be browsed.' })
export class DataCodeList extends DataMapEntry {
  @Field(() => BilingualText, { description: 'Who keeps it.' }) source: BilingualText;
  @Field(() => [DataCode]) codes: DataCode[];
  @Field(() => DataPortal, { nullable: true }) browse: DataPortal | null;
  @Field(() => [DataFieldRef], { description: 'Fields that hold its codes.' }) usedIn: DataFieldRef[];
}

@ObjectType()
export class DataField {
  @Field(() => ID, { description: 'Unique within its dataset.' }) id: string;
  @Field(() => BilingualText) name: BilingualText;
  @Field(() => DataFieldTypeCode) type: DataFieldTypeCode;
  @Field(() => Int, { nullable: true, description: 'Most characters or digits; null where it is not public.' })
  length: number | null;
  @Field(() => Int, { nullable: true }) decimals: number | null;
  @Field(() => BilingualText) meaning: BilingualText;
  @Field(() => DataCodeListRef, { nullable: true }) codeList: DataCodeListRef | null;
  @Field(() => String, { nullable: true, description: 'Path in the WCO Data Model, where it is certain.' })
  wco: string | null;
  @Field(() => [DataMarkCode]) marks: DataMarkCode[];
  @Field(() => [DataFieldRef], { description: 'Fields that it is taken or computed from.' }) from: DataFieldRef[];
  @Field(() => [DataFieldRef], { description: 'Fields that are taken or computed from it.' }) usedIn: DataFieldRef[];
}

@ObjectType({ description: 'A stage that a dataset arises at or is read at.' })
export class DatasetStage {
  @Field(() => ID) id: string;
  @Field(() => BilingualText) name: BilingualText;
  @Field(() => DataMapEntry) journey: DataMapEntry;
  @Field({ description: 'Whether its rows come into being here.' }) produces: boolean;
  @Field({ description: 'Whether it is read here.' }) uses: boolean;
}

@ObjectType({ description: 'Other names and everyday words.' })
export class DatasetAliases {
  @Field(() => [String]) ko: string[];
  @Field(() => [String]) en: string[];
}

@ObjectType({ description: 'Who may have it, and on which ground.' })
export class DatasetAccess {
  @Field(() => DataAccessCode) level: DataAccessCode;
  @Field(() => BilingualText) label: BilingualText;
  @Field({ description: 'Whether those whom a row is about, or who declared it, see their own rows.' })
  ownRows: boolean;
  @Field(() => BilingualText, { nullable: true }) note: BilingualText | null;
  @Field(() => [DataLegalBasis]) legal: DataLegalBasis[];
  @Field(() => [String], { description: 'Laws that bear on it of which no article could be checked, in Korean.' })
  otherLaws: string[];
  @Field({ description: 'Whether it can be asked for here.' }) requestable: boolean;
}

@ObjectType()
export class DatasetSource {
  @Field(() => DataPortal) portal: DataPortal;
  @Field(() => BilingualText) how: BilingualText;
}

@ObjectType()
export class DatasetChange {
  @Field({ description: 'Version of the map, for example 1.1.' }) version: string;
  @Field({ description: 'YYYY-MM-DD.' }) date: string;
  @Field(() => BilingualText) what: BilingualText;
}

@ObjectType({ description: 'Made-up rows that fit the fields; nothing of them is real.' })
export class DatasetSample {
  @Field(() => BilingualText, { description: 'That the rows are made up; to be shown beside them.' })
  notice: BilingualText;
  @Field(() => [ID], { description: 'Ids of the fields.' }) columns: readonly string[];
  @Field(() => [[String]], { description: 'One value a column, as text.' }) rows: readonly (readonly string[])[];
}

@ObjectType('Dataset', { description: 'Everything that the map tells of a dataset.' })
export class DatasetModel {
  @Field(() => ID) id: string;
  @Field(() => BilingualText) name: BilingualText;
  @Field(() => BilingualText) what: BilingualText;
  @Field(() => BilingualText, { description: 'What one row stands for.' }) grain: BilingualText;
  @Field(() => DatasetAliases) aliases: DatasetAliases;
  @Field(() => [DataMapEntry]) subjects: DataMapEntry[];
  @Field(() => [DatasetStage], { description: 'In the order of the map.' }) stages: DatasetStage[];
  @Field(() => [DataMapEntry], { description: 'Actors that make its rows.' }) by: DataMapEntry[];
  @Field(() => [DataMapEntry]) systems: DataMapEntry[];
  @Field(() => DataMapEntry, { nullable: true, description: 'Actor that is responsible for it.' })
  owner: DataMapEntry | null;
  @Field(() => [DataMarkCode]) marks: DataMarkCode[];
  @Field(() => [DataField]) fields: DataField[];
  @Field(() => DatasetAccess) access: DatasetAccess;
  @Field(() => [DatasetSource], { description: 'How to get it, or one’s own rows of it.' }) get: DatasetSource[];
  @Field(() => BilingualText, { nullable: true, description: 'Only where it is public and certain.' })
  refresh: BilingualText | null;
  @Field(() => [BilingualText]) quality: BilingualText[];
  @Field(() => [DatasetRef], { description: 'Datasets that its rows are made from.' }) derivedFrom: DatasetRef[];
  @Field(() => [DatasetRef], { description: 'Datasets that are made from it.' }) derives: DatasetRef[];
  @Field(() => [DatasetRef]) related: DatasetRef[];
  @Field(() => [DataService]) usedBy: DataService[];
  @Field({ description: 'Version of the map in which it first stood.' }) since: string;
  @Field(() => [DatasetChange], { description: 'Oldest first.' }) changes: DatasetChange[];
  @Field(() => BilingualText) citation: BilingualText;
}

@ObjectType({ description: 'Nothing on the map has this id.' })
export class DatasetUnknown {
  @Field(() => ID) id: string;
  @Field(() => [DatasetRef], { description: 'Datasets that may have been meant.' }) near: DatasetRef[];
}

@ObjectType({ description: 'There is no list of codes with this id.' })
export class DataCodeListUnknown {
  @Field(() => ID) id: string;
}

export const DatasetResult = createUnionType({
  name: 'DatasetResult',
  types: () => [DatasetModel, DatasetUnknown, DataMapUnavailable] as const,
  resolveType: (value: object) => {
    if ('message' in value) return DataMapUnavailable;
    return 'near' in value ? DatasetUnknown : DatasetModel;
  },
});

export const DataCodeListResult = createUnionType({
  name: 'DataCodeListResult',
  types: () => [DataCodeList, DataCodeListUnknown, DataMapUnavailable] as const,
  resolveType: (value: object) => {
    if ('message' in value) return DataMapUnavailable;
    return 'codes' in value ? DataCodeList : DataCodeListUnknown;
  },
});

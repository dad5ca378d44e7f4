import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BilingualText } from '../../common/graphql/bilingual-text.model.js';

export enum DataAccessCode {
  OPEN = 'open',
  ON_REQUEST = 'on_request',
  OFFICERS = 'officers',
  NONE = 'none',
}
registerEnumType(DataAccessCode, {
  name: 'DataAccess',
  description: 'Who may have a dataset.',
  valuesMap: {
    OFFICERS: { description: 'In the course of duty, on record.' },
    NONE: { description: 'Leaves the unit that holds it for no other use.' },
  },
});

export enum DataMarkCode {
  PERSONAL = 'personal',
  TAX_SECRET = 'tax_secret',
  INVESTIGATION = 'investigation',
}
registerEnumType(DataMarkCode, {
  name: 'DataMark',
  description: 'Why values are protected.',
  valuesMap: {
    TAX_SECRET: { description: 'Information given or learned for levying duties: Customs Act, article 116.' },
  },
});

export enum DataActorKind {
  PUBLIC_BODY = 'public_body',
  BUSINESS = 'business',
  PERSON = 'person',
}
registerEnumType(DataActorKind, { name: 'DataActorKind' });

export enum DataServiceKind {
  SERVICE = 'service',
  ANALYSIS = 'analysis',
}
registerEnumType(DataServiceKind, { name: 'DataServiceKind' });

@ObjectType({ description: 'A named thing of the map.' })
export class DataMapEntry {
  @Field(() => ID) id: string;
  @Field(() => BilingualText) name: BilingualText;
  @Field(() => BilingualText) what: BilingualText;
}

@ObjectType()
export class DataActor extends DataMapEntry {
  @Field(() => DataActorKind) kind: DataActorKind;
}

@ObjectType({ description: 'A computer system, or a part of one.' })
export class DataSystem extends DataMapEntry {
  @Field(() => ID, { description: 'Id of the actor that runs it.' }) operator: string;
  @Field(() => ID, { nullable: true }) partOf: string | null;
}

@ObjectType({ description: 'Where the public gets data.' })
export class DataPortal extends DataMapEntry {
  @Field() home: string;
}

@ObjectType({ description: 'A service or analysis that uses datasets.' })
export class DataService extends DataMapEntry {
  @Field(() => DataServiceKind) kind: DataServiceKind;
}

@ObjectType({ description: 'An article that a statement rests on.' })
export class DataLegalBasis {
  @Field({ description: 'In Korean.' }) law: string;
  @Field({ description: 'For example 제94조.' }) article: string;
  @Field({ description: 'Its heading, in Korean.' }) about: string;
  @Field() url: string;
}

@ObjectType({ description: 'A step of a journey, as ids of what is named beside it.' })
export class DataStage extends DataMapEntry {
  @Field(() => ID) journey: string;
  @Field(() => Int, { description: 'Place within its journey, 1 for the first.' }) order: number;
  @Field(() => [ID]) actors: string[];
  @Field(() => [ID]) systems: string[];
  @Field(() => [BilingualText], { description: 'What happens and leaves data behind, in its order.' })
  events: BilingualText[];
  @Field(() => [DataLegalBasis]) legal: DataLegalBasis[];
  @Field(() => [ID], { description: 'Datasets whose rows come into being here.' }) produced: string[];
  @Field(() => [ID], { description: 'Datasets that are read here.' }) used: string[];
}

@ObjectType({ description: 'A dataset as the map draws it, with ids of what it hangs together with.' })
export class DatasetNode {
  @Field(() => ID) id: string;
  @Field(() => BilingualText) name: BilingualText;
  @Field(() => BilingualText) what: BilingualText;
  @Field(() => [ID]) subjects: string[];
  @Field(() => [ID], { description: 'Journeys that it arises in or is read in.' }) journeys: string[];
  @Field(() => [ID], { description: 'Stages at which its rows come into being.' }) producedAt: string[];
  @Field(() => [ID], { description: 'Stages that read it.' }) usedAt: string[];
  @Field(() => [ID], { description: 'Actors that make its rows.' }) by: string[];
  @Field(() => [ID]) systems: string[];
  @Field(() => ID, { description: 'Actor that is responsible for it.' }) owner: string;
  @Field(() => DataAccessCode) access: DataAccessCode;
  @Field({ description: 'Whether those whom a row is about see their own rows.' }) ownRows: boolean;
  @Field(() => [DataMarkCode], { description: 'Marks that any of its fields bears.' }) marks: DataMarkCode[];
  @Field(() => [ID], { description: 'Datasets that its rows are made from.' }) derivedFrom: string[];
  @Field(() => Int) fieldCount: number;
}

@ObjectType({ description: 'The whole map, light enough to be drawn from one answer.' })
export class DataMap {
  @Field(() => String, { nullable: true, description: 'For example 1.0.' }) version: string | null;
  @Field(() => String, { nullable: true, description: 'Day of that version, YYYY-MM-DD.' })
  date: string | null;
  @Field({ description: 'Changes whenever anything of the map does.' }) hash: string;
  @Field(() => [DataMapEntry]) journeys: DataMapEntry[];
  @Field(() => [DataActor]) actors: DataActor[];
  @Field(() => [DataSystem]) systems: DataSystem[];
  @Field(() => [DataMapEntry]) subjects: DataMapEntry[];
  @Field(() => [DataPortal]) portals: DataPortal[];
  @Field(() => [DataService]) services: DataService[];
  @Field(() => [DataStage], { description: 'By journey, in the order in which they are gone through.' })
  stages: DataStage[];
  @Field(() => [DatasetNode]) datasets: DatasetNode[];
}

@ObjectType({ description: 'There is no map on this server.' })
export class DataMapUnavailable {
  @Field() message: string;
}

export const DataMapResult = createUnionType({
  name: 'DataMapResult',
  types: () => [DataMap, DataMapUnavailable] as const,
  resolveType: (value: object) => ('message' in value ? DataMapUnavailable : DataMap),
});

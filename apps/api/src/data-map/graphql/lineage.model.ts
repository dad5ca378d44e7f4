import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DatasetRef, DatasetUnknown } from './dataset.model.js';
import { DataMapUnavailable, DataMarkCode } from './map.model.js';

export enum LineageDirectionCode {
  UP = 'up',
  DOWN = 'down',
  BOTH = 'both',
}
registerEnumType(LineageDirectionCode, {
  name: 'LineageDirection',
  valuesMap: {
    UP: { description: 'To what it is made from.' },
    DOWN: { description: 'To what is made from it.' },
  },
});

@ObjectType({ description: 'A dataset on the picture of a lineage.' })
export class LineageNodeModel extends DatasetRef {
  @Field(() => Int, { description: 'Steps from the start: negative up the lineage, positive down, 0 the start.' })
  hops: number;
  @Field(() => [DataMarkCode]) marks: DataMarkCode[];
  @Field(() => Int) fieldCount: number;
  @Field(() => Int, { description: 'Datasets that it is made from and that are not on the picture.' }) moreUp: number;
  @Field(() => Int, { description: 'Datasets made from it that are not on the picture.' }) moreDown: number;
}

@ObjectType({ description: 'A field taken over or computed.' })
export class LineageFieldEdge {
  @Field(() => ID) from: string;
  @Field(() => ID) to: string;
}

@ObjectType({ description: '`to` is made from `from`.' })
export class LineageEdgeModel {
  @Field(() => ID) from: string;
  @Field(() => ID) to: string;
  @Field(() => [LineageFieldEdge], { description: 'Empty unless fields were asked for, and where none is recorded.' })
  fields: LineageFieldEdge[];
  @Field(() => Int, { description: 'How many fields are recorded, asked for or not.' }) fieldCount: number;
}

@ObjectType()
export class DatasetLineage {
  @Field(() => ID) start: string;
  @Field(() => [LineageNodeModel]) nodes: LineageNodeModel[];
  @Field(() => [LineageEdgeModel]) edges: LineageEdgeModel[];
}

@ObjectType({ description: 'Neither is made from the other in the direction asked for.' })
export class NoLineagePath {
  @Field({ description: 'Whether a way leads from the second to the first.' }) reversed: boolean;
}

export const DatasetLineageResult = createUnionType({
  name: 'DatasetLineageResult',
  types: () => [DatasetLineage, DatasetUnknown, DataMapUnavailable] as const,
  resolveType: (value: object) => {
    if ('message' in value) return DataMapUnavailable;
    return 'near' in value ? DatasetUnknown : DatasetLineage;
  },
});

export const LineagePathResult = createUnionType({
  name: 'LineagePathResult',
  types: () => [DatasetLineage, NoLineagePath, DatasetUnknown, DataMapUnavailable] as const,
  resolveType: (value: object) => {
    if ('message' in value) return DataMapUnavailable;
    if ('reversed' in value) return NoLineagePath;
    return 'near' in value ? DatasetUnknown : DatasetLineage;
  },
});

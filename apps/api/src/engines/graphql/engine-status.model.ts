import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum EngineHealthCode {
  UP = 'up',
  DOWN = 'down',
  NOT_CONFIGURED = 'not_configured',
}
export enum BreakerStateCode {
  CLOSED = 'closed',
  OPEN = 'open',
  HALF_OPEN = 'half_open',
}
registerEnumType(EngineHealthCode, { name: 'EngineHealth' });
registerEnumType(BreakerStateCode, {
  name: 'BreakerState',
  valuesMap: {
    OPEN: { description: 'Left alone for a while after faults in a row.' },
    HALF_OPEN: { description: 'The next request tries whether it answers again.' },
  },
});

@ObjectType()
export class EngineFaultCount {
  @Field() reason: string;
  @Field(() => Int) calls: number;
}

@ObjectType()
export class EngineLastFault {
  @Field() reason: string;
  @Field() detail: string;
  @Field() at: Date;
}

@ObjectType()
export class ShadowModel {
  @Field() version: string;
  @Field(() => Int, { description: 'Rows that both versions judged.' }) compared: number;
  @Field(() => Int, { description: 'Rows on which they are more than 0.1 apart.' }) disagreeing: number;
  @Field(() => Float, { nullable: true }) meanDifference?: number | undefined;
  @Field(() => Int) failed: number;
}

@ObjectType('EngineStatus')
export class EngineStatusModel {
  @Field() kind: string;
  @Field(() => EngineHealthCode) health: EngineHealthCode;
  @Field(() => String, { nullable: true }) address?: string | undefined;
  @Field(() => String, { nullable: true }) model?: string | undefined;
  @Field(() => String, { nullable: true }) pinnedVersion?: string | undefined;
  @Field(() => [String]) servedVersions: string[];
  @Field(() => BreakerStateCode, { nullable: true }) breaker?: BreakerStateCode | undefined;
  @Field(() => Int) answered: number;
  @Field(() => Int) fromCache: number;
  @Field(() => [EngineFaultCount]) failed: EngineFaultCount[];
  @Field(() => EngineLastFault, { nullable: true }) lastFault?: EngineLastFault | undefined;
  @Field(() => Float, { nullable: true }) p50Ms?: number | undefined;
  @Field(() => Float, { nullable: true }) p95Ms?: number | undefined;
  @Field(() => Int) underWay: number;
  @Field(() => Int) waiting: number;
  @Field(() => ShadowModel, { nullable: true }) shadow?: ShadowModel | undefined;
}

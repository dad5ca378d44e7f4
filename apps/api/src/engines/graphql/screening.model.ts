import { createUnionType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum RiskLevelCode {
  RED = 'red',
  YELLOW = 'yellow',
  GREEN = 'green',
  WAITING = 'waiting',
}
export enum WorklistStateCode {
  OPEN = 'open',
  TO_INSPECT = 'to_inspect',
  TO_RELEASE = 'to_release',
  DONE = 'done',
}
export enum WorklistOrderCode {
  SCORE = 'score',
  DATE = 'date',
  PRICE = 'price',
}
export enum RelatedByCode {
  IMPORTER = 'importer',
  GOODS = 'goods',
}
export enum DecisionChoiceCode {
  INSPECT = 'inspect',
  PAPERS = 'papers',
  RELEASE = 'release',
}
export enum DecisionCode {
  INSPECT = 'inspect',
  PAPERS = 'papers',
  RELEASE_PROPOSED = 'release_proposed',
  RELEASED = 'released',
}
export enum InspectionOutcomeCode {
  CLEAN = 'clean',
  FRAUD = 'fraud',
  CRITICAL = 'critical',
}
export enum ScreeningRefusalCode {
  NO_REASON = 'no_reason',
  TOO_MANY = 'too_many',
  NOT_OPEN = 'not_open',
}
registerEnumType(RiskLevelCode, {
  name: 'RiskLevel',
  valuesMap: { WAITING: { description: 'No engine has judged it yet; that is not a low risk.' } },
});
registerEnumType(WorklistStateCode, { name: 'WorklistState' });
registerEnumType(WorklistOrderCode, { name: 'WorklistOrder' });
registerEnumType(RelatedByCode, { name: 'RelatedBy', description: 'What declarations have in common.' });
registerEnumType(DecisionChoiceCode, { name: 'DecisionChoice' });
registerEnumType(DecisionCode, { name: 'Decision' });
registerEnumType(InspectionOutcomeCode, { name: 'InspectionOutcome' });
registerEnumType(ScreeningRefusalCode, { name: 'ScreeningRefusalCode' });

@ObjectType()
export class RiskReasonModel {
  @Field({ description: 'Parts of the declaration, such as hs6+origin, or a feature of it.' }) subject: string;
  @Field(() => Float, { description: 'Log-odds that it adds.' }) contribution: number;
  @Field(() => Int, { nullable: true, description: 'Past inspections alike in this.' }) inspected?: number | undefined;
  @Field(() => Int, { nullable: true, description: 'Frauds among them.' }) frauds?: number | undefined;
}

@ObjectType()
export class GroupTraitModel {
  @Field() trait: string;
  @Field(() => Float, { description: 'Standard deviations from all others.' }) deviation: number;
}

@ObjectType()
export class DeclarationGroupModel {
  @Field(() => Int, { description: '0 is the riskiest.' }) rank: number;
  @Field(() => Float) meanScore: number;
  @Field(() => [GroupTraitModel]) traits: GroupTraitModel[];
}

@ObjectType('OpenDeclarationGroup')
export class OpenGroupModel extends DeclarationGroupModel {
  @Field(() => Int, { description: 'Open ones of the officer’s office.' }) declarations: number;
  @Field(() => Int, { description: 'Red ones among them.' }) red: number;
}

@ObjectType('DeclarationDecision')
export class DecisionModel {
  @Field(() => DecisionCode) kind: DecisionCode;
  @Field() reason: string;
  @Field() by: string;
  @Field() at: Date;
}

@ObjectType('DeclarationInspection')
export class InspectionModel {
  @Field(() => InspectionOutcomeCode) outcome: InspectionOutcomeCode;
  @Field() note: string;
  @Field() at: Date;
}

@ObjectType('ScreenedDeclaration')
export class ScreenedDeclarationModel {
  @Field(() => ID) id: string;
  @Field(() => RiskLevelCode) level: RiskLevelCode;
  @Field(() => Float, { nullable: true, description: 'Probability of fraud; none until an engine has said so.' })
  score?: number | undefined;
  @Field(() => [RiskReasonModel]) reasons: RiskReasonModel[];
  @Field(() => String, { nullable: true }) engineVersion?: string | undefined;
  @Field(() => String, { nullable: true, description: 'Why the last try gave no score.' })
  waitingReason?: string | undefined;
  @Field(() => DeclarationGroupModel, { nullable: true }) group?: DeclarationGroupModel | undefined;
  @Field({ description: 'Drawn by lot to be inspected whatever its score.' }) drawn: boolean;
  @Field(() => DecisionModel, { nullable: true }) decision?: DecisionModel | undefined;
  @Field(() => InspectionModel, { nullable: true }) inspection?: InspectionModel | undefined;
  @Field() date: string;
  @Field() office: string;
  @Field() processType: string;
  @Field() importType: string;
  @Field() importUse: string;
  @Field() paymentType: string;
  @Field() transport: string;
  @Field() declarant: string;
  @Field() importer: string;
  @Field() seller: string;
  @Field() courier: string;
  @Field() hs6: string;
  @Field() departure: string;
  @Field() origin: string;
  @Field() taxType: string;
  @Field() originMark: string;
  @Field() description: string;
  @Field(() => Float, { nullable: true, description: 'Per cent.' }) taxRate?: number | undefined;
  @Field(() => Float, { nullable: true, description: 'Kilograms.' }) netMass?: number | undefined;
  @Field(() => Float, { nullable: true, description: 'Korean won.' }) price?: number | undefined;
}

@ObjectType()
export class CapacityPointModel {
  @Field(() => Float) share: number;
  @Field(() => Int) inspected: number;
  @Field(() => Float, { nullable: true }) expectedHitRate?: number | undefined;
}

@ObjectType()
export class LevelCount {
  @Field(() => RiskLevelCode) level: RiskLevelCode;
  @Field(() => Int) declarations: number;
}

@ObjectType('ScreeningWorklist')
export class WorklistModel {
  @Field(() => [ScreenedDeclarationModel]) declarations: ScreenedDeclarationModel[];
  @Field(() => Int) total: number;
  @Field(() => String, { nullable: true, description: 'Give it back for the next page; null: there is none.' })
  next?: string | undefined;
  @Field(() => [LevelCount]) levels: LevelCount[];
  @Field(() => Float, { description: 'Share that is red.' }) red: number;
  @Field(() => Float, { description: 'Share that is yellow.' }) yellow: number;
  @Field(() => [CapacityPointModel], { description: 'What inspecting each share would come to.' })
  curve: CapacityPointModel[];
}

@InputType()
export class WorklistInput {
  @Field(() => WorklistStateCode, { defaultValue: WorklistStateCode.OPEN }) state: WorklistStateCode;
  @Field(() => WorklistOrderCode, { defaultValue: WorklistOrderCode.SCORE }) order: WorklistOrderCode;
  @Field(() => RiskLevelCode, { nullable: true }) level?: RiskLevelCode | null;
  @Field(() => Int, { nullable: true }) group?: number | null;
  @Field(() => String, { nullable: true, description: 'First digits of the subheading.' }) hs?: string | null;
  @Field(() => String, { nullable: true }) origin?: string | null;
  @Field(() => String, { nullable: true }) importer?: string | null;
  @Field(() => Float, { nullable: true, description: 'Share that can be inspected, 0 to 1.' }) red?: number | null;
  @Field(() => Float, { nullable: true, description: 'Share whose papers can be looked at.' }) yellow?: number | null;
  @Field(() => String, { nullable: true, description: '`next` of the page before.' }) after?: string | null;
  @Field(() => Int, { defaultValue: 100, description: '200 at most.' }) limit: number;
}

@InputType({ description: 'The last declaration of the page before.' })
export class RelatedAfterInput {
  @Field() date: string;
  @Field(() => ID) id: string;
}

@ObjectType('ScreenedDeclarationDetail')
export class DeclarationDetailModel {
  @Field(() => ScreenedDeclarationModel) declaration: ScreenedDeclarationModel;
  @Field(() => [ScreenedDeclarationModel], { description: 'Others of the same importer, newest first.' })
  ofImporter: ScreenedDeclarationModel[];
  @Field(() => [ScreenedDeclarationModel], { description: 'Inspected ones of the same goods and origin.' })
  similar: ScreenedDeclarationModel[];
}

@ObjectType('DeclarationsDecided')
export class DeclarationsDecidedModel {
  @Field(() => [ID]) done: string[];
  @Field(() => [ID], { description: 'Released only once a second officer agrees.' }) proposed: string[];
  @Field(() => [ID], { description: 'Unknown, or decided on in the meantime.' }) notOpen: string[];
}

@ObjectType('ScreeningRefused')
export class ScreeningRefusedModel {
  @Field(() => ScreeningRefusalCode) code: ScreeningRefusalCode;
}

@ObjectType('DeclarationChanged')
export class DeclarationChangedModel {
  @Field(() => ID) id: string;
}

export const DecideResult = createUnionType({
  name: 'DecideDeclarationsResult',
  types: () => [DeclarationsDecidedModel, ScreeningRefusedModel] as const,
  resolveType: (value) => ('code' in value ? ScreeningRefusedModel : DeclarationsDecidedModel),
});
export const DeclarationResult = createUnionType({
  name: 'DeclarationChangeResult',
  types: () => [DeclarationChangedModel, ScreeningRefusedModel] as const,
  resolveType: (value) => ('code' in value ? ScreeningRefusedModel : DeclarationChangedModel),
});

@ObjectType()
export class DriftMonthModel {
  @Field() month: string;
  @Field(() => Int) declarations: number;
  @Field(() => Float) meanScore: number;
  @Field(() => Float, { nullable: true, description: 'Population stability index against the first month.' })
  stabilityIndex?: number | undefined;
}

@ObjectType()
export class HitRateModel {
  @Field(() => Int) inspected: number;
  @Field(() => Int) frauds: number;
  @Field(() => Float, { description: 'Frauds that the scores had promised.' }) expected: number;
}

@ObjectType()
export class SelectionShareModel {
  @Field() of: string;
  @Field(() => Int) declarations: number;
  @Field(() => Float) selected: number;
  @Field(() => Float, { nullable: true }) hitRate?: number | undefined;
}

@ObjectType('ScreeningMonitor')
export class MonitorModel {
  @Field(() => [DriftMonthModel]) drift: DriftMonthModel[];
  @Field(() => Float, { description: 'Above it, scores are said to have drifted.' }) driftLimit: number;
  @Field(() => HitRateModel, { description: 'Of those inspected for their score.' }) chosen: HitRateModel;
  @Field(() => HitRateModel, { description: 'Of those drawn by lot.' }) drawn: HitRateModel;
  @Field(() => [SelectionShareModel]) byOffice: SelectionShareModel[];
  @Field(() => [SelectionShareModel]) byOrigin: SelectionShareModel[];
}

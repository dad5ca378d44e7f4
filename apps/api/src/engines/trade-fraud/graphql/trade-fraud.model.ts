import { createUnionType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum FraudAlertStateCode {
  OPEN = 'open',
  TAKEN = 'taken',
  CLOSE_PROPOSED = 'close_proposed',
  CLOSED = 'closed',
}
export enum FraudListedStateCode {
  ACTIVE = 'active',
  OPEN = 'open',
  TAKEN = 'taken',
  CLOSE_PROPOSED = 'close_proposed',
  CLOSED = 'closed',
  VANISHED = 'vanished',
  ALL = 'all',
}
export enum FraudAlertOrderCode {
  EXPOSURE = 'exposure',
  CERTAINTY = 'certainty',
  DATE = 'date',
}
export enum FraudVerdictCode {
  FOUNDED = 'founded',
  UNFOUNDED = 'unfounded',
  OUTSIDE_INQUIRY = 'outside_inquiry',
}
export enum FraudEntryKindCode {
  TAKE = 'take',
  NOTE = 'note',
  PROPOSE = 'propose',
  CLOSE = 'close',
  SEND_BACK = 'send_back',
  REOPEN = 'reopen',
}
export enum StoryPartCode {
  WHAT = 'what',
  WHO = 'who',
  WHEN = 'when',
  HOW_MUCH = 'how_much',
  COMPARED = 'compared',
  AGAINST = 'against',
  CERTAINTY = 'certainty',
}
export enum FraudRunStateCode {
  WAITING = 'waiting',
  DONE = 'done',
}
export enum FraudRefusalCode {
  NOT_OPEN = 'not_open',
  NO_TEXT = 'no_text',
  NOTHING = 'nothing',
  TOO_MANY = 'too_many',
  BAD_PERIOD = 'bad_period',
}
registerEnumType(FraudAlertStateCode, { name: 'FraudAlertState' });
registerEnumType(FraudListedStateCode, {
  name: 'FraudListedState',
  valuesMap: {
    ACTIVE: { description: 'Neither closed nor vanished.' },
    VANISHED: { description: 'Not found any more by a run over all of its evidence.' },
  },
});
registerEnumType(FraudAlertOrderCode, { name: 'FraudAlertOrder' });
registerEnumType(FraudVerdictCode, { name: 'FraudVerdict' });
registerEnumType(FraudEntryKindCode, { name: 'FraudEntryKind' });
registerEnumType(StoryPartCode, { name: 'FraudStoryPart' });
registerEnumType(FraudRunStateCode, {
  name: 'FraudRunState',
  valuesMap: { WAITING: { description: 'No engine has answered yet; that is not "no alerts".' } },
});
registerEnumType(FraudRefusalCode, { name: 'FraudRefusalCode' });

@ObjectType('FraudAlert')
export class FraudAlertModel {
  @Field(() => ID) id: string;
  @Field({ description: 'As the engine names it, such as over_invoicing.' }) pattern: string;
  @Field() firm: string;
  @Field() partner: string;
  @Field(() => [String]) parties: string[];
  @Field(() => Float, { description: '0 to 1, as the engine says.' }) certainty: number;
  @Field(() => Float, { description: 'US dollars.' }) exposure: number;
  @Field({ description: 'Day of the first transaction.' }) from: string;
  @Field({ description: 'Day of the last transaction.' }) until: string;
  @Field(() => Int) transactions: number;
  @Field() engineVersion: string;
  @Field() foundAt: Date;
  @Field(() => Date, { nullable: true, description: 'When a run over all of its evidence didn’t find it any more.' })
  vanishedAt?: Date | undefined;
  @Field(() => FraudAlertStateCode) state: FraudAlertStateCode;
  @Field(() => FraudVerdictCode, { nullable: true }) verdict?: FraudVerdictCode | undefined;
  @Field({ description: 'Whether the officer who asks works on it.' }) isMine: boolean;
  @Field({ description: 'Whether the officer who asks proposed to close it, and so may not close it.' })
  isProposedByMe: boolean;
}

@ObjectType()
export class FraudRunModel {
  @Field(() => ID) id: string;
  @Field() from: string;
  @Field() until: string;
  @Field(() => FraudRunStateCode) state: FraudRunStateCode;
  @Field() requestedAt: Date;
  @Field(() => Date, { nullable: true }) finishedAt?: Date | undefined;
  @Field(() => String, { nullable: true, description: 'Why the last try gave no answer.' })
  waitingReason?: string | undefined;
  @Field(() => String, { nullable: true }) engineVersion?: string | undefined;
  @Field(() => Int, { nullable: true }) transactions?: number | undefined;
  @Field(() => Int, { nullable: true }) alerts?: number | undefined;
}

@ObjectType('FraudRuns')
export class FraudRunsModel {
  @Field(() => [FraudRunModel], { description: 'Newest first.' }) runs: FraudRunModel[];
  @Field(() => String, { nullable: true, description: 'First day that there are transactions of.' })
  from?: string | undefined;
  @Field(() => String, { nullable: true }) until?: string | undefined;
}

@ObjectType('FraudAlertPage')
export class FraudAlertPageModel {
  @Field(() => [FraudAlertModel]) alerts: FraudAlertModel[];
  @Field(() => Int) total: number;
}

@InputType()
export class FraudAlertsInput {
  @Field(() => FraudListedStateCode, { defaultValue: FraudListedStateCode.ACTIVE }) state: FraudListedStateCode;
  @Field(() => FraudAlertOrderCode, { defaultValue: FraudAlertOrderCode.EXPOSURE }) order: FraudAlertOrderCode;
  @Field(() => String, { nullable: true }) pattern?: string | null;
  @Field(() => String, { nullable: true, description: 'Any party.' }) firm?: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' }) from?: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' }) until?: string | null;
  @Field(() => Int, { defaultValue: 0 }) offset: number;
  @Field(() => Int, { defaultValue: 50, description: '100 at most.' }) limit: number;
}

@ObjectType()
export class StoryParagraphModel {
  @Field(() => StoryPartCode) part: StoryPartCode;
  @Field() text: string;
}

@ObjectType('FraudStory')
export class FraudStoryModel {
  @Field() title: string;
  @Field(() => [StoryParagraphModel]) paragraphs: StoryParagraphModel[];
}

@ObjectType('PriceBand')
export class PriceBandModel {
  @Field(() => Float) lower: number;
  @Field(() => Float) median: number;
  @Field(() => Float) upper: number;
}

@ObjectType()
export class FraudFigureModel {
  @Field() name: string;
  @Field(() => Float) value: number;
}

@ObjectType('FraudEvidence')
export class FraudEvidenceModel {
  @Field(() => ID) id: string;
  @Field() record: string;
  @Field() date: string;
  @Field() direction: string;
  @Field() firm: string;
  @Field() partner: string;
  @Field() country: string;
  @Field() origin: string;
  @Field() hs6: string;
  @Field() unit: string;
  @Field() invoice: string;
  @Field(() => Float, { nullable: true }) quantity?: number | undefined;
  @Field(() => Float, { nullable: true, description: 'US dollars.' }) amount?: number | undefined;
  @Field(() => Float, { nullable: true, description: 'US dollars a unit.' }) price?: number | undefined;
  @Field(() => Boolean, { nullable: true }) related?: boolean | undefined;
  @Field(() => Float, { description: 'How unusual it is, 0 to 1.' }) score: number;
  @Field(() => [FraudFigureModel], { description: 'Numbers that made it evidence, by the engine’s own names.' })
  figures: FraudFigureModel[];
  @Field(() => PriceBandModel, { nullable: true }) band?: PriceBandModel | undefined;
}

@ObjectType()
export class PricePointModel {
  @Field(() => ID) id: string;
  @Field() date: string;
  @Field() firm: string;
  @Field(() => Float) price: number;
  @Field() isEvidence: boolean;
}

@ObjectType('MonthlyPriceBand')
export class MonthlyBandModel extends PriceBandModel {
  @Field({ description: 'First day of the month.' }) month: string;
}

@ObjectType('PriceHistory')
export class PriceHistoryModel {
  @Field() hs6: string;
  @Field() origin: string;
  @Field() unit: string;
  @Field() direction: string;
  @Field(() => [PricePointModel], { description: 'By day.' }) points: PricePointModel[];
  @Field(() => [MonthlyBandModel], { description: 'By month.' }) bands: MonthlyBandModel[];
}

@ObjectType('NetworkParty')
export class NetworkPartyModel {
  @Field(() => ID) id: string;
  @Field() isKorean: boolean;
  @Field() country: string;
  @Field(() => Float) amount: number;
}

@ObjectType('NetworkLink')
export class NetworkLinkModel {
  @Field(() => ID) from: string;
  @Field(() => ID) to: string;
  @Field({ description: 'goods or money' }) kind: string;
  @Field(() => Int) transactions: number;
  @Field(() => Float) amount: number;
  @Field() related: boolean;
}

@ObjectType('PartyNetwork')
export class PartyNetworkModel {
  @Field(() => [NetworkPartyModel]) parties: NetworkPartyModel[];
  @Field(() => [NetworkLinkModel]) links: NetworkLinkModel[];
  @Field(() => Int, { description: 'Parties that are left out.' }) left: number;
}

@ObjectType('FraudCaseEntry')
export class FraudCaseEntryModel {
  @Field(() => FraudEntryKindCode) kind: FraudEntryKindCode;
  @Field(() => FraudVerdictCode, { nullable: true }) verdict?: FraudVerdictCode | undefined;
  @Field() text: string;
  @Field() by: string;
  @Field() at: Date;
}

@ObjectType('FraudAlertDetail')
export class FraudAlertDetailModel {
  @Field(() => FraudAlertModel) alert: FraudAlertModel;
  @Field(() => FraudStoryModel) story: FraudStoryModel;
  @Field(() => [FraudEvidenceModel], { description: 'By day, 500 at most.' }) evidence: FraudEvidenceModel[];
  @Field(() => [PriceHistoryModel]) histories: PriceHistoryModel[];
  @Field(() => PartyNetworkModel) network: PartyNetworkModel;
  @Field(() => [FraudCaseEntryModel], { description: 'Oldest first.' }) entries: FraudCaseEntryModel[];
}

@ObjectType('FraudAlertChanged')
export class FraudAlertChangedModel {
  @Field(() => ID) id: string;
}

@ObjectType('FraudRefused')
export class FraudRefusedModel {
  @Field(() => FraudRefusalCode) code: FraudRefusalCode;
}

export const FraudAlertResult = createUnionType({
  name: 'FraudAlertChangeResult',
  types: () => [FraudAlertChangedModel, FraudRefusedModel] as const,
  resolveType: (value) => ('code' in value ? FraudRefusedModel : FraudAlertChangedModel),
});
export const FraudRunResult = createUnionType({
  name: 'FraudRunResult',
  types: () => [FraudRunModel, FraudRefusedModel] as const,
  resolveType: (value) => ('code' in value ? FraudRefusedModel : FraudRunModel),
});

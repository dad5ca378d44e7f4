import { createUnionType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum ItemKindCode {
  PISTOL = 'pistol',
  BLADE = 'blade',
  SHURIKEN = 'shuriken',
  CARTRIDGES = 'cartridges',
  LIQUID_BOTTLE = 'liquid_bottle',
  POWDER_BRICK = 'powder_brick',
  BATTERY_PACK = 'battery_pack',
  TABLET_STRIPS = 'tablet_strips',
  WRAPPED_CASH = 'wrapped_cash',
}
export enum XrayStateCode {
  TO_READ = 'to_read',
  SECOND = 'second',
  RESOLVE = 'resolve',
  CLEARED = 'cleared',
  TO_INSPECT = 'to_inspect',
}
export enum XrayOrderCode {
  CONFIDENCE = 'confidence',
  RECEIVED = 'received',
}
export enum BoxVerdictCode {
  ACCEPTED = 'accepted',
  REJECTED = 'rejected',
  ADDED = 'added',
}
export enum ConclusionCode {
  CLEAR = 'clear',
  INSPECT = 'inspect',
}
export enum DisagreementCode {
  ENGINE_UNREAD = 'engine_unread',
  CLEARED_SURE = 'cleared_sure',
  ENGINE_MISSED = 'engine_missed',
  ASKED = 'asked',
}
export enum GoodsFitCode {
  FITS = 'fits',
  DIFFERS = 'differs',
  UNKNOWN = 'unknown',
}
export enum MaterialFindingCode {
  NOTHING_DECLARED = 'nothing_declared',
  NOTHING_SEEN = 'nothing_seen',
  NO_RULE = 'no_rule',
  MORE_METAL = 'more_metal',
  LESS_METAL = 'less_metal',
  OPAQUE = 'opaque',
  FITS = 'fits',
}
export enum XrayRefusalCode {
  NOT_OPEN = 'not_open',
  CLEAR_WITH_BOXES = 'clear_with_boxes',
  NO_REASON = 'no_reason',
  BAD_BOX = 'bad_box',
}
registerEnumType(ItemKindCode, { name: 'XrayItemKind' });
registerEnumType(XrayStateCode, {
  name: 'XrayState',
  valuesMap: {
    SECOND: { description: 'Needs a second reader.' },
    RESOLVE: { description: 'Two readers differ; a supervisor decides.' },
  },
});
registerEnumType(XrayOrderCode, { name: 'XrayOrder' });
registerEnumType(BoxVerdictCode, { name: 'XrayBoxVerdict' });
registerEnumType(ConclusionCode, { name: 'XrayConclusion' });
registerEnumType(DisagreementCode, { name: 'XrayDisagreement' });
registerEnumType(GoodsFitCode, { name: 'XrayGoodsFit' });
registerEnumType(MaterialFindingCode, { name: 'XrayMaterialFinding' });
registerEnumType(XrayRefusalCode, { name: 'XrayRefusalCode' });

@ObjectType('XrayListedImage')
export class XrayListedImageModel {
  @Field(() => ID) id: string;
  @Field() parcel: string;
  @Field() declaration: string;
  @Field() declaredGoods: string;
  @Field(() => String, { nullable: true }) hs6?: string | undefined;
  @Field() senderCountry: string;
  @Field() receivedAt: Date;
  @Field(() => XrayStateCode) state: XrayStateCode;
  @Field(() => String, { nullable: true, description: 'Engine that read it; none: unread, not "nothing found".' })
  engineVersion?: string | undefined;
  @Field(() => Float, { nullable: true, description: 'Of the surest box; 0 when the engine marked nothing.' })
  confidence?: number | undefined;
  @Field(() => ItemKindCode, { nullable: true }) surestKind?: ItemKindCode | undefined;
  @Field(() => String, { nullable: true, description: 'Why the last try gave no reading.' })
  waitingReason?: string | undefined;
  @Field({ description: 'Another officer has it open.' }) claimed: boolean;
}

@ObjectType('XrayStateCount')
export class XrayStateCountModel {
  @Field(() => XrayStateCode) state: XrayStateCode;
  @Field(() => Int) images: number;
}

@ObjectType('XrayQueue')
export class XrayQueueModel {
  @Field(() => [XrayListedImageModel]) images: XrayListedImageModel[];
  @Field(() => Int) total: number;
  @Field(() => [XrayStateCountModel], { description: 'Of the whole office.' }) states: XrayStateCountModel[];
  @Field(() => Int, { description: 'Images of the office that no engine has read.' }) unread: number;
}

@InputType()
export class XrayQueueInput {
  @Field(() => XrayStateCode, { nullable: true }) state?: XrayStateCode | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those that no engine has read.' }) unread?: boolean | null;
  @Field(() => String, { nullable: true, description: 'First digits of the declared subheading.' }) hs?: string | null;
  @Field(() => String, { nullable: true, description: 'Beginning of the number of the parcel or the declaration.' })
  number?: string | null;
  @Field(() => XrayOrderCode, { defaultValue: XrayOrderCode.CONFIDENCE }) order: XrayOrderCode;
  @Field(() => Int, { defaultValue: 0 }) offset: number;
  @Field(() => Int, { defaultValue: 50, description: '200 at most.' }) limit: number;
}

@ObjectType('XrayEngineBox', { description: 'In pixels from the upper left corner.' })
export class XrayEngineBoxModel {
  @Field(() => Float) left: number;
  @Field(() => Float) top: number;
  @Field(() => Float) right: number;
  @Field(() => Float) bottom: number;
  @Field(() => ItemKindCode) kind: ItemKindCode;
  @Field(() => Float) confidence: number;
}

@ObjectType('XrayEngineReading')
export class XrayEngineReadingModel {
  @Field() version: string;
  @Field() requestId: string;
  @Field(() => [XrayEngineBoxModel], { description: 'The surest first.' }) boxes: XrayEngineBoxModel[];
}

@ObjectType('XrayJudgedBox')
export class XrayJudgedBoxModel {
  @Field(() => Float) left: number;
  @Field(() => Float) top: number;
  @Field(() => Float) right: number;
  @Field(() => Float) bottom: number;
  @Field(() => ItemKindCode) kind: ItemKindCode;
  @Field(() => BoxVerdictCode) verdict: BoxVerdictCode;
  @Field(() => Int, { nullable: true, description: 'Place among the engine’s boxes.' }) engineBox?: number | undefined;
}

@ObjectType('XrayReading')
export class XrayReadingModel {
  @Field(() => Int, { description: '1 and 2: readers; 3: the supervisor.' }) order: number;
  @Field() officer: string;
  @Field() blind: boolean;
  @Field(() => ConclusionCode) conclusion: ConclusionCode;
  @Field() note: string;
  @Field() at: Date;
  @Field(() => [DisagreementCode]) disagreements: DisagreementCode[];
  @Field(() => [XrayJudgedBoxModel]) boxes: XrayJudgedBoxModel[];
}

@ObjectType('XrayMaterials', { description: 'Shares by area of what is in the picture.' })
export class XrayMaterialsModel {
  @Field(() => Float) organic: number;
  @Field(() => Float) mixed: number;
  @Field(() => Float) metal: number;
  @Field(() => Float) opaque: number;
}

@ObjectType('XrayMaterialBands', { description: 'Limits of ln(low)/ln(high) between materials.' })
export class XrayMaterialBandsModel {
  @Field(() => Float) mixedFrom: number;
  @Field(() => Float) metalFrom: number;
  @Field(() => Float, { description: 'Share of high-energy radiation.' }) emptyAbove: number;
  @Field(() => Float, { description: 'Share of low-energy radiation.' }) opaqueBelow: number;
}

@ObjectType('XrayKindFit')
export class XrayKindFitModel {
  @Field(() => ItemKindCode) kind: ItemKindCode;
  @Field(() => GoodsFitCode, { description: 'Whether such an item may belong to the declared goods.' })
  fit: GoodsFitCode;
}

@ObjectType('XrayImage')
export class XrayImageModel extends XrayListedImageModel {
  @Field(() => Int) width: number;
  @Field(() => Int) height: number;
  @Field(() => Float, { nullable: true }) quantity?: number | undefined;
  @Field(() => Float, { nullable: true, description: 'Kilograms.' }) netMass?: number | undefined;
  @Field(() => XrayMaterialsModel) materials: XrayMaterialsModel;
  @Field(() => XrayMaterialBandsModel) bands: XrayMaterialBandsModel;
  @Field(() => MaterialFindingCode) materialFinding: MaterialFindingCode;
  @Field(() => [XrayKindFitModel]) kindFits: XrayKindFitModel[];
  @Field(() => XrayEngineReadingModel, { nullable: true, description: 'None: unread, or asked for without.' })
  engine?: XrayEngineReadingModel | undefined;
  @Field(() => [XrayReadingModel], { description: 'Those that the officer may see: none before their own.' })
  readings: XrayReadingModel[];
  @Field(() => Int, { nullable: true, description: 'The reading that the officer may give now.' })
  mayGive?: number | undefined;
  @Field(() => Float, { description: 'From this confidence on the engine is taken to say that something is there.' })
  sureFrom: number;
}

@ObjectType('XrayNext')
export class XrayNextModel {
  @Field(() => ID, { nullable: true }) id?: string | undefined;
  @Field(() => ID, { nullable: true, description: 'What will come after it, to be fetched ahead.' })
  following?: string | undefined;
}

@InputType()
export class XrayJudgedBoxInput {
  @Field(() => Float) left: number;
  @Field(() => Float) top: number;
  @Field(() => Float) right: number;
  @Field(() => Float) bottom: number;
  @Field(() => ItemKindCode) kind: ItemKindCode;
  @Field(() => BoxVerdictCode) verdict: BoxVerdictCode;
  @Field(() => Int, { nullable: true }) engineBox?: number | null;
}

@InputType()
export class XrayReadingInput {
  @Field(() => XrayStateCode, { description: 'As it was when the image was opened.' }) seenState: XrayStateCode;
  @Field(() => String, { nullable: true, description: 'Engine whose boxes were seen.' }) seenVersion?: string | null;
  @Field() blind: boolean;
  @Field(() => [XrayJudgedBoxInput]) boxes: XrayJudgedBoxInput[];
  @Field(() => ConclusionCode) conclusion: ConclusionCode;
  @Field({ defaultValue: false, description: 'A second reader is asked for.' }) asksSecond: boolean;
  @Field({ defaultValue: '' }) note: string;
}

@ObjectType('XrayConcluded')
export class XrayConcludedModel {
  @Field(() => ID) id: string;
  @Field(() => XrayStateCode) state: XrayStateCode;
  @Field(() => [DisagreementCode]) disagreements: DisagreementCode[];
}

@ObjectType('XrayRefused')
export class XrayRefusedModel {
  @Field(() => XrayRefusalCode) code: XrayRefusalCode;
}

export const ConcludeXrayResult = createUnionType({
  name: 'ConcludeXrayResult',
  types: () => [XrayConcludedModel, XrayRefusedModel] as const,
  resolveType: (value) => ('code' in value ? XrayRefusedModel : XrayConcludedModel),
});

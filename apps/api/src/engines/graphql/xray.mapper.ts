import { MATERIAL_BANDS } from '../xray/materials.js';
import { type OpenedImage } from '../xray/open-image.js';
import { SURE } from '../xray/reading-rules.js';
import { type ItemKind } from '../xray/xray-contract.js';
import {
  type Disagreement,
  type ImageState,
  type JudgedBox,
  type OfficerReading,
  type Verdict,
  type XrayImage,
} from '../xray/xray-image.js';
import { type MaterialFinding } from '../xray/declared-goods.js';
import {
  BoxVerdictCode,
  ConclusionCode,
  DisagreementCode,
  GoodsFitCode,
  ItemKindCode,
  MaterialFindingCode,
  type XrayImageModel,
  type XrayJudgedBoxInput,
  type XrayJudgedBoxModel,
  type XrayListedImageModel,
  type XrayReadingModel,
  XrayStateCode,
} from './xray.model.js';

const KINDS = {
  pistol: ItemKindCode.PISTOL,
  blade: ItemKindCode.BLADE,
  shuriken: ItemKindCode.SHURIKEN,
  cartridges: ItemKindCode.CARTRIDGES,
  liquid_bottle: ItemKindCode.LIQUID_BOTTLE,
  powder_brick: ItemKindCode.POWDER_BRICK,
  battery_pack: ItemKindCode.BATTERY_PACK,
  tablet_strips: ItemKindCode.TABLET_STRIPS,
  wrapped_cash: ItemKindCode.WRAPPED_CASH,
} as const satisfies Record<ItemKind, ItemKindCode>;
const STATES = {
  to_read: XrayStateCode.TO_READ,
  second: XrayStateCode.SECOND,
  resolve: XrayStateCode.RESOLVE,
  cleared: XrayStateCode.CLEARED,
  to_inspect: XrayStateCode.TO_INSPECT,
} as const satisfies Record<ImageState, XrayStateCode>;
const VERDICTS = {
  accepted: BoxVerdictCode.ACCEPTED,
  rejected: BoxVerdictCode.REJECTED,
  added: BoxVerdictCode.ADDED,
} as const satisfies Record<Verdict, BoxVerdictCode>;
const CONCLUSIONS = { clear: ConclusionCode.CLEAR, inspect: ConclusionCode.INSPECT } as const;
const DISAGREED = {
  engine_unread: DisagreementCode.ENGINE_UNREAD,
  cleared_sure: DisagreementCode.CLEARED_SURE,
  engine_missed: DisagreementCode.ENGINE_MISSED,
  asked: DisagreementCode.ASKED,
} as const satisfies Record<Disagreement, DisagreementCode>;
const FITS = { fits: GoodsFitCode.FITS, differs: GoodsFitCode.DIFFERS, unknown: GoodsFitCode.UNKNOWN } as const;
const MATERIALS = {
  nothing_declared: MaterialFindingCode.NOTHING_DECLARED,
  nothing_seen: MaterialFindingCode.NOTHING_SEEN,
  no_rule: MaterialFindingCode.NO_RULE,
  more_metal: MaterialFindingCode.MORE_METAL,
  less_metal: MaterialFindingCode.LESS_METAL,
  opaque: MaterialFindingCode.OPAQUE,
  fits: MaterialFindingCode.FITS,
} as const satisfies Record<MaterialFinding, MaterialFindingCode>;

export const toXrayState = (state: ImageState): XrayStateCode => STATES[state];
export const toDisagreements = (reading: OfficerReading): DisagreementCode[] =>
  reading.disagreements.map((each) => DISAGREED[each]);

/** @param officerId whose own claim isn't told as another's */
export function toListedImage(image: XrayImage, officerId: string): XrayListedImageModel {
  const { engine, claimedBy } = image;
  return {
    id: image.id,
    parcel: image.parcel,
    declaration: image.declaration,
    declaredGoods: image.declaredGoods,
    hs6: image.hs6,
    senderCountry: image.senderCountry,
    receivedAt: image.receivedAt,
    state: STATES[image.state],
    engineVersion: engine?.version,
    confidence: engine?.confidence,
    surestKind: engine?.surestKind && KINDS[engine.surestKind],
    waitingReason: image.waitingReason,
    claimed: claimedBy !== undefined && claimedBy !== officerId,
  };
}

/** Without the engine's boxes nothing else may give away what it saw. */
export function toImageModel(opened: OpenedImage, officerId: string, blind: boolean): XrayImageModel {
  const { image, engine, readings, mayGive, comparison } = opened;
  const { version, requestId, boxes } = engine ?? {};
  return {
    ...toListedImage(image, officerId),
    ...(blind && { confidence: undefined, surestKind: undefined }),
    width: image.width,
    height: image.height,
    quantity: image.quantity,
    netMass: image.netMass,
    materials: image.materials,
    bands: MATERIAL_BANDS,
    materialFinding: MATERIALS[comparison.material],
    kindFits: comparison.kinds.map(({ kind, fit }) => ({ kind: KINDS[kind], fit: FITS[fit] })),
    engine:
      version === undefined || requestId === undefined
        ? undefined
        : { version, requestId, boxes: (boxes ?? []).map((box) => ({ ...box, kind: KINDS[box.kind] })) },
    readings: readings.map(toReadingModel),
    mayGive,
    sureFrom: SURE,
  };
}

function toReadingModel(reading: OfficerReading): XrayReadingModel {
  const { order, officerName, blind, note, at, conclusion, boxes } = reading;
  return {
    order,
    officer: officerName,
    blind,
    note,
    at,
    conclusion: CONCLUSIONS[conclusion],
    disagreements: toDisagreements(reading),
    boxes: boxes.map(toBoxModel),
  };
}

const toBoxModel = (box: JudgedBox): XrayJudgedBoxModel => ({
  ...box,
  kind: KINDS[box.kind],
  verdict: VERDICTS[box.verdict],
});

/** The values of these enums are the words that the use cases speak. */
export const toJudgedBox = ({ left, top, right, bottom, kind, verdict, engineBox }: XrayJudgedBoxInput): JudgedBox => ({
  left,
  top,
  right,
  bottom,
  kind,
  verdict,
  ...(typeof engineBox === 'number' && { engineBox }),
});

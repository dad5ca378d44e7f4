import { type ItemKind } from './xray-contract.js';

/** In pixels from the upper left corner; right and bottom are the first ones outside. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A box that the engine drew. */
export interface EngineBox extends Box {
  readonly kind: ItemKind;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface EngineReading {
  readonly version: string;
  /** Fingerprint of the request that the image was part of. */
  readonly inputHash: string;
  readonly requestId: string;
  /** The surest first; empty when it marked nothing. */
  readonly boxes: readonly EngineBox[];
}

export const VERDICTS = ['accepted', 'rejected', 'added'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a reader says of a box: the engine's, or one of their own. */
export interface JudgedBox extends Box {
  /** The reader's own word; it may differ from the engine's. */
  readonly kind: ItemKind;
  readonly verdict: Verdict;
  /** Place among the engine's boxes; undefined for one that the reader drew. */
  readonly engineBox?: number | undefined;
}

export type Conclusion = 'clear' | 'inspect';

/** Why a reading needs a second one. */
export const DISAGREEMENTS = [
  /** Cleared without any reading by the engine to hold it against. */
  'engine_unread',
  /** Cleared, though the engine is sure of something. */
  'cleared_sure',
  /** To be inspected for something of which the engine isn't sure, or that it didn't see. */
  'engine_missed',
  /** The reader asks for a second look. */
  'asked',
] as const;
export type Disagreement = (typeof DISAGREEMENTS)[number];

/** What a reader says of an image. */
export interface ReadingContent {
  readonly blind: boolean;
  readonly boxes: readonly JudgedBox[];
  readonly conclusion: Conclusion;
  readonly asksSecond: boolean;
  readonly note: string;
}

/** First reader, second reader, the supervisor who decides between them. */
export type ReadingOrder = 1 | 2 | 3;

export interface OfficerReading extends ReadingContent {
  readonly order: ReadingOrder;
  readonly officerId: string;
  readonly officerName: string;
  readonly engineVersion: string | undefined;
  readonly disagreements: readonly Disagreement[];
  readonly at: Date;
}

/** `second`: needs a second reader; `resolve`: two readers differ; the last two are final. */
export const IMAGE_STATES = ['to_read', 'second', 'resolve', 'cleared', 'to_inspect'] as const;
export type ImageState = (typeof IMAGE_STATES)[number];

/** Shares of what radiation doesn't pass freely, adding up to 1; all 0 when nothing is in the picture. */
export interface MaterialShares {
  readonly organic: number;
  readonly mixed: number;
  readonly metal: number;
  /** Too dense to tell what it is. */
  readonly opaque: number;
}

/** What was declared of a parcel. */
export interface DeclaredParcel {
  readonly parcel: string;
  readonly declaration: string;
  readonly declaredGoods: string;
  /** Six digits; undefined where none was declared. */
  readonly hs6: string | undefined;
  readonly quantity: number | undefined;
  /** Kilograms. */
  readonly netMass: number | undefined;
  readonly senderCountry: string;
  /** Personal: shown for a stated purpose only. */
  readonly consignee: string;
}

/** An image in the queue. */
export interface XrayImage extends DeclaredParcel {
  readonly id: string;
  readonly office: string;
  readonly width: number;
  readonly height: number;
  readonly contentHash: string;
  readonly materials: MaterialShares;
  readonly receivedAt: Date;
  /** Undefined: not read by the engine yet. That is not "nothing found". */
  readonly engine:
    { readonly version: string; readonly confidence: number; readonly surestKind: ItemKind | undefined } | undefined;
  readonly waitingReason: string | undefined;
  readonly state: ImageState;
  readonly claimedBy: string | undefined;
}

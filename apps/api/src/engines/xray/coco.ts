import { areaOf, holdingReading } from './reading-rules.js';
import { ITEM_KINDS } from './xray-contract.js';
import { type Box, type EngineReading, type OfficerReading, type XrayImage } from './xray-image.js';

/** An image that is concluded on, with all that was said of it. */
export interface ConcludedImage {
  readonly image: XrayImage;
  readonly readings: readonly OfficerReading[];
  readonly engine: EngineReading | undefined;
}

interface CocoAnnotation {
  readonly id: number;
  readonly image_id: number;
  readonly category_id: number;
  /** Left, top, width, height in pixels. */
  readonly bbox: readonly [number, number, number, number];
  readonly area: number;
  readonly iscrowd: 0;
  /** `accepted` from the engine, or `added` by the reader. */
  readonly verdict: 'accepted' | 'added';
  /** What the engine had called it, and how sure it was. */
  readonly engine: { readonly category_id: number; readonly confidence: number } | null;
}

export interface CocoFile {
  readonly info: { readonly description: string; readonly date_created: string };
  readonly images: readonly {
    readonly id: number;
    readonly file_name: string;
    readonly high_file_name: string;
    readonly width: number;
    readonly height: number;
    readonly conclusion: string;
    readonly readers: number;
    readonly engine_version: string | null;
  }[];
  readonly categories: readonly { readonly id: number; readonly name: string }[];
  readonly annotations: readonly CocoAnnotation[];
  /** Boxes of the engine that a reader rejected: what it mustn't see there again. Not part of the format. */
  readonly rejected: readonly (Omit<CocoAnnotation, 'verdict' | 'engine'> & { readonly score: number })[];
}

const CATEGORY = Object.fromEntries(ITEM_KINDS.map((kind, at) => [kind, at + 1]));

/**
 * What officers concluded, in the format of COCO's detection data (Lin et al. 2014, cocodataset.org/#format-data), for
 * the detector's next training. Says nothing of persons or firms. An image without annotations is one that was cleared.
 */
export function cocoOf(concluded: readonly ConcludedImage[], at: Date): CocoFile {
  const annotations: CocoAnnotation[] = [];
  const rejected: CocoFile['rejected'][number][] = [];
  concluded.forEach(({ readings, engine }, index) => {
    const imageId = index + 1;
    const holding = holdingReading(readings);
    for (const box of holding?.conclusion === 'inspect' ? holding.boxes : []) {
      if (box.verdict === 'rejected') continue;
      const seen = box.engineBox === undefined ? undefined : engine?.boxes[box.engineBox];
      annotations.push({
        ...shapeOf(box, annotations.length + 1, imageId, CATEGORY[box.kind] ?? 0),
        verdict: box.verdict,
        engine: seen === undefined ? null : { category_id: CATEGORY[seen.kind] ?? 0, confidence: seen.confidence },
      });
    }
    for (const { verdict, engineBox } of holding?.boxes ?? []) {
      const seen = verdict === 'rejected' && engineBox !== undefined ? engine?.boxes[engineBox] : undefined;
      if (seen === undefined) continue;
      rejected.push({
        ...shapeOf(seen, rejected.length + 1, imageId, CATEGORY[seen.kind] ?? 0),
        score: seen.confidence,
      });
    }
  });
  return {
    info: { description: 'X-ray images of parcels as officers read them', date_created: at.toISOString() },
    images: concluded.map(({ image, readings, engine }, index) => ({
      id: index + 1,
      file_name: `${image.parcel}.low.png`,
      high_file_name: `${image.parcel}.high.png`,
      width: image.width,
      height: image.height,
      conclusion: image.state,
      readers: readings.length,
      engine_version: engine?.version ?? null,
    })),
    categories: ITEM_KINDS.map((name) => ({ id: CATEGORY[name] ?? 0, name })),
    annotations,
    rejected,
  };
}

function shapeOf(box: Box, id: number, imageId: number, category: number) {
  const { left, top, right, bottom } = box;
  return {
    id,
    image_id: imageId,
    category_id: category,
    bbox: [left, top, right - left, bottom - top],
    area: areaOf(box),
    iscrowd: 0,
  } as const;
}

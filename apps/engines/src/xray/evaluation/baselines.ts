import { seededRandom } from '../../common/random.js';
import { type Detection, overlapOf } from '../detector/decode.js';
import { type Box, ITEM_KINDS } from '../item-kinds.js';
import { type SimulatedParcel } from '../simulator/simulate-parcel.js';
import { type Blob, blobsOf } from './blobs.js';

/** What finds items without having learned to see. Both know parcels for tuning only. */
export interface Baselines {
  /** Sees nothing: each kind's middle box, in an order by lot. */
  readonly blind: () => readonly Detection[];
  /** Dense or metallic blobs, each of the kind that its size and material speak for. */
  readonly blobs: (image: Uint16Array) => readonly Detection[];
}

/** Overlap at which a blob stands for an item while learning. */
const SAME = 0.5;
/** Of blobs that overlap more than this the likelier one is told. */
const DOUBLE = 0.45;
const LEAST_CONFIDENCE = 0.01;

export function learnBaselines(parcels: readonly SimulatedParcel[], seed: number): Baselines {
  const classes = learnClasses(parcels);
  const middles = ITEM_KINDS.map((kind) => middleBox(parcels, kind));
  const random = seededRandom(seed);
  return {
    blind: () => middles.map((box, kind) => ({ kind, box, confidence: random() })),
    blobs: (image) => likeliest(blobsOf(image).flatMap((blob) => told(blob, classes))),
  };
}

function middleBox(parcels: readonly SimulatedParcel[], kind: string): Box {
  const boxes = parcels.flatMap(({ items }) => items.filter((item) => item.kind === kind).map(({ box }) => box));
  const middle = (side: 0 | 1 | 2 | 3): number =>
    boxes.map((box) => box[side]).sort((a, b) => a - b)[Math.floor(boxes.length / 2)] ?? 0;
  return [middle(0), middle(1), middle(2), middle(3)];
}

/** Traits of the blobs of one kind, or of no kind, as independent normal distributions. */
interface BlobClass {
  /** Place in ITEM_KINDS; -1 for blobs that are no item. */
  readonly kind: number;
  readonly share: number;
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

function learnClasses(parcels: readonly SimulatedParcel[]): readonly BlobClass[] {
  const samples = parcels.flatMap(({ image, items }) =>
    blobsOf(image).map(({ box, traits }) => {
      const item = items.find((each) => overlapOf(each.box, box) >= SAME);
      return { kind: item === undefined ? -1 : ITEM_KINDS.indexOf(item.kind), traits };
    }),
  );
  return [-1, ...ITEM_KINDS.keys()].flatMap((kind): BlobClass[] => {
    const own = samples.filter((sample) => sample.kind === kind).map(({ traits }) => traits);
    const [first] = own;
    if (first === undefined) return [];
    const means = first.map((_, trait) => meanOf(own.map((traits) => traits[trait] ?? 0)));
    const deviations = means.map((mean, trait) =>
      Math.max(0.05, Math.sqrt(meanOf(own.map((traits) => ((traits[trait] ?? 0) - mean) ** 2)))),
    );
    return [{ kind, share: own.length / samples.length, means, deviations }];
  });
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The likeliest kind of a blob, with its probability by Bayes. */
function told({ box, traits }: Blob, classes: readonly BlobClass[]): Detection[] {
  const logs = classes.map(({ share, means, deviations }) =>
    traits.reduce((sum, value, trait) => {
      const deviation = deviations[trait] ?? 1;
      return sum - 0.5 * ((value - (means[trait] ?? 0)) / deviation) ** 2 - Math.log(deviation);
    }, Math.log(share)),
  );
  const highest = Math.max(...logs);
  const total = logs.reduce((sum, log) => sum + Math.exp(log - highest), 0);
  return classes
    .map(({ kind }, at) => ({ kind, box, confidence: Math.exp((logs[at] ?? -Infinity) - highest) / total }))
    .filter(({ kind }) => kind >= 0)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, 1)
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
}

function likeliest(detections: readonly Detection[]): readonly Detection[] {
  const kept: Detection[] = [];
  for (const each of [...detections].sort((a, b) => b.confidence - a.confidence)) {
    if (kept.every(({ box }) => overlapOf(box, each.box) <= DOUBLE)) kept.push(each);
  }
  return kept;
}

import { BadInput } from '../protocol/engine-model.js';
import { type Tensor, type TensorMetadata } from '../protocol/tensor.js';
import { type Detection } from './detector/decode.js';
import { MOST_BOXES, type XrayImage } from './detector/xray-detector.js';

/** Sides of an image in pixels. */
const LEAST_SIDE = 16;
const MOST_SIDE = 512;

export const XRAY_INPUTS: readonly TensorMetadata[] = [{ name: 'image', datatype: 'UINT16', shape: [-1, 2, -1, -1] }];

/** Boxes the surest first; the rest of an image's places have kind -1 and zeros. */
export const XRAY_OUTPUTS: readonly TensorMetadata[] = [
  { name: 'box', datatype: 'FP32', shape: [-1, MOST_BOXES, 4] },
  { name: 'kind', datatype: 'INT32', shape: [-1, MOST_BOXES] },
  { name: 'confidence', datatype: 'FP32', shape: [-1, MOST_BOXES] },
];

/** @throws BadInput when images are too small or too large to be read */
export function imagesOf(inputs: ReadonlyMap<string, Tensor>): XrayImage[] {
  const { shape = [], data = [] } = inputs.get('image') ?? {};
  const [rows = 0, , height = 0, width = 0] = shape;
  if (rows > 0 && [height, width].some((side) => side < LEAST_SIDE || side > MOST_SIDE)) {
    throw new BadInput(
      `image: ${String(height)} × ${String(width)} pixels; each side must have ${String(LEAST_SIDE)} to ${String(MOST_SIDE)}`,
    );
  }
  const size = 2 * height * width;
  return Array.from({ length: rows }, (_, row) => {
    const planes = new Uint16Array(size);
    for (let pixel = 0; pixel < size; pixel += 1) planes[pixel] = Number(data[row * size + pixel]);
    return { height, width, planes };
  });
}

export function detectionTensors(images: readonly (readonly Detection[])[]): readonly Tensor[] {
  const rows = images.length;
  const box = new Float32Array(rows * MOST_BOXES * 4);
  const kind = new Int32Array(rows * MOST_BOXES).fill(-1);
  const confidence = new Float32Array(rows * MOST_BOXES);
  for (const [row, detections] of images.entries()) {
    for (const [place, detection] of detections.slice(0, MOST_BOXES).entries()) {
      const at = row * MOST_BOXES + place;
      box.set(detection.box, at * 4);
      kind[at] = detection.kind;
      confidence[at] = detection.confidence;
    }
  }
  const data = { box, kind, confidence };
  return XRAY_OUTPUTS.map(({ name, datatype, shape }) => ({
    name,
    datatype,
    shape: [rows, ...shape.slice(1)],
    data: data[name as keyof typeof data],
  }));
}

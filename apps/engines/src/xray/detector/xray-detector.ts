import { InferenceSession, Tensor } from 'onnxruntime-node';
import { FULL_SCALE } from '../simulator/detector.js';
import { type Calibration, calibrated } from './calibration.js';
import { decode, type Detection } from './decode.js';
import { meanOfViews, VIEWS, writeMirrored } from './views.js';

/** Boxes that an image comes with at most. */
export const MOST_BOXES = 32;
/** The network halves an image five times. */
const MULTIPLE = 32;

/** Planes of low and high energy, each height × width, row by row; 65,535 is all of the beam. */
export interface XrayImage {
  readonly height: number;
  readonly width: number;
  readonly planes: Uint16Array;
}

export interface NetworkToRead {
  /** The network in ONNX. */
  readonly network: Uint8Array;
  readonly calibration?: Calibration | undefined;
}

/** The network in this thread. */
export class XrayDetector {
  private constructor(
    private readonly session: InferenceSession,
    private readonly calibration: Calibration | undefined,
  ) {}

  /** @throws Error when the bytes are no network that can be run here */
  static async load({ network, calibration }: NetworkToRead): Promise<XrayDetector> {
    // Threads are made by whoever wants several images read at once.
    const options = { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 } as const;
    return new XrayDetector(await InferenceSession.create(network, options), calibration);
  }

  /** The items of an image, the surest first; confidences are probabilities where the network was calibrated. */
  async detect(image: XrayImage): Promise<readonly Detection[]> {
    const padded = withMargin(image);
    const size = padded.planes.length;
    const planes = new Float32Array(VIEWS.length * size);
    for (const [at, view] of VIEWS.entries()) {
      writeMirrored(planes.subarray(at * size, (at + 1) * size), padded.planes, padded.height, padded.width, view);
    }
    const feed = new Tensor('float32', planes, [VIEWS.length, 2, padded.height, padded.width]);
    const { heat, reach } = await this.session.run({ image: feed });
    const [rows, columns] = [heat?.dims[2], heat?.dims[3]];
    if (heat?.type !== 'float32' || reach?.type !== 'float32' || rows === undefined || columns === undefined) {
      throw new Error('the network gives no heat and reach');
    }
    const part = ({ data }: { readonly data: Tensor['data'] }, at: number): Float32Array => {
      const length = data.length / VIEWS.length;
      return (data as Float32Array).subarray(at * length, (at + 1) * length);
    };
    const maps = VIEWS.map((_, at) => ({ rows, columns, heat: part(heat, at), reach: part(reach, at) }));
    const found = decode(meanOfViews(maps), image.width, image.height, MOST_BOXES);
    return this.calibration === undefined ? found : calibrated(this.calibration, found);
  }
}

interface PaddedImage {
  readonly height: number;
  readonly width: number;
  readonly planes: Float32Array;
}

/** With air to the right and below, so that both sides are multiples of what the network needs. */
function withMargin({ height, width, planes }: XrayImage): PaddedImage {
  const [fullHeight, fullWidth] = [height, width].map((side) => Math.ceil(side / MULTIPLE) * MULTIPLE) as [
    number,
    number,
  ];
  const padded = new Float32Array(2 * fullHeight * fullWidth).fill(FULL_SCALE);
  for (let line = 0; line < 2 * height; line += 1) {
    const [plane, row] = [Math.floor(line / height), line % height];
    padded.set(planes.subarray(line * width, (line + 1) * width), (plane * fullHeight + row) * fullWidth);
  }
  return { height: fullHeight, width: fullWidth, planes: padded };
}

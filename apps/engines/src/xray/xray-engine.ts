import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { type EngineModel } from '../protocol/engine-model.js';
import { type Tensor } from '../protocol/tensor.js';
import { type Detection } from './detector/decode.js';
import { readXrayModel } from './detector/model-files.js';
import { type XrayImage } from './detector/xray-detector.js';
import { detectionTensors, imagesOf, XRAY_INPUTS, XRAY_OUTPUTS } from './xray-tensors.js';

/** Of 192 × 256 pixels so many fit into a request's body as text. */
const MOST_ROWS = 48;

/** What reads an image, wherever it runs. */
export type ReadImage = (image: XrayImage) => Promise<readonly Detection[]>;

/** Reading of parcels' X-ray images as a model of the server. */
export function xrayEngine(version: string, read: ReadImage): EngineModel {
  return {
    name: 'xray-reading',
    version,
    platform: 'onnxruntime_onnx',
    inputs: XRAY_INPUTS,
    outputs: XRAY_OUTPUTS,
    maxRows: MOST_ROWS,
    async infer(inputs, wanted): Promise<readonly Tensor[]> {
      const outputs = detectionTensors(await Promise.all(imagesOf(inputs).map(read)));
      return outputs.filter(({ name }) => wanted.includes(name));
    },
  };
}

export interface LoadedXrayEngine {
  readonly model: EngineModel;
  close(): Promise<void>;
}

/**
 * The engine of a model's folder; images are read in threads, so that the server answers meanwhile. The first thread reads
 * an empty image at once, so that a network that can't be run is known now.
 * @throws Error that names what can't be loaded
 */
export async function loadXrayEngine(folder: string): Promise<LoadedXrayEngine> {
  const { version } = readXrayModel(folder);
  const pool = new Piscina({
    filename: new URL('./xray-worker.js', import.meta.url).href,
    workerData: folder,
    minThreads: 1,
    maxThreads: availableParallelism(),
    idleTimeout: 60_000,
  });
  const read: ReadImage = (image) => pool.run(image) as Promise<readonly Detection[]>;
  try {
    await read({ height: 32, width: 32, planes: new Uint16Array(2 * 32 * 32).fill(65_535) });
  } catch (error) {
    await pool.destroy();
    throw error;
  }
  return { model: xrayEngine(version, read), close: () => pool.destroy() };
}

import { workerData } from 'piscina';
import { type Detection } from './detector/decode.js';
import { readXrayModel } from './detector/model-files.js';
import { XrayDetector, type XrayImage } from './detector/xray-detector.js';

const detector = await XrayDetector.load(readXrayModel(String(workerData)));

/** Runs in a thread of the engine's pool. */
export default function run(image: XrayImage): Promise<readonly Detection[]> {
  return detector.detect(image);
}

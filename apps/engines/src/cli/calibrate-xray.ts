import { parseArgs } from 'node:util';
import { readXrayModel, writeCalibration } from '../xray/detector/model-files.js';
import { XrayDetector } from '../xray/detector/xray-detector.js';
import { judgedBoxes } from '../xray/evaluation/detection-figures.js';
import { fitCalibration } from '../xray/training/fit-calibration.js';
import { readDataset } from '../xray/training/read-dataset.js';
import { EXIT, runTool, tell } from './command.js';

/** The part of `train:xray` that makes confidences probabilities, on parcels that the network was not fitted on. */
const USAGE = 'node scripts/run-cli.mjs engines/calibrate-xray --parcels folder [--model models/xray]';

await runTool(USAGE, async () => {
  const { values } = parseArgs({
    options: { parcels: { type: 'string' }, model: { type: 'string', default: 'models/xray' } },
  });
  if (values.parcels === undefined) throw new Error('--parcels is needed');
  const { network } = readXrayModel(values.model);
  const detector = await XrayDetector.load({ network });
  const read = [];
  for (const { image, items } of readDataset(values.parcels)) {
    read.push({ items, found: await detector.detect(image) });
  }
  const boxes = read.flatMap(judgedBoxes);
  const calibration = fitCalibration(boxes);
  writeCalibration(values.model, calibration, { parcels: read.length, boxes: boxes.length });
  tell(`confidences calibrated on ${String(boxes.length)} boxes of ${String(read.length)} parcels`);
  return EXIT.ok;
});

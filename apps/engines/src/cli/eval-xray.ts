import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readXrayModel, writeIntoManifest } from '../xray/detector/model-files.js';
import { XrayDetector } from '../xray/detector/xray-detector.js';
import { curvePicture } from '../xray/evaluation/curve-picture.js';
import { type Point } from '../xray/evaluation/detection-figures.js';
import { evaluateXray, type Readers, type XrayEvaluation } from '../xray/evaluation/evaluate-xray.js';
import { xrayTable } from '../xray/evaluation/xray-table.js';
import { EXIT, runTool, tell, wholeNumberOf } from './command.js';

/**
 * `eval -- xray`: the committed detector beside the baselines on simulated scenes, held-out ones first. Everything is
 * simulated anew; no data are needed.
 */
const USAGE =
  'npm run -s eval -- xray [--images 900] [--learned 600] [--model models/xray] [--full detector.fp32.onnx] [--json figures.json] [--pictures folder] [--record]';
/** Where the picture of false alarms ends. */
const MOST_ALARMS = 1;

await runTool(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      images: { type: 'string', default: '900' },
      /** Parcels that the baselines learn from. */
      learned: { type: 'string', default: '600' },
      model: { type: 'string', default: 'models/xray' },
      full: { type: 'string' },
      json: { type: 'string' },
      pictures: { type: 'string' },
      /** Writes the detector's figures into the model's manifest. */
      record: { type: 'boolean', default: false },
    },
  });
  const images = wholeNumberOf(values.images, 'images', 3, 100_000);
  const learned = wholeNumberOf(values.learned, 'learned', 1, 100_000);
  const evaluation = await evaluateXray(await readersOf(values.model, values.full), images, learned, tell);
  const figures = withoutCurves(evaluation);
  process.stdout.write(`${xrayTable(evaluation)}\n${JSON.stringify(figures)}\n`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, undefined, 2)}\n`);
  if (values.pictures !== undefined) writePictures(values.pictures, evaluation);
  if (values.record) {
    const { heldOut, likeTuning } = figures;
    const own = { heldOut: heldOut.detector, likeTuning: likeTuning.detector };
    const measuredBy = `npm run -s eval -- xray --images ${values.images}`;
    writeIntoManifest(values.model, { figures: { measuredBy, ...own } });
  }
  return EXIT.ok;
});

/** @param full path of the network with weights of 32 bits, to compare with */
async function readersOf(folder: string, full: string | undefined): Promise<Readers> {
  const { network, calibration } = readXrayModel(folder);
  const detector = await XrayDetector.load({ network, calibration });
  const readers: Readers = { detector: (image) => detector.detect(image) };
  if (full === undefined) return readers;
  if (!existsSync(full)) throw new Error(`${full} is not there`);
  const wide = await XrayDetector.load({ network: readFileSync(full), calibration });
  return { ...readers, 'detector, 32-bit weights': (image) => wide.detect(image) };
}

/** To four places, without the curves' points. */
function withoutCurves(evaluation: XrayEvaluation): Readonly<Record<keyof XrayEvaluation, Record<string, object>>> {
  const plain = JSON.stringify(evaluation, (name, value: unknown) => {
    if (name === 'froc' || name === 'precisionRecall' || name === 'roc') return undefined;
    return typeof value === 'number' ? Number(value.toFixed(4)) : value;
  });
  return JSON.parse(plain) as Record<keyof XrayEvaluation, Record<string, object>>;
}

function reliabilityPoints(set: XrayEvaluation['heldOut']): readonly Point[] {
  return (set.detector?.reliability ?? []).map(({ meanConfidence, right }) => ({ x: meanConfidence, y: right }));
}

function writePictures(folder: string, { heldOut, likeTuning }: XrayEvaluation): void {
  mkdirSync(folder, { recursive: true });
  const curves = (which: 'froc' | 'precisionRecall' | 'roc') =>
    Object.entries(heldOut).map(([name, figures]) => ({ name, points: figures[which] }));
  const recall = curvePicture({
    title: 'Items found, held-out simulated scenes',
    across: 'false alarms an image',
    up: 'share of items found',
    most: MOST_ALARMS,
    curves: curves('froc'),
  });
  const precision = curvePicture({
    title: 'Boxes that are right, held-out simulated scenes',
    across: 'share of items found',
    up: 'share of boxes that are right',
    most: 1,
    curves: curves('precisionRecall'),
  });
  const roc = curvePicture({
    title: 'Parcels with an item and without, held-out',
    across: 'share of parcels without an item alarmed',
    up: 'share of parcels with an item alarmed',
    most: 1,
    curves: curves('roc'),
  });
  const reliability = curvePicture({
    title: 'Confidences and how often boxes are right',
    across: 'confidence',
    up: 'share of boxes that are right',
    most: 1,
    curves: [
      { name: 'held-out scenes', points: reliabilityPoints(heldOut) },
      { name: 'new scenes of the tuned kind', points: reliabilityPoints(likeTuning) },
      {
        name: 'as it should be',
        points: [
          { x: 0, y: 0 },
          { x: 1, y: 1 },
        ],
      },
    ],
  });
  writeFileSync(join(folder, 'reliability.svg'), reliability);
  writeFileSync(join(folder, 'precision.svg'), precision);
  writeFileSync(join(folder, 'recall.svg'), recall);
  writeFileSync(join(folder, 'roc.svg'), roc);
}

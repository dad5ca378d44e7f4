import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeDataset } from '../xray/training/write-dataset.js';
import { EXIT, runTool, tell, wholeNumberOf } from './command.js';

/**
 * `train:xray`: simulates parcels for tuning, trains the detector on them with PyTorch, and writes it as 8-bit ONNX.
 * Python is needed here and nowhere else.
 */
const USAGE =
  'npm run train:xray -- [--parcels 6000] [--checked 300] [--minutes 30] [--data .cache/xray] [--out models/xray] [--python python3]';
const NEEDS =
  'needs Python 3.11 with PyTorch 1.13, numpy and onnx 1.12 (Debian 12: apt-get install python3-torch python3-onnx)';
/** Seeds of parcels to fit on and to watch the fit on; held-out scenes have other parameters and seeds below these. */
const SEEDS = { fit: 1_000_000, checked: 2_000_000 } as const;
const PROGRESS_EVERY = 500;

await runTool(USAGE, () => {
  const { values } = parseArgs({
    options: {
      parcels: { type: 'string', default: '6000' },
      checked: { type: 'string', default: '300' },
      minutes: { type: 'string', default: '30' },
      data: { type: 'string', default: '.cache/xray' },
      out: { type: 'string', default: 'models/xray' },
      python: { type: 'string', default: 'python3' },
    },
  });
  const minutes = wholeNumberOf(values.minutes, 'minutes', 1, 10_000);
  const sizes = {
    fit: wholeNumberOf(values.parcels, 'parcels', 16, 1_000_000),
    checked: wholeNumberOf(values.checked, 'checked', 16, 100_000),
  };
  const imports = spawnSync(values.python, ['-c', 'import torch, numpy, onnx'], { encoding: 'utf8' });
  if (imports.status !== 0) throw new Error(`${NEEDS}: ${imports.error?.message ?? imports.stderr.trim()}`);
  for (const part of ['fit', 'checked'] as const) {
    const folder = join(values.data, `${part}-${String(sizes[part])}`);
    if (existsSync(join(folder, 'labels.json'))) continue;
    tell(`simulating ${String(sizes[part])} parcels in ${folder}`);
    writeDataset(folder, SEEDS[part], sizes[part], (written) => {
      if (written % PROGRESS_EVERY === 0) tell(`${String(written)} of ${String(sizes[part])}`);
    });
  }
  const { status } = spawnSync(
    values.python,
    [
      'models/training/xray/train.py',
      ...['--fit', join(values.data, `fit-${String(sizes.fit)}`)],
      ...['--checked', join(values.data, `checked-${String(sizes.checked)}`)],
      ...['--minutes', String(minutes), '--out', values.out],
    ],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error('the training did not end well');
  return Promise.resolve(EXIT.ok);
});

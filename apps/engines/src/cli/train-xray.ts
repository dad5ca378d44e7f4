import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Regime } from '../xray/simulator/draw.js';
import { writeDataset } from '../xray/training/write-dataset.js';
import { EXIT, runTool, tell, wholeNumberOf } from './command.js';

/**
 * `train:xray`: simulates parcels, trains the detector on them with PyTorch, writes it as 8-bit ONNX, calibrates its
 * confidences and evaluates it. Python is needed here and nowhere else. Called again after it was cut off, it goes on.
 */
const USAGE =
  'npm run train:xray -- [--parcels 12000] [--checked 600] [--minutes 45] [--threads 1] [--data .cache/xray] [--out models/xray] [--python python3]';
const NEEDS =
  'needs Python 3.11 with PyTorch 1.13, numpy and onnx 1.12 (Debian 12: apt-get install python3-torch python3-onnx, --python /usr/bin/python3)';
/** Parcels to fit on, and others to choose and to calibrate on; scenes for evaluation have seeds below these. */
const SETS = {
  fit: { regime: 'fitting', seed: 1_000_000 },
  checked: { regime: 'tuning', seed: 2_000_000 },
} as const satisfies Readonly<Record<string, { regime: Regime; seed: number }>>;
const PROGRESS_EVERY = 1000;

await runTool(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      parcels: { type: 'string', default: '12000' },
      checked: { type: 'string', default: '600' },
      minutes: { type: 'string', default: '45' },
      threads: { type: 'string', default: '1' },
      data: { type: 'string', default: '.cache/xray' },
      out: { type: 'string', default: 'models/xray' },
      python: { type: 'string', default: 'python3' },
    },
  });
  const minutes = wholeNumberOf(values.minutes, 'minutes', 1, 10_000);
  const threads = wholeNumberOf(values.threads, 'threads', 1, 256);
  const sizes = {
    fit: wholeNumberOf(values.parcels, 'parcels', 16, 1_000_000),
    checked: wholeNumberOf(values.checked, 'checked', 16, 100_000),
  };
  const imports = spawnSync(values.python, ['-c', 'import torch, numpy, onnx'], { encoding: 'utf8' });
  if (imports.status !== 0) throw new Error(`${NEEDS}: ${imports.error?.message ?? imports.stderr.trim()}`);
  const folders = {
    fit: join(values.data, `fit-${String(sizes.fit)}`),
    checked: join(values.data, `checked-${String(sizes.checked)}`),
  };
  for (const part of ['fit', 'checked'] as const) await simulateInto(folders[part], part, sizes[part]);
  run(values.python, [
    'models/training/xray/train.py',
    ...['--fit', folders.fit, '--checked', folders.checked, '--state', join(values.data, 'state.pt')],
    ...['--minutes', String(minutes), '--threads', String(threads), '--out', values.out],
  ]);
  const tool = (name: string, args: readonly string[]) => {
    run(process.execPath, ['scripts/run-cli.mjs', ...name.split(' '), ...args]);
  };
  tool('engines/calibrate-xray', ['--parcels', folders.checked, '--model', values.out]);
  tool('eval xray', ['--images', '300', '--model', values.out, '--pictures', values.out, '--record']);
  return EXIT.ok;
});

async function simulateInto(folder: string, part: keyof typeof SETS, count: number): Promise<void> {
  if (existsSync(join(folder, 'labels.json'))) return;
  tell(`simulating ${String(count)} parcels in ${folder}`);
  await writeDataset(folder, { ...SETS[part], count }, (written) => {
    if (written % PROGRESS_EVERY === 0) tell(`${String(written)} of ${String(count)}`);
  });
}

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${args[0] ?? command} did not end well`, { cause: error });
}

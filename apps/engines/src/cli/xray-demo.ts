import { parseArgs } from 'node:util';
import { demoParcel } from '../xray/demo/demo-parcels.js';
import { writeDemo } from '../xray/demo/write-demo.js';
import { EXIT, runTool, tell, wholeNumberOf } from './command.js';

/** `xray:demo`: writes made-up parcels with X-ray images, to be read into the portal. */
const USAGE = 'npm run -s xray:demo -- --out folder [--count 50] [--seed 1]';
const MOST = 10_000;

await runTool(USAGE, () => {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      count: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
    },
  });
  if (values.out === undefined) throw new Error('--out is needed');
  const count = wholeNumberOf(values.count, 'count', 1, MOST);
  const seed = wholeNumberOf(values.seed, 'seed', 0, 1_000_000);
  const parcels = Array.from({ length: count }, (_, number) => demoParcel(seed, number));
  writeDemo(values.out, parcels);
  const items = parcels.reduce((sum, { scan }) => sum + scan.items.length, 0);
  tell(`${String(count)} parcels with ${String(items)} items written to ${values.out}`);
  return Promise.resolve(EXIT.ok);
});

import { parseArgs } from 'node:util';
import { loadPredictor } from '../hs/prediction/load-predictor.js';
import type { HsPredictor } from '../hs/prediction/hs-predictor.js';
import { itemSchema, type Item } from '../hs/prediction/item-schema.js';
import { EXIT, UsageError, positiveInteger, required, runCommand, tell, tellFaults } from './support/command.js';
import { readJsonLines, writeJsonLines } from './support/json-lines.js';

/** `hs:predict`: ranked HS codes for a file of items, one JSON line each; faulty lines are told and left out. */
const USAGE =
  'npm run -s hs:predict -- --in items.jsonl --out out.jsonl [--top 10] [--models models/hs] [--knowledge knowledge/hs]';
/** Items between two marks of progress. */
const PROGRESS_EVERY = 500;
/** More candidates than this are never computed with care. */
const MOST = 50;

function* predictions(predictor: HsPredictor, items: readonly Item[], top: number): Generator {
  let done = 0;
  for (const item of items) {
    yield { id: item.id, ...predictor.predict(item, top) };
    done += 1;
    if (done % PROGRESS_EVERY === 0) tell(`${done} of ${items.length} items`);
  }
}

await runCommand(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      in: { type: 'string' },
      out: { type: 'string' },
      top: { type: 'string', default: '10' },
      models: { type: 'string', default: 'models/hs' },
      knowledge: { type: 'string', default: 'knowledge/hs' },
    },
  });
  const [input, output] = [required(values.in, 'in'), required(values.out, 'out')];
  const top = positiveInteger(values.top, 'top');
  if (top > MOST) throw new UsageError(`--top must be ${MOST} or less`);
  const { items, faults } = await readJsonLines(input, itemSchema);
  const predictor = loadPredictor(values.models, values.knowledge);
  await writeJsonLines(output, predictions(predictor, items, top));
  tellFaults(input, faults);
  tell(`${items.length} items predicted`);
  return faults.length === 0 ? EXIT.ok : EXIT.faultyLines;
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import { generateTrade } from '../trade-fraud/generator/generate.js';
import { ORDINARY, SCHEME_SETS, type SchemeSet } from '../trade-fraud/generator/parameters.js';
import { TRANSACTION_COLUMNS } from '../trade-fraud/transaction.js';
import { EXIT, runTool, tell } from './command.js';

/** `fraud:demo`: made-up trade and payments with schemes at known places, to try the fraud engine and its pages with. */
const USAGE = 'npm run -s fraud:demo -- --out folder [--transactions 50000] [--seed 1] [--schemes tuning|held-out]';

const isSchemeSet = (text: string): text is SchemeSet => Object.hasOwn(SCHEME_SETS, text);

function wholeOf(value: string, option: string): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && Number.isSafeInteger(number)) return number;
  throw new Error(`--${option} must be a whole number, not "${value}"`);
}

await runTool(USAGE, () => {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      transactions: { type: 'string', default: '50000' },
      seed: { type: 'string', default: '1' },
      schemes: { type: 'string', default: 'tuning' },
    },
  });
  const { out, schemes } = values;
  if (out === undefined) throw new Error('--out is needed');
  if (!isSchemeSet(schemes)) throw new Error(`--schemes must be tuning or held-out, not "${schemes}"`);
  const options = {
    transactions: wholeOf(values.transactions, 'transactions'),
    seed: wholeOf(values.seed, 'seed'),
    schemes,
  };
  const { transactions, labels } = generateTrade(options);
  const truth = transactions.flatMap(({ id }, row) => {
    const label = labels[row];
    return label === undefined ? [] : [[id, label.scheme, label.case]];
  });
  mkdirSync(out, { recursive: true });
  const cast = { boolean: String };
  writeFileSync(
    join(out, 'transactions.csv'),
    stringify(transactions as unknown as object[], { header: true, columns: [...TRANSACTION_COLUMNS], cast }),
  );
  writeFileSync(join(out, 'truth.csv'), stringify(truth, { header: true, columns: ['id', 'scheme', 'case'] }));
  const about = { synthetic: true, ...options, ordinary: ORDINARY, parameters: SCHEME_SETS[schemes] };
  writeFileSync(join(out, 'synthetic.json'), `${JSON.stringify(about, undefined, 2)}\n`);
  tell(`${transactions.length} made-up transactions, ${truth.length} of them in schemes, in ${out}`);
  return Promise.resolve(EXIT.ok);
});

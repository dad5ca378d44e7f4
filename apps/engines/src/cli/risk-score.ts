import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import { levelsByCapacity, type RiskLevel } from '../risk/levels.js';
import { readRiskVersion } from '../risk/model-files.js';
import { type ScoredPiece, scoreFile } from '../risk/score-file.js';
import { EXIT, runTool, shareOf, tell } from './command.js';

/** `risk:score`: scores a file of import declarations with the reference risk engine's model. */
const USAGE =
  'npm run -s risk:score -- --in declarations.csv --out scores.csv [--red 5] [--yellow 5] [--language ko|en] [--model models/risk]';
/** Reasons written for a declaration. */
const REASONS = 3;
/** The file of scores, part by part. */
function* linesOf(pieces: readonly ScoredPiece[], levels: readonly RiskLevel[]): Generator<string> {
  yield 'Declaration ID,score,level,top reasons\n';
  let before = 0;
  for (const { ids, scores, reasons } of pieces) {
    yield stringify(ids.map((id, row) => [id, scores[row]?.toFixed(6), levels[before + row], reasons[row]]));
    before += ids.length;
  }
}

await runTool(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      in: { type: 'string' },
      out: { type: 'string' },
      red: { type: 'string', default: '5' },
      yellow: { type: 'string', default: '5' },
      language: { type: 'string', default: 'ko' },
      model: { type: 'string', default: 'models/risk' },
    },
  });
  if (values.in === undefined || values.out === undefined) throw new Error('--in and --out are needed');
  if (values.language !== 'ko' && values.language !== 'en') throw new Error('--language must be ko or en');
  const language = values.language;
  const capacity = { red: shareOf(values.red, 'red'), yellow: shareOf(values.yellow, 'yellow') };
  const version = readRiskVersion(values.model);
  const startedAt = performance.now();
  const pieces = await scoreFile(values.in, { model: values.model, language, reasons: REASONS });
  const scores = Float64Array.from(pieces.flatMap((piece) => Array.from(piece.scores)));
  const levels = levelsByCapacity(scores, capacity);
  await pipeline(linesOf(pieces, levels), createWriteStream(values.out, 'utf8'));
  const faults = pieces.flatMap((piece) => piece.faults);
  for (const { line, reason } of faults) tell(`${values.in}:${line}: ${reason}`);
  const seconds = (performance.now() - startedAt) / 1000;
  tell(
    `${scores.length} declarations scored by model ${version} in ${seconds.toFixed(1)} s, ${faults.length} rows left out`,
  );
  return faults.length === 0 ? EXIT.ok : EXIT.faultyRows;
});

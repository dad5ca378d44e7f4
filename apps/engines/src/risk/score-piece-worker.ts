import { workerData } from 'piscina';
import { declarationSchema } from './declaration.js';
import { readRiskModel } from './model-files.js';
import { readPiece } from './read-declarations.js';
import { reasonText } from './reason-texts.js';
import { reasonsOf } from './risk-model.js';
import { type ScoredPiece, type ScoreTask } from './score-file.js';

const { model } = readRiskModel(String(workerData));

/** Runs in a thread of `scoreFile`. */
export default function run({ piece, header, language, reasons }: ScoreTask): ScoredPiece {
  const { rows, faults } = readPiece(piece, header, declarationSchema);
  const explained = model.explain(rows, reasons);
  const textOf = (row: number) =>
    reasonsOf(explained, row)
      .map((reason) => reasonText(reason, language))
      .join('; ');
  return {
    ids: rows.map(({ id }) => id),
    scores: explained.scores,
    reasons: rows.map((_, row) => textOf(row)),
    faults,
  };
}

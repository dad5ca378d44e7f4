import { type FaultyCase, type ScriptFigures, type ScriptReport } from './run-scripts.js';

const NAME_WIDTH = 34;
const CELL_WIDTH = 9;
const DECIMALS = 3;

const row = (name: string, cells: readonly string[]): string =>
  name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padStart(CELL_WIDTH)).join('');

const share = (value: number | null): string => (value === null ? '-' : value.toFixed(DECIMALS));

const cellsOf = (figures: ScriptFigures): string[] => [
  ...[figures.faultless, figures.outcome, figures.refusal, figures.record, figures.said].map(share),
  ...[figures.wrongRecord, figures.forbidden, figures.unsupportedNumber, figures.cases].map(String),
];

/** Shares of the cases, then counts of the cases that cite a wrong record, say what they must not, or a number nothing holds. */
export function scriptTable({ figures, speed }: ScriptReport): string {
  return [
    row('Scripted cases (own sets)', [
      'faultless',
      'outcome',
      'refusal',
      'record',
      'said',
      'wrong',
      'forbid',
      'number',
      'n',
    ]),
    ...Object.entries(figures).flatMap(([set, splits]) =>
      Object.entries(splits).map(([split, of]) => row(`  ${set}, ${split}`, cellsOf(of))),
    ),
    row('  ms a turn: median, p95', [speed.median, speed.p95].map(share)),
  ].join('\n');
}

/** One line a faulty case: its id and everything that is wrong. */
export function failureLines(failures: readonly FaultyCase[]): string {
  return failures
    .map(({ id, faults }) => `${id}  ${faults.map(({ kind, detail }) => `${kind}: ${detail}`).join(' | ')}`)
    .join('\n');
}

import { SCHEMES } from '../transaction.js';
import { type FraudEvaluation } from './evaluate-fraud.js';
import { type Method, METHODS } from './methods.js';
import { type SchemeCounts } from './scheme-counts.js';

const NAMES: Readonly<Record<Method, string>> = {
  model: '**model**',
  rules: 'rules alone',
  outlier: 'isolation forest alone',
  random: 'random',
};
const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2));
const harmonic = (one: number, other: number): string =>
  one + other > 0 ? ((2 * one * other) / (one + other)).toFixed(2) : '0.00';
const spread = (numbers: readonly number[]): string =>
  `${(numbers.reduce((sum, each) => sum + each, 0) / numbers.length).toFixed(3)} (${Math.min(...numbers).toFixed(3)}–${Math.max(...numbers).toFixed(3)})`;

/** The figures as Markdown. */
export function fraudTable(evaluation: FraudEvaluation): string {
  const { periods, transactions, schemeRows, ranking, counts, bySize, calibration } = evaluation;
  return [
    `${periods} made-up periods of schemes not tuned on, ${transactions} transactions, ${schemeRows} of them in schemes.\n`,
    '| order of all transactions | ROC AUC (range) | average precision (range) |',
    '| --- | ---: | ---: |',
    ...METHODS.map(
      (method) => `| ${NAMES[method]} | ${spread(ranking[method].auc)} | ${spread(ranking[method].averagePrecision)} |`,
    ),
    ...METHODS.flatMap((method) =>
      schemeTable(
        NAMES[method],
        SCHEMES.map((scheme) => [scheme, counts[method][scheme]]),
      ),
    ),
    `\n| price off by | declarations | ${METHODS.map((method) => NAMES[method]).join(' | ')} |`,
    `| --- | ---: |${METHODS.map(() => ' ---: |').join('')}`,
    ...bySize.map(
      ({ from, to, rows, recall }) =>
        `| ${from}–${to} times | ${rows} | ${METHODS.map((method) => recall[method].toFixed(2)).join(' | ')} |`,
    ),
    '\n| alerts of the model | mean stated certainty | at least half their rows in schemes |',
    '| ---: | ---: | ---: |',
    ...calibration.map(({ alerts, stated, right }) => `| ${alerts} | ${stated.toFixed(2)} | ${right.toFixed(2)} |`),
  ].join('\n');
}

function schemeTable(name: string, rows: readonly (readonly [string, SchemeCounts])[]): string[] {
  return [
    `\n| ${name} | cases | alerts | precision | about any scheme | recall | F1 | recall, any alert | precision of rows | recall of rows | F1 of rows |`,
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(([scheme, of]) => {
      const figures = [
        of.cases,
        of.alerts,
        share(of.right, of.alerts),
        share(of.right + of.otherScheme, of.alerts),
        share(of.found, of.cases),
        harmonic(of.right / Math.max(1, of.alerts), of.found / of.cases),
        share(of.foundByAny, of.cases),
        share(of.hits, of.flagged),
        share(of.hits, of.rows),
        harmonic(of.hits / Math.max(1, of.flagged), of.hits / of.rows),
      ];
      return `| ${scheme} | ${figures.join(' | ')} |`;
    }),
  ];
}

import { type RankingFigures } from './ranking-figures.js';
import { type GroupRow, type RiskEvaluation, type SelectionRow } from './evaluate-risk.js';

const percent = (share: number | undefined) => (share === undefined ? '–' : `${(share * 100).toFixed(1)} %`);

function figureLine(name: string, { auc, precisionAt, recallAt }: RankingFigures): string {
  const at = (['1', '5', '10'] as const).map((top) => percent(precisionAt[top])).join(' | ');
  return `| ${name} | ${auc.toFixed(3)} | ${at} | ${percent(recallAt[10])} |`;
}

function selectionTable(title: string, rows: readonly SelectionRow[]): string {
  return [
    `\n| ${title} | declarations | fraud | selected | precision | recall |`,
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows
      .slice(0, 12)
      .map(
        (row) =>
          `| ${row.of} | ${row.declarations} | ${percent(row.fraudRate)} | ${percent(row.selected)} | ${percent(row.precision)} | ${percent(row.recall)} |`,
      ),
  ].join('\n');
}

function groupTable(groups: readonly GroupRow[]): string {
  return [
    '\n| group, riskiest first | declarations | stated | observed | most in common |',
    '| ---: | ---: | ---: | ---: | --- |',
    ...groups.map(
      ({ declarations, stated, observed, trait }, rank) =>
        `| ${rank + 1} | ${declarations} | ${percent(stated)} | ${percent(observed)} | ${trait} |`,
    ),
  ].join('\n');
}

/** The figures as Markdown. */
export function riskTable(evaluation: RiskEvaluation): string {
  const { figures, calibration, declarations, fraudRate } = evaluation;
  return [
    `${declarations} inspected declarations that the model has not seen, ${percent(fraudRate)} of them fraudulent.\n`,
    '| | AUC | precision at 1 % | at 5 % | at 10 % | frauds found at 10 % |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    figureLine('model', figures.model),
    figureLine('lookup on goods, origin, rate, rate type', figures.lookup),
    figureLine('random', figures.random),
    '\n| tenth of the scores | stated | observed |',
    '| --- | ---: | ---: |',
    ...calibration.map(({ stated, observed }, tenth) => `| ${tenth + 1} | ${percent(stated)} | ${percent(observed)} |`),
    selectionTable('office, 10 % selected', evaluation.byOffice),
    selectionTable('origin, 10 % selected', evaluation.byOrigin),
    selectionTable('month, 10 % selected', evaluation.byMonth),
    groupTable(evaluation.groups),
  ].join('\n');
}

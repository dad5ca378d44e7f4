import { type ConsultFigures, type PortalFigures, type SettingFigures, type SpeedFigures } from './evaluate-consult.js';
import { type RankFigures } from './metrics.js';

const NAME_WIDTH = 34;
const DECIMALS = 3;

const row = (name: string, ...cells: readonly (string | number)[]): string =>
  name.padEnd(NAME_WIDTH) +
  cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(DECIMALS) : cell).padStart(9)).join('');

const RANK_HEADER = ['acc@1', 'rec@5', 'rec@10', 'MRR', 'n'];
const rankCells = ({ accuracyAt1, recallAt5, recallAt10, mrr, questions }: RankFigures): (string | number)[] => [
  accuracyAt1,
  recallAt5,
  recallAt10,
  mrr,
  String(questions),
];
const speedRow = ({ median, p95 }: SpeedFigures): string => row('ms a search: median, p95', median, p95);

function settingLines(title: string, { ranking, abstention, answered, speed }: SettingFigures): string[] {
  return [
    row(title, ...RANK_HEADER),
    ...Object.entries(ranking).map(([name, figures]) => row(`  ${name}`, ...rankCells(figures))),
    ...Object.entries(abstention).map(([name, figure]) => row(`  AUROC ${name}`, figure)),
    row('  answered by the guard', answered),
    `  ${speedRow(speed)}`,
    '',
  ];
}

function portalLines({ paraphrases, abstention, outcomes, speed }: PortalFigures): string[] {
  return [
    row("Portal's records, own paraphrases", ...RANK_HEADER),
    row('  Korean', ...rankCells(paraphrases.ko)),
    row('  English', ...rankCells(paraphrases.en)),
    ...Object.entries(abstention).map(([name, figure]) => row(`  AUROC ${name}`, figure)),
    ...Object.entries(outcomes).map(([name, figure]) => row(`  outcome ${name}`, figure)),
    `  ${speedRow(speed)}`,
  ];
}

/** The figures over the portal's own records alone. */
export function portalTable(portal: PortalFigures): string {
  return portalLines(portal).join('\n');
}

/** The figures as a table for the terminal. */
export function consultTable({ withQuestions, passagesAlone, portal }: ConsultFigures): string {
  return [
    ...settingLines('Passages with training questions', withQuestions),
    ...settingLines('Passages alone', passagesAlone),
    ...portalLines(portal),
  ].join('\n');
}

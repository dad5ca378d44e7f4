import { type DetectionFigures, type Recall } from './detection-figures.js';
import { type XrayEvaluation } from './evaluate-xray.js';

const SETS = { heldOut: 'held-out scenes', likeTuning: 'new scenes of the tuned kind' } as const;
const NAME_WIDTH = 28;

/** The figures as text: whole sets first, then kinds and levels of clutter. */
export function xrayTable(evaluation: XrayEvaluation): string {
  return (['heldOut', 'likeTuning'] as const)
    .map((set) => [SETS[set], ...linesOf(evaluation[set]), ''].join('\n'))
    .join('\n');
}

function linesOf(figures: Readonly<Record<string, DetectionFigures>>): readonly string[] {
  const [first] = Object.values(figures);
  if (first === undefined) return [];
  const row = (what: string, cell: (of: DetectionFigures) => string): string =>
    what.padEnd(NAME_WIDTH) +
    Object.values(figures)
      .map((of) => cell(of).padStart(NAME_WIDTH))
      .join('');
  return [
    `${String(first.images)} images, ${String(first.items)} items`.padEnd(NAME_WIDTH) +
      Object.keys(figures)
        .map((name) => name.padStart(NAME_WIDTH))
        .join(''),
    row('mAP50', ({ map50 }) => map50.toFixed(3)),
    row('parcels told apart (AUC)', ({ areaUnderRoc }) => areaUnderRoc.toFixed(3)),
    row('confidences off by (ECE)', ({ calibrationError }) => calibrationError.toFixed(3)),
    row('recall at 0.1 false alarms', ({ recall }) => shareOf(recall)),
    ...Object.keys(first.recallByLevel).map((level) =>
      row(`  ${level} clutter`, ({ recallByLevel }) => shareOf(recallByLevel[level])),
    ),
    ...Object.keys(first.recallByKind).map((kind) =>
      row(`  ${kind}`, ({ recallByKind }) => shareOf(recallByKind[kind])),
    ),
  ];
}

const shareOf = (recall: Recall | undefined): string =>
  recall === undefined || recall.items === 0
    ? '-'
    : `${((100 * recall.found) / recall.items).toFixed(1)} % of ${String(recall.items)}`;

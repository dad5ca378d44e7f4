import { SCHEMES } from '../transaction.js';
import { type Curve, FALSE_RATES, RECALLS } from './curves.js';
import { type FraudEvaluation } from './evaluate-fraud.js';
import { METHODS } from './methods.js';

/** Told apart by dashes as well as by colour. */
const LINES = [
  ['#256ef4', ''],
  ['#c25700', '8 4'],
  ['#228738', '2 4'],
  ['#6d7882', '10 3 2 3'],
] as const;
const LEAST_RATE = 0.001;

type Points = readonly (readonly [across: number, up: number])[];

/** Points from 0 to 1 each way. */
interface Panel {
  readonly title: string;
  readonly ticks: readonly (readonly [number, string])[];
  readonly lines: readonly Points[];
}

/** All pictures of the model card, as SVG by file name. */
export function fraudPictures(evaluation: FraudEvaluation): Readonly<Record<string, string>> {
  const { ranking, curves, bySize } = evaluation;
  const all = METHODS.map((method) => ranking[method].curve);
  const ofSchemes = SCHEMES.map((scheme) => ({ scheme, of: METHODS.map((method) => curves[method][scheme]) }));
  const at = (place: number) => (place + 0.5) / bySize.length;
  return {
    'roc.svg': onePanel(rocPanel('Share of scheme records found against share of honest records flagged', all)),
    'precision-recall.svg': onePanel(precisionPanel('Share of flagged records in schemes against share found', all)),
    'price-recall.svg': onePanel({
      title: 'Share of mispriced declarations in an alert by how far the price is off',
      ticks: bySize.map(({ from, to }, place) => [at(place), `${String(from)}–${String(to)}×`]),
      lines: METHODS.map((method) => bySize.map(({ recall }, place) => [at(place), recall[method]] as const)),
    }),
    'roc-by-scheme.svg': panels(
      'Share of each scheme’s records found against share of honest records flagged',
      ofSchemes.map(({ scheme, of }) => rocPanel(scheme, of)),
    ),
    'precision-recall-by-scheme.svg': panels(
      'Share of each scheme’s records among them and honest records flagged, against share found',
      ofSchemes.map(({ scheme, of }) => precisionPanel(scheme, of)),
    ),
  };
}

/** On a logarithmic axis of false-positive rates from 0.1 %. */
function rocPanel(title: string, curves: readonly Curve[]): Panel {
  const across = (rate: number) => Math.log10(rate / LEAST_RATE) / -Math.log10(LEAST_RATE);
  const rates = FALSE_RATES.flatMap((rate, place) => (rate > 0 ? [{ rate, place }] : []));
  return {
    title,
    ticks: [0.001, 0.01, 0.1, 1].map((rate) => [across(rate), `${String(rate * 100)} %`]),
    lines: curves.map(({ roc }) => rates.map(({ rate, place }) => [across(rate), roc[place] ?? 0] as const)),
  };
}

const precisionPanel = (title: string, curves: readonly Curve[]): Panel => ({
  title,
  ticks: [0, 0.5, 1].map((recall) => [recall, `${String(recall * 100)} %`]),
  lines: curves.map(({ precision }) => RECALLS.map((recall, place) => [recall, precision[place] ?? 0] as const)),
});

const onePanel = (panel: Panel): string =>
  document(panel.title, [480, 340], [drawn(panel, { left: 0, top: 0, width: 480, height: 316 })]);

/** Small multiples, three in a row. */
function panels(title: string, all: readonly Panel[]): string {
  const [width, height, head] = [260, 190, 26];
  const size = [width * 3, head + Math.ceil(all.length / 3) * height + 24] as const;
  const placed = all.map((panel, at) =>
    drawn(panel, { left: (at % 3) * width, top: head + Math.floor(at / 3) * height, width, height }),
  );
  return document(title, size, [`<text x="8" y="18">${title}</text>`, ...placed]);
}

function document(title: string, [width, height]: readonly [number, number], parts: readonly string[]): string {
  const names = METHODS.map((method, at) => {
    const [left, y] = [48 + at * 100, height - 10];
    return `<line x1="${left}" x2="${left + 24}" y1="${y}" y2="${y}" ${strokeOf(at)}/><text x="${left + 30}" y="${y + 4}">${method}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="10" role="img" aria-label="${title}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...parts,
    ...names,
    '</svg>\n',
  ].join('\n');
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function drawn({ title, ticks, lines }: Panel, { left, top, width, height }: Frame): string {
  const x = (part: number) => Math.round(left + 48 + part * (width - 64));
  const y = (part: number) => Math.round(top + height - 26 - part * (height - 54));
  const rules = [0, 0.25, 0.5, 0.75, 1].map(
    (part) =>
      `<line x1="${x(0)}" x2="${x(1)}" y1="${y(part)}" y2="${y(part)}" stroke="#cdd1d5"/><text x="${x(0) - 6}" y="${y(part) + 4}" text-anchor="end">${part * 100} %</text>`,
  );
  const below = ticks.map(
    ([part, text]) => `<text x="${x(part)}" y="${y(0) + 16}" text-anchor="middle">${text}</text>`,
  );
  const curves = lines.map(
    (points, at) =>
      `<polyline points="${points.map(([across, up]) => `${x(across)},${y(up)}`).join(' ')}" fill="none" ${strokeOf(at)}/>`,
  );
  return [`<text x="${left + 8}" y="${top + 18}">${title}</text>`, ...rules, ...below, ...curves].join('\n');
}

function strokeOf(at: number): string {
  const [colour, dashes] = LINES[at] ?? LINES[0];
  return `stroke="${colour}" stroke-width="2"${dashes === '' ? '' : ` stroke-dasharray="${dashes}"`}`;
}

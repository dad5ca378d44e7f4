import { FALSE_RATES, type FraudEvaluation } from './evaluate-fraud.js';
import { METHODS } from './methods.js';

const [WIDTH, HEIGHT, EDGE] = [480, 340, 48];
/** Told apart by dashes as well as by colour. */
const LINES = [
  ['#256ef4', ''],
  ['#c25700', '8 4'],
  ['#228738', '2 4'],
  ['#6d7882', '10 3 2 3'],
] as const;

/** ROC on a logarithmic axis of false-positive rates from 0.1 %, as SVG. */
export const rocPicture = ({ ranking }: FraudEvaluation): string => {
  const rates = FALSE_RATES.filter((rate) => rate > 0);
  const at = (rate: number) => Math.log10(rate / 0.001) / 3;
  return picture({
    title: 'Share of scheme records found against share of honest records flagged (one held-out period)',
    ticks: [0.001, 0.01, 0.1, 1].map((rate) => [at(rate), `${String(rate * 100)} %`]),
    lines: METHODS.map((method) => [
      method,
      rates.map((rate) => [at(rate), ranking[method].roc[FALSE_RATES.indexOf(rate)] ?? 0]),
    ]),
  });
};

/** Share of mispriced declarations in alerts, by how far the price is off, as SVG. */
export const priceRecallPicture = ({ bySize }: FraudEvaluation): string => {
  const at = (place: number) => (place + 0.5) / bySize.length;
  return picture({
    title: 'Share of mispriced declarations in an alert by how far the price is off',
    ticks: bySize.map(({ from, to }, place) => [at(place), `${String(from)}–${String(to)}×`]),
    lines: METHODS.map((method) => [method, bySize.map(({ recall }, place) => [at(place), recall[method]])]),
  });
};

interface Picture {
  readonly title: string;
  readonly ticks: readonly (readonly [number, string])[];
  /** Points from 0 to 1 each way. */
  readonly lines: readonly (readonly [string, readonly (readonly [number, number])[]])[];
}

function picture({ title, ticks, lines }: Picture): string {
  const x = (part: number) => Math.round(EDGE + part * (WIDTH - EDGE - 16));
  const y = (part: number) => Math.round(HEIGHT - EDGE - part * (HEIGHT - EDGE - 56));
  const rules = [0, 0.25, 0.5, 0.75, 1].map(
    (part) =>
      `<line x1="${x(0)}" x2="${x(1)}" y1="${y(part)}" y2="${y(part)}" stroke="#cdd1d5"/><text x="${x(0) - 6}" y="${y(part) + 4}" text-anchor="end">${part * 100} %</text>`,
  );
  const below = ticks.map(
    ([part, text]) => `<text x="${x(part)}" y="${y(0) + 18}" text-anchor="middle">${text}</text>`,
  );
  const drawn = lines.map(([name, points], at) => {
    const [colour, dashes] = LINES[at] ?? LINES[0];
    const path = points.map(([across, up]) => `${x(across)},${y(up)}`).join(' ');
    const left = EDGE + at * 100;
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}"/><line x1="${left}" x2="${left + 24}" y1="${HEIGHT - 10}" y2="${HEIGHT - 10}" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}"/><text x="${left + 30}" y="${HEIGHT - 6}">${name}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="10" role="img" aria-label="${title}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/><text x="8" y="18">${title}</text>`,
    ...rules,
    ...below,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

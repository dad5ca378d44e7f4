import { type Point } from './detection-figures.js';

export interface Curve {
  readonly name: string;
  readonly points: readonly Point[];
}

export interface CurvePicture {
  readonly title: string;
  readonly across: string;
  readonly up: string;
  /** Where the horizontal axis ends. */
  readonly most: number;
  readonly curves: readonly Curve[];
}

const SIDE = 320;
const MARGIN = { left: 56, top: 40, right: 16, bottom: 48 } as const;
const KEY_HEIGHT = 20;
/** Told apart by colour and by dashes. */
const LOOKS = [
  { colour: '#0b50d0', dashes: 'none' },
  { colour: '#8a3d00', dashes: '7 4' },
  { colour: '#5d5d5d', dashes: '2 3' },
  { colour: '#046b3a', dashes: '9 3 2 3' },
] as const;

/** Curves over a unit height as an SVG picture of its own. */
export function curvePicture({ title, across, up, most, curves }: CurvePicture): string {
  const width = MARGIN.left + SIDE + MARGIN.right;
  const height = MARGIN.top + SIDE + MARGIN.bottom + KEY_HEIGHT * curves.length;
  const x = (value: number): number => MARGIN.left + (SIDE * Math.min(most, value)) / most;
  const y = (value: number): number => MARGIN.top + SIDE * (1 - value);
  const marks = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    `<path d="M${at(x(share * most))} ${at(y(0))}V${at(y(1))}M${at(x(0))} ${at(y(share))}H${at(x(most))}" stroke="#d8d8d8"/>`,
    text(x(share * most), y(0) + 16, (share * most).toFixed(2), 'middle'),
    text(x(0) - 6, y(share) + 4, share.toFixed(2), 'end'),
  ]);
  const drawn = curves.flatMap(({ name, points }, place) => {
    const { colour, dashes } = LOOKS[place % LOOKS.length] ?? LOOKS[0];
    const look = `fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}"`;
    const row = MARGIN.top + SIDE + MARGIN.bottom + KEY_HEIGHT * place;
    return [
      `<path d="${pathOf(points, most, x, y)}" ${look}/>`,
      `<path d="M${at(MARGIN.left)} ${at(row)}h36" ${look}/>`,
      text(MARGIN.left + 44, row + 4, name, 'start'),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${at(width)} ${at(height)}" width="${at(width)}" height="${at(height)}" font-family="sans-serif" font-size="12" role="img">`,
    `<title>${escaped(title)}</title><rect width="100%" height="100%" fill="#fff"/>`,
    text(MARGIN.left, 22, title, 'start'),
    ...marks,
    ...drawn,
    text(x(most / 2), y(0) + 34, across, 'middle'),
    `<g transform="translate(14 ${at(y(0.5))}) rotate(-90)">${text(0, 0, up, 'middle')}</g>`,
    '</svg>\n',
  ].join('\n');
}

/** Steps, thinned to what can be seen. */
function pathOf(
  points: readonly Point[],
  most: number,
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  const seen = new Map(points.filter((point) => point.x <= most).map((point) => [at(x(point.x)), at(y(point.y))]));
  return [...seen].map(([column, row], place) => `${place === 0 ? 'M' : 'L'}${column} ${row}`).join('');
}

const at = (value: number): string => String(Math.round(value * 2) / 2);

const text = (x: number, y: number, content: string, anchor: string): string =>
  `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" fill="#1e1e1e">${escaped(content)}</text>`;

const escaped = (content: string): string =>
  content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

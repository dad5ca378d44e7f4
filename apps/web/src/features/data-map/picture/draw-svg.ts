import { ACCESS_SHAPES } from '../access-shapes.js';
import { type AccessLevel } from '../map-model.js';
import { type PictureLink, type PictureNode } from './picture-node.js';
import { type Rect } from './swim-lanes.js';

/** Colours of a saved picture, by meaning. */
export interface Palette {
  readonly page: string;
  readonly raised: string;
  readonly sunken: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly link: string;
  readonly stage: string;
  readonly access: Readonly<Record<AccessLevel, string>>;
}

/** A text that stands by itself, such as the name of a lane. */
export interface Caption extends Rect {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
}

export interface Drawing {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** Areas behind everything, such as lanes. */
  readonly areas: readonly Rect[];
  readonly captions: readonly Caption[];
  readonly nodes: readonly PictureNode[];
  readonly links: readonly PictureLink[];
}

/** Width of a text in pixels at a size. */
export type Measure = (text: string, size: number, bold: boolean) => number;

const MARGIN = 32;
const FIELD_LINE = 26;
const HEAD = 52;
/** Sizes of the writing, as on the page. */
const SIZE = { title: 16, note: 13, field: 14 } as const;
const FONTS =
  "'Pretendard GOV', Pretendard, 'Apple SD Gothic Neo', 'Noto Sans KR', 'Noto Sans CJK KR', 'Malgun Gothic', sans-serif";

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A text in lines that fit a width, broken between words where it can be; the last line says by … that there is more. */
export function wrapText(text: string, width: number, most: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(/(?<=[\s·])/)) {
    if (line !== '' && measure((line + part).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = part;
    } else line += part;
  }
  lines.push(line.trimEnd());
  const shown = lines.slice(0, most).map((each) => (measure(each) <= width ? each : cut(each, width, measure)));
  const last = shown.at(-1);
  return lines.length > most && last !== undefined ? [...shown.slice(0, -1), cut(`${last}…`, width, measure)] : shown;
}

function cut(text: string, width: number, measure: (text: string) => number): string {
  let kept = text.replace(/…$/, '');
  while (kept !== '' && measure(`${kept}…`) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

function textLines(lines: readonly string[], x: number, middle: number, size: number, attributes: string): string {
  const step = size * 1.3;
  const first = middle - ((lines.length - 1) * step) / 2 + size * 0.36;
  return lines
    .map(
      (line, at) => `<text x="${x}" y="${first + at * step}" font-size="${size}" ${attributes}>${escape(line)}</text>`,
    )
    .join('');
}

function drawStage({ x, y, width, height, title, note }: PictureNode, palette: Palette, measure: Measure): string {
  const points = [
    [x, y],
    [x + width - 12, y],
    [x + width, y + height / 2],
    [x + width - 12, y + height],
    [x, y + height],
    [x + 10, y + height / 2],
  ];
  const lines = wrapText(title, width - 70, 2, (text) => measure(text, SIZE.title, true));
  return (
    `<polygon points="${points.map((point) => point.join(',')).join(' ')}" fill="${palette.stage}"/>` +
    textLines(lines, x + 22, y + height / 2, SIZE.title, 'font-weight="700" fill="#fff"') +
    textLines([note], x + width - 20, y + height / 2, SIZE.note, 'text-anchor="end" fill="#fff"')
  );
}

function drawFields({ fields = [], x, y, width }: PictureNode, palette: Palette, measure: Measure): string {
  return fields
    .map(({ name }, at) => {
      const line = wrapText(name, width - 20, 1, (text) => measure(text, SIZE.field, false));
      return textLines(line, x + 10, y + HEAD + FIELD_LINE * (at + 0.5), SIZE.field, `fill="${palette.text}"`);
    })
    .join('');
}

function drawBox(node: PictureNode, palette: Palette, measure: Measure): string {
  const { x, y, width, height, title, note, access, chosen, reference, kind } = node;
  const dash = kind === 'more' || reference === true ? ' stroke-dasharray="4 4"' : '';
  const edge = chosen === true ? `stroke="${palette.link}" stroke-width="2"` : `stroke="${palette.line}"`;
  const indent = access === undefined ? 10 : 34;
  const room = width - indent - 10 - (note === '' ? 0 : measure(note, SIZE.note, false) + 8);
  const lines = wrapText(title, room, 2, (text) => measure(text, SIZE.title, true));
  const sign =
    access === undefined
      ? ''
      : `<path transform="translate(${x + 10} ${y + HEAD / 2 - 7})" fill-rule="evenodd" fill="${palette.access[access]}" d="${ACCESS_SHAPES[access]}"/>`;
  return (
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" fill="${palette.raised}" ${edge}${dash}/>${sign}` +
    textLines(lines, x + indent, y + HEAD / 2 + 1, SIZE.title, `font-weight="700" fill="${palette.text}"`) +
    textLines([note], x + width - 10, y + HEAD / 2 + 1, SIZE.note, `text-anchor="end" fill="${palette.muted}"`) +
    drawFields(node, palette, measure)
  );
}

/** The picture as an SVG document that needs nothing else: no style sheet, no font file. */
export function drawSvg(drawing: Drawing, palette: Palette, measure: Measure): string {
  const { title, width, height, areas, captions, nodes, links } = drawing;
  const outer = { width: Math.ceil(width + 2 * MARGIN), height: Math.ceil(height + 2 * MARGIN) };
  const parts = [
    ...areas.map(
      (at) => `<rect x="${at.x}" y="${at.y}" width="${at.width}" height="${at.height}" fill="${palette.sunken}"/>`,
    ),
    ...links.map(({ d }) => `<path d="${d}" fill="none" stroke="${palette.muted}" stroke-width="1.25"/>`),
    ...captions.map(({ text, x, y, width: room, height: tall, size, bold }) =>
      textLines(
        wrapText(text, room, 3, (part) => measure(part, size, bold)),
        x,
        y + tall / 2,
        size,
        `fill="${palette.text}" font-weight="${bold ? 700 : 400}"`,
      ),
    ),
    ...nodes.map((node) => (node.kind === 'stage' ? drawStage : drawBox)(node, palette, measure)),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${outer.width}" height="${outer.height}" viewBox="${-MARGIN} ${-MARGIN} ${outer.width} ${outer.height}" font-family="${FONTS}">` +
    `<title>${escape(title)}</title><rect x="${-MARGIN}" y="${-MARGIN}" width="100%" height="100%" fill="${palette.page}"/>${parts.join('')}</svg>`
  );
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { sfntOfWoff } from './sfnt-of-woff.js';

const require = createRequire(import.meta.url);
const fonts = new Map<string, Buffer>();

const FILES = { Regular: 'pretendard-latin-400-normal.woff', Bold: 'pretendard-latin-700-normal.woff' } as const;

/** Read when the first document is written, and kept. The file named after its Latin letters holds all of Hangul too. */
function fontOf(weight: keyof typeof FILES): Buffer {
  const font =
    fonts.get(weight) ?? sfntOfWoff(readFileSync(require.resolve(`@fontsource/pretendard/files/${FILES[weight]}`)));
  fonts.set(weight, font);
  return font;
}

const MARGIN = 48;
const FOOT = 24;
const SIZES = { title: 17, heading: 12, text: 10, small: 8 } as const;
const INK = {
  text: '#1e2124',
  quiet: '#58616a',
  line: '#cdd1d5',
  accent: '#0b50d0',
  band: '#d8e5fd',
  evidence: '#bd2c0f',
};

export interface TableColumn {
  readonly title: string;
  /** Share of the page's width. */
  readonly share: number;
  readonly isNumber?: boolean;
}

export interface ChartSeries {
  readonly points: readonly { readonly at: number; readonly value: number; readonly isMarked: boolean }[];
  readonly band: readonly { readonly at: number; readonly lower: number; readonly upper: number }[];
  /** Written at the ends of the axes. */
  readonly labels: { readonly least: string; readonly most: string; readonly from: string; readonly until: string };
}

/**
 * An A4 document with Korean and Latin text. The font, Pretendard, is embedded as far as its letters are used; it has all
 * 11,172 Hangul syllables and no Chinese characters, which appear as an empty box.
 */
export class PdfPage {
  private readonly document: PDFKit.PDFDocument;
  private readonly width: number;

  constructor({ title, language, at }: { title: string; language: string; at: Date }) {
    this.document = new PDFDocument({
      size: 'A4',
      margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT },
      bufferPages: true,
      lang: language,
      displayTitle: true,
      // Not the built-in Helvetica, which has no Hangul; the type says a path, and the library takes the font itself.
      font: fontOf('Regular') as unknown as string,
      info: { Title: title, Creator: 'Gwanmun', CreationDate: at, ModDate: at },
    });
    this.document.registerFont('regular', fontOf('Regular')).registerFont('bold', fontOf('Bold'));
    this.width = this.document.page.width - 2 * MARGIN;
  }

  title(text: string): void {
    this.write(text, 'bold', SIZES.title, INK.text);
    this.document.moveDown(0.3);
  }

  heading(text: string): void {
    this.makeRoom(60);
    this.document.moveDown(0.8);
    this.write(text, 'bold', SIZES.heading, INK.accent);
    this.document.moveDown(0.2);
  }

  text(text: string): void {
    this.write(text, 'regular', SIZES.text, INK.text);
  }

  quiet(text: string): void {
    this.write(text, 'regular', SIZES.small, INK.quiet);
  }

  /** A bold word and what is said of it. */
  item(name: string, text: string): void {
    this.makeRoom(30);
    this.write(name, 'bold', SIZES.text, INK.text);
    this.write(text, 'regular', SIZES.text, INK.text);
    this.document.moveDown(0.4);
  }

  table(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): void {
    this.row(
      columns,
      columns.map(({ title }) => title),
      'bold',
    );
    for (const row of rows) {
      if (this.makeRoom(16))
        this.row(
          columns,
          columns.map(({ title }) => title),
          'bold',
        );
      this.row(columns, row, 'regular');
    }
    this.document.x = MARGIN;
    this.document.moveDown(0.4);
  }

  /** Points over a band, those that are marked in another colour and shape. */
  chart({ points, band, labels }: ChartSeries): void {
    const height = 120;
    this.makeRoom(height + 40);
    const { document, width } = this;
    const top = document.y + 4;
    const times = [...points, ...band].map(({ at }) => at);
    const values = [...points.map(({ value }) => value), ...band.flatMap(({ lower, upper }) => [lower, upper])];
    const across = scale(Math.min(...times), Math.max(...times), MARGIN, MARGIN + width);
    const up = scale(Math.min(...values), Math.max(...values), top + height, top);
    document.rect(MARGIN, top, width, height).lineWidth(0.5).strokeColor(INK.line).stroke();
    if (band.length > 1) {
      const upper = band.map(({ at, upper: value }) => [across(at), up(value)]);
      const lower = band.map(({ at, lower: value }) => [across(at), up(value)]).reverse();
      document.polygon(...[...upper, ...lower]).fill(INK.band);
    }
    for (const { at, value, isMarked } of points) {
      const [x, y] = [across(at), up(value)];
      if (isMarked) document.rect(x - 2.2, y - 2.2, 4.4, 4.4).fill(INK.evidence);
      else document.circle(x, y, 1.3).fill(INK.quiet);
    }
    const small = (text: string, y: number, align: 'left' | 'right') =>
      document.font('regular').fontSize(SIZES.small).fillColor(INK.quiet).text(text, MARGIN, y, { width, align });
    small(labels.most, top + 2, 'left');
    small(labels.least, top + height - 11, 'left');
    small(labels.from, top + height + 3, 'left');
    small(labels.until, top + height + 3, 'right');
    document.x = MARGIN;
  }

  /** @param foot of each page, beside its number */
  async finish(foot: string, numberOf: (page: number, of: number) => string): Promise<Uint8Array> {
    const { document, width } = this;
    const { count } = document.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      document.switchToPage(page);
      // Else a line below the margin would begin a page of its own.
      document.page.margins.bottom = 0;
      const y = document.page.height - MARGIN - 4;
      document.font('regular').fontSize(SIZES.small).fillColor(INK.quiet);
      document.text(foot, MARGIN, y, { width: width - 60 });
      document.text(numberOf(page + 1, count), MARGIN + width - 60, y, { width: 60, align: 'right' });
    }
    document.end();
    return buffer(document);
  }

  private write(text: string, font: string, size: number, colour: string): void {
    this.document
      .font(font)
      .fontSize(size)
      .fillColor(colour)
      .text(text, MARGIN, this.document.y, { width: this.width });
  }

  /** Begins a page where less room than that is left. @returns whether it did */
  private makeRoom(height: number): boolean {
    const { document } = this;
    if (document.y + height <= document.page.height - MARGIN - FOOT) return false;
    document.addPage();
    return true;
  }

  private row(columns: readonly TableColumn[], cells: readonly string[], font: string): void {
    const { document, width } = this;
    const { y } = document;
    let x = MARGIN;
    document.font(font).fontSize(SIZES.small).fillColor(INK.text);
    columns.forEach(({ share, isNumber = false }, at) => {
      const options = { width: share * width - 6, height: 11, ellipsis: true, lineBreak: false };
      document.text(cells[at] ?? '', x, y, { ...options, align: isNumber ? 'right' : 'left' });
      x += share * width;
    });
    document
      .moveTo(MARGIN, y + 13)
      .lineTo(MARGIN + width, y + 13)
      .lineWidth(0.4)
      .strokeColor(INK.line)
      .stroke();
    document.y = y + 16;
  }
}

/** Linear from one range to another; the middle of the other where the first is but one value. */
function scale(least: number, most: number, from: number, to: number): (value: number) => number {
  return (value) => (most === least ? (from + to) / 2 : from + ((value - least) / (most - least)) * (to - from));
}

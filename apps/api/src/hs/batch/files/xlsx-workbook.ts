import { posix } from 'node:path';
import { cutCell } from './row-collector.js';
import { TABLE_LIMITS, TableRefusedError } from './table.js';
import { readXml } from './xml-events.js';
import { type ZipParts } from './zip-parts.js';

/** Parts of a workbook by ECMA-376 part 1, section 12.3. */
export const WORKBOOK_PART = 'xl/workbook.xml';

export interface SheetEntry {
  readonly name: string;
  /** Name of its part in the archive. */
  readonly part: string;
  readonly visible: boolean;
}

export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  /** Dates count from 1904 instead of 1900. */
  readonly from1904: boolean;
  readonly strings: readonly string[];
  /** Whether a cell style, by its number, shows a date or a time. */
  readonly dateStyles: readonly boolean[];
}

/** Reads all of a workbook but the cells. */
export async function readWorkbook(parts: ZipParts): Promise<Workbook> {
  const { parts: partOf, strings, styles } = await readRelations(parts);
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  await readXml((await parts.text(WORKBOOK_PART)) ?? '', {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      const part = name === 'sheet' ? partOf.get(relationOf(attributes)) : undefined;
      if (part === undefined) return;
      sheets.push({ name: attributes.name ?? '', part, visible: (attributes.state ?? 'visible') === 'visible' });
    },
  });
  return {
    sheets,
    from1904,
    strings: await readSharedStrings(parts, strings ?? 'xl/sharedStrings.xml'),
    dateStyles: await readDateStyles(parts, styles ?? 'xl/styles.xml'),
  };
}

function relationOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => name === 'r:id' || name.endsWith(':id'))?.[1] ?? '';
}

interface Relations {
  /** Part of each worksheet by its relation. */
  readonly parts: ReadonlyMap<string, string>;
  readonly strings: string | undefined;
  readonly styles: string | undefined;
}

async function readRelations(parts: ZipParts): Promise<Relations> {
  const sheets = new Map<string, string>();
  const others = new Map<string, string>();
  await readXml((await parts.text('xl/_rels/workbook.xml.rels')) ?? '<none/>', {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      const part = Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target);
      const kind = Type.slice(Type.lastIndexOf('/') + 1);
      if (kind === 'worksheet') sheets.set(Id, part);
      else others.set(kind, part);
    },
  });
  return { parts: sheets, strings: others.get('sharedStrings'), styles: others.get('styles') };
}

/** Texts that cells refer to by number; pronunciation guides (`rPh`) are left out. */
async function readSharedStrings(parts: ZipParts, part: string): Promise<string[]> {
  const stream = await parts.stream(part);
  if (stream === undefined) return [];
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inGuide = false;
  let characters = 0;
  await readXml(stream, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') inGuide = true;
      inText = name === 't' && !inGuide;
    },
    text: (piece) => {
      if (inText) current = cutCell(current + cutCell(piece));
    },
    close: (name) => {
      inText = false;
      if (name === 'rPh') inGuide = false;
      if (name !== 'si') return;
      characters += current.length;
      if (characters > TABLE_LIMITS.characters) {
        throw new TableRefusedError('TOO_MUCH_TEXT', `The file holds more than ${TABLE_LIMITS.characters} characters.`);
      }
      strings.push(unescapeText(current));
    },
  });
  return strings;
}

/** `_x000D_` stands for a character that XML can't hold (ECMA-376 part 1, section 22.9.2.19). */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_match, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Built-in formats that show dates or times (ECMA-376 part 1, section 18.8.30). */
const isBuiltInDate = (format: number) => (format >= 14 && format <= 22) || (format >= 45 && format <= 47);

async function readDateStyles(parts: ZipParts, part: string): Promise<boolean[]> {
  const stream = await parts.stream(part);
  if (stream === undefined) return [];
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  await readXml(stream, {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributes.numFmtId), showsDate(attributes.formatCode ?? ''));
      if (name === 'cellXfs') inCellStyles = true;
      if (name !== 'xf' || !inCellStyles) return;
      const format = Number(attributes.numFmtId ?? 0);
      styles.push(own.get(format) ?? isBuiltInDate(format));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

/** A format code shows a date when letters of one stand outside its quoted, escaped and bracketed parts. */
function showsDate(code: string): boolean {
  return /[ymdhs]/iu.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|general/giu, ''));
}

import { z } from 'zod';

/** Six digits, no dot: a subheading of HS 2022. */
export const subheadingSchema = z.string().regex(/^[0-9]{6}$/u);
/** Ten digits, no dot: a line of the Korean tariff (HSK 2025). */
export const lineSchema = z.string().regex(/^[0-9]{10}$/u);

/**
 * The tariff as numbered nodes. Subheadings come first, then headings, then chapters, so that one array holds a value
 * for each node: `subheading i` at i, `heading h` at headingOffset + h, `chapter c` at chapterOffset + c.
 */
export interface Tariff {
  readonly subheadings: readonly string[];
  readonly headings: readonly string[];
  readonly chapters: readonly string[];
  /** Lines in ascending order; lines of one subheading are neighbours. */
  readonly lines: readonly string[];
  readonly headingOfSubheading: Uint16Array;
  readonly chapterOfHeading: Uint16Array;
  /** First line of each subheading; one entry more than there are subheadings. */
  readonly firstLine: Uint16Array;
  readonly headingOffset: number;
  readonly chapterOffset: number;
  readonly nodeCount: number;
  /** Index of a six-digit subheading, or undefined if HS 2022 has none of that number. */
  indexOfSubheading(code: string): number | undefined;
  /** Index of a ten-digit line, or undefined if HSK 2025 has none of that number. */
  indexOfLine(code: string): number | undefined;
}

/** Build the tariff from its ten-digit lines. */
export function buildTariff(lineCodes: readonly string[]): Tariff {
  const lines = [...new Set(lineCodes)].sort();
  const subheadings = distinctPrefixes(lines, 6);
  const headings = distinctPrefixes(lines, 4);
  const chapters = distinctPrefixes(lines, 2);
  const subheadingIndex = indexOf(subheadings);
  const headingIndex = indexOf(headings);
  const chapterIndex = indexOf(chapters);
  const lineIndex = indexOf(lines);
  const firstLine = new Uint16Array(subheadings.length + 1).fill(lines.length);
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    firstLine[subheadingIndex.get((lines[i] ?? '').slice(0, 6)) ?? 0] = i;
  }
  return {
    subheadings,
    headings,
    chapters,
    lines,
    headingOfSubheading: Uint16Array.from(subheadings, (code) => headingIndex.get(code.slice(0, 4)) ?? 0),
    chapterOfHeading: Uint16Array.from(headings, (code) => chapterIndex.get(code.slice(0, 2)) ?? 0),
    firstLine,
    headingOffset: subheadings.length,
    chapterOffset: subheadings.length + headings.length,
    nodeCount: subheadings.length + headings.length + chapters.length,
    indexOfSubheading: (code) => subheadingIndex.get(code),
    indexOfLine: (code) => lineIndex.get(code),
  };
}

/** `851713` as people write it: `8517.13`. */
export function dottedSubheading(code: string): string {
  return `${code.slice(0, 4)}.${code.slice(4, 6)}`;
}

function distinctPrefixes(codes: readonly string[], length: number): string[] {
  return [...new Set(codes.map((code) => code.slice(0, length)))].sort();
}

function indexOf(codes: readonly string[]): Map<string, number> {
  return new Map(codes.map((code, index) => [code, index]));
}

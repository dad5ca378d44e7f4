import { type PapersProgramme } from './queries.js';

export interface PaperRow {
  readonly key: string;
  readonly name: string;
  readonly isForm: boolean;
  readonly issuer: string | undefined;
  readonly where: string | undefined;
  /** Names of the programmes that ask for it. */
  readonly for: readonly string[];
}

/** Every document once, whichever programmes ask for it; what most of them ask for comes first, forms come last. */
export function paperRows(programmes: readonly PapersProgramme[]): readonly PaperRow[] {
  const rows = new Map<string, PaperRow>();
  for (const { name: programme, papers } of programmes) {
    for (const { key, name, isForm, issuer, where } of papers) {
      const known = rows.get(key) ?? {
        key,
        name,
        isForm,
        issuer: issuer ?? undefined,
        where: where ?? undefined,
        for: [],
      };
      rows.set(key, known.for.includes(programme) ? known : { ...known, for: [...known.for, programme] });
    }
  }
  return [...rows.values()].sort(
    (left, right) => Number(left.isForm) - Number(right.isForm) || right.for.length - left.for.length,
  );
}

/** A cell of a CSV file (RFC 4180); what a spreadsheet would take for a formula is given an apostrophe. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** A CSV file that Korean spreadsheets read, too: UTF-8 with its mark, CRLF. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

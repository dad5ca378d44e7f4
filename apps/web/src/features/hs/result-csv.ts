import { type PortalLanguage } from '../../i18n/language.js';
import { type CandidateView } from './candidate-view.js';

/** The words of the file, in the language of the page. */
export interface CsvTexts {
  readonly header: readonly string[];
  readonly digits6: string;
  readonly digits10: string;
}

/** A cell that a spreadsheet takes as text: quoted where needed, and never run as a formula (OWASP, CSV injection). */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const percent = (probability: number) => (probability * 100).toFixed(1);

/**
 * The candidates and their Korean lines as CSV (RFC 4180) with a byte-order mark, without which Excel misreads Hangul.
 * Columns: rank, level, code as written, probability in per cent, title, title of the heading, item, notice.
 */
export function resultCsv(
  candidates: readonly CandidateView[],
  item: string,
  notice: string,
  language: PortalLanguage,
  texts: CsvTexts,
): string {
  const rows = candidates.flatMap(({ written, probability, title, heading, lines }, index) => {
    const rank = String(index + 1);
    const above = heading[language];
    return [
      [rank, texts.digits6, written, percent(probability), title[language], above, item, notice],
      ...lines.map((line) => [
        rank,
        texts.digits10,
        line.written,
        line.probability === undefined ? '' : percent(line.probability),
        line.title[language],
        above,
        item,
        notice,
      ]),
    ];
  });
  return `\uFEFF${[texts.header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

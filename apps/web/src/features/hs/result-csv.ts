import { csvText } from '../../components/csv-text.js';
import { type PortalLanguage } from '../../i18n/language.js';
import { type CandidateView } from './candidate-view.js';

/** The words of the file, in the language of the page. */
export interface CsvTexts {
  readonly header: readonly string[];
  readonly digits6: string;
  readonly digits10: string;
}

const percent = (probability: number) => (probability * 100).toFixed(1);

/**
 * The candidates and their Korean lines as CSV.
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
  return csvText([texts.header, ...rows]);
}

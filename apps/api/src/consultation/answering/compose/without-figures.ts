import { type Language } from '../../../common/language.js';
import { liveFigureAsked } from '../../guard/live-figures.js';
import { type ReplyContent } from '../../reply.js';
import { type QuestionSearch } from '../finding/finding.js';
import { noFigures } from './compose-other.js';

/** Records that tell where statistics are published, and how the rates in force are set. */
const FIGURES_TOLD = { statistics: ['kb2-095'], forecast: ['kb1-013', 'kb1-014'] } as const;

/** The reply to a question after figures that no record can hold; undefined for any other. */
export function withoutFigures(
  index: Pick<QuestionSearch, 'exact' | 'find'>,
  said: string,
  language: Language,
): ReplyContent | undefined {
  const figure = liveFigureAsked(said);
  if ((figure !== 'statistics' && figure !== 'forecast') || index.exact(said) !== undefined) return undefined;
  const told = FIGURES_TOLD[figure].flatMap((id) => index.find(id) ?? []);
  return noFigures(figure, said, told, language);
}

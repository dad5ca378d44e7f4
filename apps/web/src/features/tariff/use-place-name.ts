import { sectionNumber } from '../../components/note-ref.js';
import { type PlaceFragment } from '../../generated/graphql.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';

/** What a place is called by its number: `제16부`, `Chapter 85`. */
export function usePlaceName(): (place: Pick<PlaceFragment, 'level' | 'written'>) => string {
  const t = useTexts('tariff');
  const language = useLanguage();
  return ({ level, written }) =>
    t(`levelOf.${level}`, { code: level === 'SECTION' ? sectionNumber(written, language) : written });
}

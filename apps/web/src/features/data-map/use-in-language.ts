import { useLanguage } from '../../i18n/texts.js';
import { type BilingualText } from './map-model.js';

/** Takes a text of the map in the language of the page. */
export function useInLanguage(): (text: BilingualText) => string {
  const language = useLanguage();
  return (text) => text[language];
}

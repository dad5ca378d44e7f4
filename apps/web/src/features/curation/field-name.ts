import { useTexts } from '../../i18n/texts.js';

/** A place in a record as the server names it: `answer.ko`, `variants.en.7`, `facts`. */
const PLACE = /^(\w+?)(?:\.(ko|en))?(?:\.(\d+)(?:\..*)?)?$/;

/** The form's name for a place in a record, with the line where it is one of a list; another place as it is. */
export function useFieldName(): (place: string) => string {
  const t = useTexts('curation');
  const names: Readonly<Record<string, string>> = t('fields', { returnObjects: true });
  return (place) => {
    const [, field = place, language = '', line] = PLACE.exec(place) ?? [];
    const name = names[`${field}${language.charAt(0).toUpperCase()}${language.slice(1)}`];
    if (name === undefined) return place;
    return line === undefined ? name : t('fieldLine', { name, line: Number(line) + 1 });
  };
}

import { useTexts } from './texts.js';

const MARK = /\[(registration-number|passport|personal-customs-code|card|bank-account|phone|email)\]/g;

/** Shows the marks that the server puts in the place of personal data, such as `[phone]`, in the language of the page. */
export function usePersonalMarks(): (text: string) => string {
  const t = useTexts('common');
  const names: Readonly<Record<string, string>> = t('personalMarks', { returnObjects: true });
  return (text) => text.replace(MARK, (mark, kind: string) => `[${names[kind] ?? mark}]`);
}

import { type PortalLanguage } from './language.js';

/** Which of the two languages a text is in, for its `lang` attribute: Korean as soon as it holds Hangul. */
export function scriptLanguage(text: string): PortalLanguage {
  return /\p{Script=Hangul}/u.test(text) ? 'ko' : 'en';
}

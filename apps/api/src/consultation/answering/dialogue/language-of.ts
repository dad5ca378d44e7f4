import { type Language } from '../../../common/language.js';
import { detectLanguage } from '../../../retrieval/text/detect-language.js';

const LETTER = /\p{L}/u;

/** Language of a turn: its own, or the conversation's where the turn has no letters to tell by ("$300?"). */
export function languageOf(text: string, spoken: Language | undefined): Language {
  return spoken !== undefined && !LETTER.test(text) ? spoken : detectLanguage(text);
}

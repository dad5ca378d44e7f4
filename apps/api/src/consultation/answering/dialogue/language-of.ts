import { type Language } from '../../../common/language.js';
import { detectLanguage } from '../../../retrieval/text/detect-language.js';
import { isUnreadable } from '../../guard/screen-question.js';

const LETTER = /\p{L}/u;
const HANGUL = /\p{Script=Hangul}/u;
/** Words as they stand in a sentence: letters alone, no code, no address. */
const PLAIN_WORDS = /(?<=^|[\s"'(])[a-z]{2,}(?=[\s"'),.?!;:]|$)/gi;
/** Fewer English words than these in a row may be a name, a code or a scrap of something pasted. */
const SENTENCE_WORDS = 2;

/** Whether a text shows what language its writer speaks: "$300?", "EMS", pasted code and links do not. */
function showsLanguage(text: string): boolean {
  if (!LETTER.test(text) || isUnreadable(text)) return false;
  return HANGUL.test(text) || (text.match(PLAIN_WORDS)?.length ?? 0) >= SENTENCE_WORDS;
}

/** Language of a turn: its own; where its text does not show one, the conversation's or else that of the page it was asked on. */
export function languageOf(text: string, spoken: Language | undefined): Language {
  return spoken !== undefined && !showsLanguage(text) ? spoken : detectLanguage(text);
}

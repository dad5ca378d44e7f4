/** Characters that carry no meaning in a question and are used to hide words: zero-width, bidi marks, controls, tags. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u{E0000}-\u{E007F}]/gu;

/**
 * Normalises what a person typed or pasted: NFC, invisible characters out, runs of white space to one space
 * (line breaks kept), ends trimmed.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, (character) => (character === '\n' || character === '\t' ? character : ''))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Ends a sentence only outside common abbreviations. */
const BOUNDARY = /(?<=[.!?。])(?<!\b(?:etc|e\.g|i\.e|approx|vs|Art)\.)(?<!\bNo\.(?=\s\d))\s+/;

/** The sentences of a text, in order; joined by spaces they are the text again. */
export function splitSentences(text: string): string[] {
  return text.split(BOUNDARY).filter((sentence) => sentence !== '');
}

/** A piece of an answer: words, or the number of a record that the words before it rest on, from 1. */
export type CitedPiece = { readonly words: string } | { readonly record: number };

const CITATION = /\[(\d{1,2})\]/g;

/**
 * An answer cut at its citations. A number in brackets that is no record's number stays words.
 * @param records how many records the answer rests on
 */
export function citedPieces(text: string, records: number): readonly CitedPiece[] {
  const pieces: CitedPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(CITATION)) {
    const record = Number(match[1]);
    if (record < 1 || record > records) continue;
    if (match.index > from) pieces.push({ words: text.slice(from, match.index) });
    pieces.push({ record });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ words: text.slice(from) });
  return pieces;
}

/** Ends a sentence; "No." goes on to what is not so. */
const SENTENCE_END = /(?<=[.!?])(?<!\b(?:etc|e\.g|i\.e|approx|vs|Art|No)\.)\s+/;
const BARE_YES_OR_NO = /^(?:네|예|아니요|아니오|Yes)[.!]$/;
/** A longer first sentence, in characters, is no short answer. */
const LONGEST_LEAD = 140;

/** Length of the direct answer with which the words of a longer answer begin; 0 where nothing stands out. */
export function leadLength(words: string): number {
  const [first = '', second] = words.split(SENTENCE_END);
  const lead = BARE_YES_OR_NO.test(first) && second !== undefined ? `${first} ${second}` : first;
  return lead.length < words.trimEnd().length && lead.length <= LONGEST_LEAD ? lead.length : 0;
}

/** An answer without its citations, as it is read out. */
export function withoutCitations(text: string, records: number): string {
  return citedPieces(text, records)
    .map((piece) => ('words' in piece ? piece.words : ''))
    .join('')
    .replaceAll(/ +(?=[.,\n]|$)/g, '');
}

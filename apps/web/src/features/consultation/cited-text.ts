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

/** An answer without its citations, as it is read out. */
export function withoutCitations(text: string, records: number): string {
  return citedPieces(text, records)
    .map((piece) => ('words' in piece ? piece.words : ''))
    .join('')
    .replaceAll(/ +(?=[.,\n]|$)/g, '');
}

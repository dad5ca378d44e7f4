/**
 * Words as the tariff search compares them. Hangul is cut into its letters (conjoining jamo), so that a syllable still
 * being typed (`스마트포`) is a prefix of the finished word (`스마트폰`).
 */
export interface SearchWord {
  /** Letters of the word; Hangul as conjoining jamo. */
  readonly letters: string;
  readonly hangul: boolean;
}

const WORD = /[\p{Script=Hangul}]+|[a-z]+|[0-9]+/gu;
/** A lone consonant as keyboards send it, to the leading consonant that begins a syllable. */
const LEADING: Readonly<Record<string, string>> = Object.fromEntries(
  [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'].map((letter, i) => [letter, String.fromCodePoint(0x1100 + i)]),
);

/** Words of a text in order. */
export function searchWords(text: string): SearchWord[] {
  return (withoutAccents(text.normalize('NFKC').toLowerCase()).match(WORD) ?? []).map((word) =>
    word.charCodeAt(0) < FIRST_HANGUL
      ? { letters: singular(word), hangul: false }
      : { letters: hangulLetters(word), hangul: true },
  );
}

/** Code point below which no Hangul lies (conjoining jamo begin there). */
const FIRST_HANGUL = 0x1100;

function withoutAccents(text: string): string {
  if (!/[\u00c0-\u024f]/u.test(text)) return text;
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/gu, '')
    .normalize('NFC');
}

/** The two parts of a Hangul word at each of its syllables, longest first part first: for words run together. */
export function hangulCuts({ letters, hangul }: SearchWord): [SearchWord, SearchWord][] {
  if (!hangul) return [];
  const syllables = [...letters.normalize('NFC')];
  const part = (from: number, to?: number): SearchWord => ({
    letters: syllables.slice(from, to).join('').normalize('NFD'),
    hangul,
  });
  const cuts: [SearchWord, SearchWord][] = [];
  for (let at = syllables.length - 2; at >= 2; at -= 1) cuts.push([part(0, at), part(at)]);
  return cuts;
}

/** Where else a word may be entered: a Korean compound at each of its syllables (`무선이어폰` also under `이어폰`). */
export function innerWords({ letters, hangul }: SearchWord): string[] {
  if (!hangul) return [];
  const syllables = [...letters.normalize('NFC')];
  return syllables.slice(1, -1).map((_, i) =>
    syllables
      .slice(i + 1)
      .join('')
      .normalize('NFD'),
  );
}

function hangulLetters(word: string): string {
  const typed = /[\u3131-\u314e]/u.test(word) ? [...word].map((letter) => LEADING[letter] ?? letter).join('') : word;
  return typed.normalize('NFD');
}

/** English plurals off, so that `earphone` finds `earphones` whole. */
function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith('s') || /(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:x|ch|sh|ss)es$/u.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** Bit set of the letters of a word: one edit changes at most two bits. */
export function letterSet(letters: string): number {
  let set = 0;
  for (let i = 0; i < letters.length; i += 1) set |= 1 << (letters.charCodeAt(i) & 31);
  return set;
}

/** Edit distance (insert, delete, replace, swap of neighbours) if it is `most` or less, else undefined. */
export function editDistance(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return undefined;
    [before, row] = [row, next];
  }
  const distance = row[b.length] ?? most + 1;
  return distance <= most ? distance : undefined;
}

import { editDistance, innerWords, letterSet, type SearchWord } from './search-words.js';

/** How a typed word met a stored one; best first. */
export type WordMatch = 'whole' | 'prefix' | 'inner' | 'similar';

export interface MatchedWord {
  readonly word: number;
  readonly match: WordMatch;
  /** Share of the stored word that was typed, 0 to 1. */
  readonly share: number;
}

/** Words looked at for one typed word; a single letter begins more than anyone would read through. */
const MOST_WORDS = 400;
/** Hangul is compared in letters, of which a syllable has two or three. */
const LETTERS_PER_EDIT = { latin: 4, hangul: 6 } as const;
const MOST_EDITS = 2;
/** Lengths are kept in a byte. */
const LONGEST = 255;

/** Stored words in order, found by their beginning, by the beginning of an inner word, or by likeness. */
export class WordIndex {
  private readonly numbers = new Map<string, number>();
  private readonly words: SearchWord[] = [];
  /** Words and inner words in alphabetical order, each with its word's number. */
  private entries: { readonly letters: string; readonly word: number; readonly inner: boolean }[] = [];
  private letterSets = new Int32Array(0);
  private lengths = new Uint8Array(0);

  get size(): number {
    return this.words.length;
  }

  /** Number of a word, which is given one if it is new. */
  add(word: SearchWord): number {
    const known = this.numbers.get(word.letters);
    if (known !== undefined) return known;
    const number = this.words.length;
    this.numbers.set(word.letters, number);
    this.words.push(word);
    return number;
  }

  /** Make all added words findable. */
  finish(): void {
    this.entries = this.words
      .flatMap((word, number) => [
        { letters: word.letters, word: number, inner: false },
        ...innerWords(word).map((letters) => ({ letters, word: number, inner: true })),
      ])
      .sort((a, b) => (a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : 0));
    this.letterSets = Int32Array.from(this.words, ({ letters }) => letterSet(letters));
    this.lengths = Uint8Array.from(this.words, ({ letters }) => Math.min(letters.length, LONGEST));
  }

  /** Whether the word is stored as it stands. */
  has({ letters }: SearchWord): boolean {
    return this.numbers.has(letters);
  }

  /** Whether a stored word, or a part of one, begins with this. */
  begins({ letters }: SearchWord): boolean {
    return this.entries[this.firstAtOrAfter(letters)]?.letters.startsWith(letters) ?? false;
  }

  /** Stored words that a typed word may mean; likeness is tried only where nothing begins with it. */
  find(typed: SearchWord): MatchedWord[] {
    const found = this.beginningWith(typed.letters);
    return found.length > 0 ? found : this.similarTo(typed);
  }

  private beginningWith(letters: string): MatchedWord[] {
    const best = new Map<number, MatchedWord>();
    for (let at = this.firstAtOrAfter(letters); at < this.entries.length && best.size < MOST_WORDS; at += 1) {
      const entry = this.entries[at];
      if (!entry?.letters.startsWith(letters)) break;
      const share = letters.length / (this.words[entry.word]?.letters.length ?? 1);
      const match = entry.inner ? 'inner' : entry.letters.length === letters.length ? 'whole' : 'prefix';
      const known = best.get(entry.word);
      if (known === undefined || known.match === 'inner') best.set(entry.word, { word: entry.word, match, share });
    }
    return [...best.values()];
  }

  private firstAtOrAfter(letters: string): number {
    let [low, high] = [0, this.entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.entries[middle]?.letters ?? '') < letters) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private similarTo({ letters, hangul }: SearchWord): MatchedWord[] {
    const edits = Math.min(
      MOST_EDITS,
      Math.floor(letters.length / (hangul ? LETTERS_PER_EDIT.hangul : LETTERS_PER_EDIT.latin)),
    );
    if (edits === 0) return [];
    const own = letterSet(letters);
    const found: MatchedWord[] = [];
    for (let word = 0; word < this.words.length; word += 1) {
      if (Math.abs((this.lengths[word] ?? 0) - letters.length) > edits) continue;
      if (bitCount(own ^ (this.letterSets[word] ?? 0)) > 2 * edits) continue;
      const stored = this.words[word];
      if (stored?.hangul !== hangul) continue;
      const distance = editDistance(letters, stored.letters, edits);
      if (distance !== undefined) found.push({ word, match: 'similar', share: 1 - distance / letters.length });
    }
    return found;
  }
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

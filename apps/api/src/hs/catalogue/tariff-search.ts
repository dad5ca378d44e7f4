import { readCode } from '../lookup/read-code.js';
import { type NodeLevel, type TariffCatalogue, type TariffNode } from './tariff-catalogue.js';
import { hangulCuts, searchWords, type SearchWord } from './search-words.js';
import { WordIndex, type MatchedWord, type WordMatch } from './word-index.js';

/** A place of the tariff that a search found. */
export interface SearchHit {
  readonly node: TariffNode;
  /** The term of the lexicon that was met, where it wasn't the title. */
  readonly matchedTerm: string | undefined;
  readonly score: number;
}

const DEFAULT_LIMIT = 10;
/** Words of a longer text say nothing more to a search. */
const MOST_WORDS = 8;
const MATCH_WEIGHT: Readonly<Record<WordMatch, number>> = { whole: 1, prefix: 0.75, inner: 0.6, similar: 0.5 };
/** A browser of the tariff enters by headings and subheadings; lines repeat their subheading's words. */
const LEVEL_WEIGHT: Readonly<Record<NodeLevel, number>> = {
  section: 1,
  chapter: 1.15,
  heading: 1.1,
  subheading: 1,
  line: 0.7,
};
/** A title says what a place is, a term only what else may lie there. */
const TITLE_GAIN = 1.2;
/** How much a long title or term loses against a short one that is met as well. */
const LENGTH_LOSS = 0.12;
/** Korean and English both put what the goods are last; a phrase met there is about the thing itself. */
const HEAD_GAIN = 1.25;

/** A title or a term of a place. */
interface Phrase {
  readonly node: TariffNode;
  readonly text: string;
  readonly isTitle: boolean;
  readonly words: number;
  /** Number of its last word. */
  readonly head: number;
}

/** Finds places of the tariff as one types: codes in any writing, words, beginnings of words, misspelt words. */
export class TariffSearch {
  private readonly index = new WordIndex();
  private readonly phrases: Phrase[] = [];
  private readonly postings: number[][] = [];
  /** Scratch of one search: what each phrase and the best typed word there came to. */
  private readonly totals: Float32Array;
  private readonly gains: Float32Array;

  constructor(private readonly catalogue: TariffCatalogue) {
    for (const node of catalogue.all) {
      // A line that is its whole subheading has the same title.
      if (!(node.level === 'line' && catalogue.isWholeSubheading(node.code))) this.addPhrases(node);
    }
    this.index.finish();
    this.totals = new Float32Array(this.phrases.length);
    this.gains = new Float32Array(this.phrases.length);
  }

  /** Whether any word of a text is one of the catalogue's, whole and as written. */
  knowsAWordOf(text: string): boolean {
    return searchWords(text).some(
      (word) =>
        word.letters.length > 1 && (this.index.has(word) || hangulCuts(word).some(([first]) => this.index.has(first))),
    );
  }

  /** Best places first, each once. A text that is a code finds the places whose code begins with its digits. */
  search(text: string, limit = DEFAULT_LIMIT): SearchHit[] {
    const code = readCode(text);
    return code === undefined ? this.byWords(text, limit) : this.byDigits(code.digits, limit);
  }

  private addPhrases(node: TariffNode): void {
    const { ko, en } = this.catalogue.termsOf(node.code);
    [node.title.ko, node.title.en, ...ko, ...en].forEach((text, i) => {
      const words = searchWords(text).map((word) => this.index.add(word));
      const distinct = new Set(words);
      for (const word of distinct) (this.postings[word] ??= []).push(this.phrases.length);
      this.phrases.push({ node, text, isTitle: i < 2, words: distinct.size, head: words.at(-1) ?? -1 });
    });
  }

  private byDigits(digits: string, limit: number): SearchHit[] {
    const hits: SearchHit[] = [];
    for (const node of this.catalogue.all) {
      if (/^[0-9]/u.test(node.code) && node.code.startsWith(digits)) {
        hits.push({ node, matchedTerm: undefined, score: digits.length / node.code.length });
      }
    }
    return hits.sort((a, b) => b.score - a.score || (a.node.code < b.node.code ? -1 : 1)).slice(0, limit);
  }

  private byWords(text: string, limit: number): SearchHit[] {
    const typed = this.typedWords(text);
    const touched: number[] = [];
    for (const word of typed) this.addGains(this.index.find(word), touched);
    const best = new Map<TariffNode, { phrase: Phrase; score: number }>();
    for (const at of touched) {
      const phrase = this.phrases[at];
      if (phrase === undefined) continue;
      const score = scoreOf(phrase, this.totals[at] ?? 0, typed.length);
      this.totals[at] = 0;
      const known = best.get(phrase.node);
      if (known === undefined || known.score < score) best.set(phrase.node, { phrase, score });
    }
    return [...best]
      .sort(
        ([a, { score: aScore }], [b, { score: bScore }]) =>
          bScore - aScore || a.code.length - b.code.length || (a.code < b.code ? -1 : 1),
      )
      .slice(0, limit)
      .map(([node, { phrase, score }]) => ({ node, matchedTerm: phrase.isTitle ? undefined : phrase.text, score }));
  }

  /** The words to look for: lone letters and digits say too little, run-together Hangul is cut in two. */
  private typedWords(text: string): SearchWord[] {
    const words = searchWords(text).filter(({ letters }) => letters.length > 1);
    return words.slice(0, MOST_WORDS).flatMap((word) => {
      if (this.index.begins(word)) return [word];
      return hangulCuts(word).find(([first, rest]) => this.index.has(first) && this.index.begins(rest)) ?? [word];
    });
  }

  /**
   * Add what one typed word says to the phrases that hold it: its best match there, weighed by how rare all that it may
   * mean is. A rare word that merely begins like it thus gains nothing over the word itself.
   */
  private addGains(words: readonly MatchedWord[], touched: number[]): void {
    const held = words.reduce((sum, { word }) => sum + (this.postings[word]?.length ?? 0), 0);
    const rarity = Math.log(1 + this.phrases.length / (1 + held));
    const met: number[] = [];
    for (const { word, match, share } of words) {
      const gain = rarity * MATCH_WEIGHT[match] * (0.6 + 0.4 * share);
      for (const at of this.postings[word] ?? []) {
        const known = this.gains[at] ?? 0;
        if (known === 0) met.push(at);
        const whole = this.phrases[at]?.head === word ? gain * HEAD_GAIN : gain;
        if (whole > known) this.gains[at] = whole;
      }
    }
    for (const at of met) {
      if (this.totals[at] === 0) touched.push(at);
      this.totals[at] = (this.totals[at] ?? 0) + (this.gains[at] ?? 0);
      this.gains[at] = 0;
    }
  }
}

function scoreOf({ node, isTitle, words }: Phrase, total: number, typed: number): number {
  const weight = LEVEL_WEIGHT[node.level] * (isTitle ? TITLE_GAIN : 1);
  return (total * weight) / (1 + LENGTH_LOSS * Math.max(0, words - typed));
}

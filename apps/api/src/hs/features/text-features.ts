import { hashPair, hashText } from './hash-text.js';
import { tokenise, type Token } from './text-tokens.js';

/** What a hashed feature was. Kinds are weighted apart and may be left out by a view. */
export const FEATURE_KIND = { word: 1, pair: 2, gram: 3, hangulGram: 4, code: 5, number: 6 } as const;
export type FeatureKind = (typeof FEATURE_KIND)[keyof typeof FEATURE_KIND];

/** Bag of hashed features of one text: parallel arrays, hashes unique. */
export interface TextFeatures {
  readonly hashes: Uint32Array;
  readonly kinds: Uint8Array;
  readonly counts: Uint8Array;
  /** How many tokens the text had. */
  readonly length: number;
}

/** Longer words than this are cut: a run-on line of an invoice, not a word. */
const MAX_GRAM_WORD = 24;

/** Hashed words, neighbouring word pairs, character 3- to 5-grams (Hangul 2- and 3-grams), model numbers and numbers. */
export function textFeatures(text: string): TextFeatures {
  return featuresOfTokens(tokenise(text));
}

export function featuresOfTokens(tokens: readonly Token[]): TextFeatures {
  const bag = new FeatureBag();
  let previous: number | undefined;
  for (const token of tokens) {
    if (token.kind === 'code') {
      bag.add(hashText(token.text, FEATURE_KIND.code), FEATURE_KIND.code);
      continue;
    }
    if (token.kind === 'number') {
      bag.add(hashText(token.text, FEATURE_KIND.number), FEATURE_KIND.number);
      continue;
    }
    const word = hashText(token.text, FEATURE_KIND.word);
    bag.add(word, FEATURE_KIND.word);
    if (previous !== undefined) bag.add(hashPair(previous, word, FEATURE_KIND.pair), FEATURE_KIND.pair);
    previous = word;
    if (token.kind === 'word') addGrams(bag, `^${token.surface.slice(0, MAX_GRAM_WORD)}$`, 3, 5, FEATURE_KIND.gram);
    else addGrams(bag, token.surface.slice(0, MAX_GRAM_WORD), 2, 3, FEATURE_KIND.hangulGram);
  }
  return bag.features(tokens.length);
}

function addGrams(bag: FeatureBag, word: string, shortest: number, longest: number, kind: FeatureKind): void {
  for (let size = shortest; size <= longest; size += 1) {
    for (let start = 0; start + size <= word.length; start += 1) {
      bag.add(hashText(word.slice(start, start + size), kind), kind);
    }
  }
}

class FeatureBag {
  private readonly entries = new Map<number, { kind: FeatureKind; count: number }>();

  add(hash: number, kind: FeatureKind): void {
    const entry = this.entries.get(hash);
    if (entry === undefined) this.entries.set(hash, { kind, count: 1 });
    else if (entry.count < 255) entry.count += 1;
  }

  features(length: number): TextFeatures {
    const hashes = Uint32Array.from(this.entries.keys());
    const entries = [...this.entries.values()];
    return {
      hashes,
      kinds: Uint8Array.from(entries, (entry) => entry.kind),
      counts: Uint8Array.from(entries, (entry) => entry.count),
      length,
    };
  }
}

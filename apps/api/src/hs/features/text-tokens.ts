import { normaliseText, stemEnglish, stemKorean } from './normalise-text.js';

/** `word`: Latin letters; `hangul`: Korean syllables; `code`: letters and digits mixed (model numbers); `number`: digits. */
export type TokenKind = 'word' | 'hangul' | 'code' | 'number';

export interface Token {
  readonly kind: TokenKind;
  /** Stemmed form, the one that is compared. */
  readonly text: string;
  /** Normalised but unstemmed form. */
  readonly surface: string;
}

const RUN = /[a-z]+|[0-9]+|[\uac00-\ud7a3]+|[^\sa-z0-9\uac00-\ud7a3\p{P}\p{S}]+/gu;
const CHUNK = /[\p{L}\p{N}]+/gu;

/**
 * Cut normalised text into runs of one script. A chunk that mixes letters and digits also yields itself whole as a
 * `code`, because model numbers repeat past cases although they say nothing in themselves.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [chunk] of normaliseText(text).matchAll(CHUNK)) {
    if (chunk.length >= 4 && chunk.length <= 24 && /[0-9]/u.test(chunk) && /[a-z0-9]{4}/u.test(chunk)) {
      tokens.push({ kind: 'code', text: chunk, surface: chunk });
    }
    for (const [run] of chunk.matchAll(RUN)) tokens.push(runToken(run));
  }
  return tokens;
}

function runToken(run: string): Token {
  if (/^[0-9]/u.test(run)) return { kind: 'number', text: run.slice(0, 12), surface: run };
  if (/^[a-z]/u.test(run)) return { kind: 'word', text: stemEnglish(run).slice(0, 40), surface: run };
  return { kind: 'hangul', text: stemKorean(run).slice(0, 40), surface: run };
}

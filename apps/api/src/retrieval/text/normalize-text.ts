/**
 * Characters that take no room and are used to hide words from a matcher: format characters (zero-width spaces and joiners, soft hyphens,
 * direction marks), variation selectors, and the fillers that render as nothing.
 */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/gu;

const DASHES = /[\u2010-\u2015\u2212]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u0060\u00b4]/g;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g;

/**
 * One spelling for text that looks the same: NFKC (so that ㎖ reads ml, ＄ reads $, decomposed Hangul is composed), lower case,
 * plain quotes and dashes, single spaces, no invisible characters.
 */
export function normalizeText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(DASHES, '-')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

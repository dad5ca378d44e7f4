import { withoutMarks } from '../../common/privacy/redact-personal-data.js';

/** Longest text that is taken as one question, in characters. */
export const QUESTION_LIMIT = 2000;
const LONGEST_SENTENCE = 400;
const SHORTEST_SENTENCE = 6;

const TAG = /<\/?[a-z][^<>]{0,200}>|<!--[\s\S]{0,500}?-->|&(?:nbsp|lt|gt|amp|quot|#\d{1,5});/gi;
const SCRIPT = /<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi;
const SENTENCES = /[^.?!？。\n]+[.?!？。]*/g;
const ASKS =
  /[?？]\s*$|(?:나요|까요|습니까|인가요|은가요|되나|할까|궁금합니다|궁금해요|알려\s?주세요|알려\s?줘)[.!]?\s*$/;

const ASKS_ANYWHERE =
  /[?？]|나요|까요|습니까|은가요|인가요|ㄴ가요|될까|할까|되나|궁금|알려|가르쳐|문의|어떻게|무엇|뭐|얼마|언제|어디|며칠|몇|하는\s?법|방법|\b(?:how|what|when|where|which|who|why|is it|tell me)\b|\b(?:can|could|may|must|should|do|does|did|will|am) (?:i|we|he|she|they|it|there|my|our|the)\b/i;

/** Whether a text asks something, rather than only telling it. */
export function isAsking(text: string): boolean {
  return ASKS_ANYWHERE.test(text);
}

/** Where a clause that asks indirectly ends: "… 되는지, … 해야 하는지 알고 싶습니다". */
const INDIRECT_END =
  /(?<=[가-힣](?:는|은|인|한|할|될|일|건|던)지)(?:도|를|가|요)?(?:,\s?|\s(?:그리고|또는|또한|또|및)\s|\s)/;
const ENDS_INDIRECTLY = /[가-힣](?:는|은|인|한|할|될|일|건|던)지$/;

/** The clauses by which one sentence asks for several things indirectly; empty where it doesn't. */
export function indirectQuestions(text: string): string[] {
  return text
    .split(/[.?!\n]+/)
    .map((sentence) => sentence.split(INDIRECT_END).map((clause) => clause.trim()))
    .flatMap((clauses) => (clauses.filter((clause) => ENDS_INDIRECTLY.test(clause)).length > 1 ? clauses : []))
    .filter((clause) => ENDS_INDIRECTLY.test(clause) || /어떻게|얼마|뭐|뭘|무엇/.test(clause));
}

/** Cyrillic and Greek letters that look like Latin ones; only within words that hold Latin letters too. */
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'аеорсухіјѕԁԛοανρτυ'].map((letter, at) => [letter, [...'aeopcyxijsdqoavptu'][at] ?? letter]),
);
const MIXED_WORD = /(?=\S*[a-z])(?=\S*[\u0370-\u03ff\u0400-\u052f])\S+/gi;

/** Digits written for letters; only in texts that do so in several words, and there only between letters ("h0w", "cust0ms"). */
const DIGIT_LETTERS: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' };
const DIGIT_WORD = /(?<![a-z\d])(?=[a-z]*\d)(?=[a-z\d]*[a-z])[a-z\d]{2,}(?![a-z\d])/gi;
const DIGIT_INSIDE = /[a-z]\d[a-z]/i;
const DIGIT_WORDS = 2;

/** Letters or syllables one by one with a space, a dot or a dash between, at least so many in a row. */
const SPACED_HANGUL = /(?<![가-힣])[가-힣](?:[ .·_*-]{1,2}[가-힣](?![가-힣])){5,}/g;
const SPACED_LATIN = /(?<![a-z])[a-z](?:[ .·_*-]{1,2}[a-z](?![a-z])){5,}/gi;

function lettersForDigits(text: string): string {
  const words = text.match(DIGIT_WORD)?.filter((word) => DIGIT_INSIDE.test(word)) ?? [];
  if (words.length < DIGIT_WORDS) return text;
  return text.replace(DIGIT_WORD, (word) => [...word].map((letter) => DIGIT_LETTERS[letter] ?? letter).join(''));
}

/** Words that were spelled out, put together again. */
export function withoutGaps(text: string): string {
  const joined = (run: string): string => run.replace(/[ .·_*-]+/g, '');
  return text.replace(SPACED_HANGUL, joined).replace(SPACED_LATIN, joined);
}

/** Markup out, look-alike letters replaced: what a person would read. */
function plainText(text: string): string {
  return withoutMarks(text.replace(SCRIPT, ' ').replace(TAG, ' '))
    .replace(MIXED_WORD, (word) => [...word].map((letter) => LOOK_ALIKES[letter] ?? letter).join(''))
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/**
 * The question in what was typed or pasted: the text itself, or the first question of a long document.
 * @returns undefined when a text over the limit holds none
 */
export function readableQuestion(text: string): string | undefined {
  const plain = lettersForDigits(plainText(text));
  if (plain.length <= QUESTION_LIMIT) return plain;
  for (const [sentence] of plain.matchAll(SENTENCES)) {
    const trimmed = sentence.trim();
    if (trimmed.length >= SHORTEST_SENTENCE && trimmed.length <= LONGEST_SENTENCE && ASKS.test(trimmed)) return trimmed;
  }
  return undefined;
}

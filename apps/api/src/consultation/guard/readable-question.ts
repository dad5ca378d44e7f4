/** Longest text that is taken as one question, in characters. */
export const QUESTION_LIMIT = 2000;
const LONGEST_SENTENCE = 400;
const SHORTEST_SENTENCE = 6;

const TAG = /<\/?[a-z][^<>]{0,200}>|<!--[\s\S]{0,500}?-->|&(?:nbsp|lt|gt|amp|quot|#\d{1,5});/gi;
/** Marks that stand for redacted personal data. */
const REDACTED = /\[(?:registration-number|passport|personal-customs-code|card|bank-account|phone|email)\]/g;
const SCRIPT = /<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi;
const SENTENCES = /[^.?!？。\n]+[.?!？。]*/g;
const ASKS =
  /[?？]\s*$|(?:나요|까요|습니까|인가요|은가요|되나|할까|궁금합니다|궁금해요|알려\s?주세요|알려\s?줘)[.!]?\s*$/;

const ASKS_ANYWHERE =
  /[?？]|나요|까요|습니까|은가요|인가요|ㄴ가요|될까|할까|되나|궁금|알려|가르쳐|문의|어떻게|무엇|뭐|얼마|언제|어디|며칠|몇|하는\s?법|방법|\b(?:how|what|when|where|which|who|why|can i|do i|may i|should i|is it|tell me)\b/i;

/** Whether a text asks something, rather than only telling it. */
export function isAsking(text: string): boolean {
  return ASKS_ANYWHERE.test(text);
}

/** Cyrillic and Greek letters that look like Latin ones; only within words that hold Latin letters too. */
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'аеорсухіјѕԁԛοανρτυ'].map((letter, at) => [letter, [...'aeopcyxijsdqoavptu'][at] ?? letter]),
);
const MIXED_WORD = /(?=\S*[a-z])(?=\S*[\u0370-\u03ff\u0400-\u052f])\S+/gi;

/** Markup out, look-alike letters replaced: what a person would read. */
function plainText(text: string): string {
  return text
    .replace(SCRIPT, ' ')
    .replace(TAG, ' ')
    .replace(REDACTED, ' ')
    .replace(MIXED_WORD, (word) => [...word].map((letter) => LOOK_ALIKES[letter] ?? letter).join(''))
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/**
 * The question in what was typed or pasted: the text itself, or the first question of a long document.
 * @returns undefined when a text over the limit holds none
 */
export function readableQuestion(text: string): string | undefined {
  const plain = plainText(text);
  if (plain.length <= QUESTION_LIMIT) return plain;
  for (const [sentence] of plain.matchAll(SENTENCES)) {
    const trimmed = sentence.trim();
    if (trimmed.length >= SHORTEST_SENTENCE && trimmed.length <= LONGEST_SENTENCE && ASKS.test(trimmed)) return trimmed;
  }
  return undefined;
}

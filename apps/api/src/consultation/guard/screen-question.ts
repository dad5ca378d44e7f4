import { normalizeText } from '../../retrieval/text/normalize-text.js';
import { judgeRefusal } from './learned/refusal-model.js';
import { asksOfLaw, seeksEvasion } from './patterns/evasion.js';
import { ABUSE, INSTRUCTIONS, WANTS_PERSON } from './patterns/manners.js';
import { seeksOthersData, seeksRepresentation } from './patterns/others.js';
import { isAsking, readableQuestion } from './readable-question.js';
import { type Refusal } from './refusal.js';

/** What is done with a text before it is searched: gone on with (as cleaned), refused, or handed to a person. */
export type Screening =
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'refuse'; readonly refusal: Refusal }
  | { readonly kind: 'person' };

const LETTERS = /[\p{L}]/gu;
const CODE =
  /[{};=<>]{1}[^\n]{0,40}[{};=<>]|\b(?:function|const|select \*|drop table|import java|#include|def |console\.log|os\.system|rm -rf)\b|(?:;|')\s?--/;

const sentencesOf = (text: string): string[] =>
  text
    .match(/[^.?!？。\n]+[.?!？。]*/g)
    ?.map((part) => part.trim())
    .filter(Boolean) ?? [];

function withoutInstructions(text: string): string {
  return sentencesOf(text)
    .filter((sentence) => !INSTRUCTIONS.test(normalizeText(sentence)))
    .join(' ')
    .trim();
}

function isUnreadable(text: string): boolean {
  const letters = text.match(LETTERS)?.length ?? 0;
  const symbols = text.replace(/[\p{L}\p{N}\s]/gu, '').length;
  return (
    (CODE.test(text.toLowerCase()) && symbols * 5 > letters) || (text.length > 2 && letters === 0 && !/\d/.test(text))
  );
}

/**
 * Looks at a text before it is searched. Deterministic: nothing in it is followed as an instruction; what is left of it
 * when the instructions and the abuse are taken out is answered where it is a question.
 */
export function screenQuestion(raw: string): Screening {
  const readable = readableQuestion(raw);
  if (readable === undefined) return { kind: 'refuse', refusal: 'too_long' };
  const normal = normalizeText(readable);
  if (isUnreadable(readable)) return { kind: 'refuse', refusal: 'unreadable' };
  if (WANTS_PERSON.test(normal)) return { kind: 'person' };
  const refusal = refusalFor(normal);
  if (refusal !== undefined) return { kind: 'refuse', refusal };
  return screenManners(readable, normal);
}

/** By patterns, and where none fits by what was learned from other wordings. */
function refusalFor(normal: string): Refusal | undefined {
  if (seeksEvasion(normal)) return 'evasion';
  if (seeksOthersData(normal)) return 'personal_data';
  if (seeksRepresentation(normal)) return 'representation';
  const learned = judgeRefusal(normal);
  return learned === 'evasion' && asksOfLaw(normal) ? undefined : learned;
}

function screenManners(readable: string, normal: string): Screening {
  let text = readable;
  if (INSTRUCTIONS.test(normal)) {
    text = withoutInstructions(readable);
    if (text.length < 4) return { kind: 'refuse', refusal: 'instructions' };
  }
  const calm = text.replace(new RegExp(ABUSE, 'gi'), ' ').replace(/\s+/g, ' ').trim();
  if (
    calm !== text.replace(/\s+/g, ' ').trim() &&
    (calm.replace(/[^\p{L}\p{N}]/gu, '').length < 5 ||
      (calm.length < 24 && !isAsking(calm) && !/관세|통관|세금|면세|customs|duty|tax/i.test(calm)))
  )
    return { kind: 'refuse', refusal: 'abuse' };
  return { kind: 'question', text: calm === text.replace(/\s+/g, ' ').trim() ? text : calm };
}

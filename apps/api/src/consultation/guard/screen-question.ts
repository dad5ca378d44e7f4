import { normalizeText } from '../../retrieval/text/normalize-text.js';
import { judgeRefusal, type LearnedRefusal, soundsLikeEvasion } from './learned/refusal-model.js';
import { asksOfLaw, seeksEvasion, seeksEvasionSpelledOut } from './patterns/evasion.js';
import { ABUSE, INSTRUCTIONS, WANTS_PERSON } from './patterns/manners.js';
import { seeksOthersData, seeksRepresentation } from './patterns/others.js';
import { indirectQuestions, isAsking, readableQuestion, withoutGaps } from './readable-question.js';
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

/** Whether a text holds nothing to be read as a question: code, symbols, noise. */
export function isUnreadable(text: string): boolean {
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
  const refusal = refusalFor(normal) ?? spelledOut(normal);
  if (refusal !== undefined) return { kind: 'refuse', refusal };
  return screenManners(readable, normal);
}

/** Whether a question that no record answers had better be told that evasion isn't helped with: it sounds like it, and asks nothing of the law. */
export function isFaintWish(question: string): boolean {
  const normal = normalizeText(question);
  return soundsLikeEvasion(normal) && !asksOfLaw(normal);
}

function suspectedOf(normal: string): LearnedRefusal | undefined {
  if (seeksEvasion(normal)) return 'evasion';
  if (seeksOthersData(normal)) return 'personal_data';
  return seeksRepresentation(normal) ? 'representation' : undefined;
}

/** By patterns and by what was learned from other wordings, each a check on the other. */
function refusalFor(normal: string): Refusal | undefined {
  const suspected = suspectedOf(normal);
  // Each thing that is asked may be fair where their words together look like a refused wish.
  const asked = suspected === undefined ? indirectQuestions(normal) : [];
  if (asked.length > 1 && asked.every((clause) => judgeRefusal(clause, undefined) === undefined)) return undefined;
  const refusal = judgeRefusal(normal, suspected);
  return refusal === 'evasion' && asksOfLaw(normal) ? undefined : refusal;
}

/** A wish that was hidden by gaps between its letters ("밀 수 하 는 방 법"). */
function spelledOut(normal: string): Refusal | undefined {
  const joined = withoutGaps(normal);
  if (joined === normal) return undefined;
  return seeksEvasionSpelledOut(joined) ? 'evasion' : refusalFor(joined);
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

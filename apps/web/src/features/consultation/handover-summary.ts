import { type Turn } from './turns.js';

/** A question with its answer, in the words of the page. */
export type Exchange = (question: string, answer: string) => string;

/**
 * The conversation up to a reply, for the officer who is asked to answer: the oldest exchanges are left out where it
 * gets too long.
 * @param limit most characters
 */
export function handoverSummary(turns: readonly Turn[], replyId: string, exchange: Exchange, limit: number): string {
  const parts: string[] = [];
  let length = 0;
  const end = turns.findIndex(({ progress }) => progress.state === 'answered' && progress.reply.id === replyId);
  for (const { question, progress } of turns.slice(0, end + 1).reverse()) {
    if (progress.state !== 'answered') continue;
    const part = exchange(question, progress.reply.text);
    length += part.length + 2;
    if (length > limit && parts.length > 0) break;
    parts.unshift(part);
  }
  return parts.join('\n\n').slice(0, limit);
}

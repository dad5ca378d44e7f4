import { type Conversation, type Turn, turnsOf } from './turns.js';

const replyIdOf = ({ progress }: Turn): string | undefined =>
  progress.state === 'answered' ? progress.reply.id : undefined;

/** A turn of this page with what the server knows better: how it kept the question, and an answer lost on the way. */
function withKept(here: Turn, kept: Turn): Turn {
  const { question, redacted } = kept;
  const lost = here.progress.state === 'failed' || here.progress.state === 'unanswered';
  return {
    ...here,
    question,
    redacted,
    progress: lost && kept.progress.state === 'answered' ? kept.progress : here.progress,
  };
}

/**
 * The turns of this page together with those that the server keeps, which may have been asked before, in another tab,
 * or here with the answer lost on the way. What the server doesn't have keeps its place behind its predecessor.
 */
export function mergeTurns(turns: readonly Turn[], { messages }: Conversation): readonly Turn[] {
  const kept = turnsOf(messages);
  const same = (here: Turn, there: Turn): boolean =>
    here.key === there.key || (replyIdOf(here) !== undefined && replyIdOf(here) === replyIdOf(there));
  const merged: Turn[] = kept.map((there) => {
    const here = turns.find((turn) => same(turn, there));
    return here === undefined ? there : withKept(here, there);
  });
  const placeOf = (turn: Turn | undefined): number => merged.findIndex(({ key }) => key === turn?.key);
  turns.forEach((turn, index) => {
    if (placeOf(turn) >= 0) return;
    const before = placeOf(turns[index - 1]);
    const after = placeOf(turns.slice(index + 1).find((later) => placeOf(later) >= 0));
    merged.splice(before >= 0 ? before + 1 : after >= 0 ? after : merged.length, 0, turn);
  });
  return merged;
}

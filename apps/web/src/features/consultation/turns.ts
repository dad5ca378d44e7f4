import { type ApiFailure } from '../../api/api-failure.js';
import { type LatestConversationQuery, type ReplyFragment } from '../../generated/graphql.js';
import { type AnswerStage } from './answer-stream.js';

export type Conversation = NonNullable<LatestConversationQuery['conversation']>;

/** Where a turn stands. `unanswered`: kept by the server without a reply, as when the person left while it answered. */
export type Progress =
  | { readonly state: 'waiting'; readonly stage: AnswerStage; readonly text: string }
  | { readonly state: 'answered'; readonly reply: ReplyFragment }
  | { readonly state: 'stopped'; readonly text: string }
  | { readonly state: 'failed'; readonly failure: ApiFailure }
  | { readonly state: 'unanswered' };

/** One question with what came of it. */
export interface Turn {
  readonly key: string;
  readonly question: string;
  /** RFC 3339 */
  readonly askedAt: string;
  /** Whether something personal was taken out of the question before it was kept. */
  readonly redacted: boolean;
  /** Whether it was asked on this page, not loaded from the server. */
  readonly askedHere: boolean;
  readonly progress: Progress;
}

export type TurnsAction =
  | { readonly type: 'loaded'; readonly conversation: Conversation }
  | { readonly type: 'asked'; readonly key: string; readonly question: string; readonly askedAt: string }
  | { readonly type: 'stage'; readonly key: string; readonly stage: AnswerStage }
  | { readonly type: 'delta'; readonly key: string; readonly text: string }
  | { readonly type: 'replied'; readonly key: string; readonly reply: ReplyFragment }
  | { readonly type: 'stopped'; readonly key: string }
  | { readonly type: 'failed'; readonly key: string; readonly failure: ApiFailure }
  | { readonly type: 'removed'; readonly key: string }
  | { readonly type: 'reconciled'; readonly conversation: Conversation }
  | { readonly type: 'cleared' };

/** The turns of a conversation as the server keeps it: each of the person's messages with the reply that follows. */
export function turnsOf(messages: Conversation['messages']): readonly Turn[] {
  return messages.flatMap((message, index) => {
    if (message.role !== 'PERSON') return [];
    const reply = messages[index + 1]?.reply;
    return [
      {
        key: message.id,
        question: message.text,
        askedAt: message.createdAt,
        redacted: message.redacted,
        askedHere: false,
        progress: reply ? { state: 'answered', reply } : { state: 'unanswered' },
      } satisfies Turn,
    ];
  });
}

/** The conversation that the turns belong to, as their newest reply names it. */
export function conversationIdOf(turns: readonly Turn[]): string | undefined {
  return turns.flatMap(({ progress }) => (progress.state === 'answered' ? [progress.reply.conversationId] : [])).at(-1);
}

function update(turns: readonly Turn[], key: string, change: (progress: Progress) => Progress): readonly Turn[] {
  return turns.map((turn) => (turn.key === key ? { ...turn, progress: change(turn.progress) } : turn));
}

/** A loaded conversation before what was asked on this page meanwhile, which the server may have kept already. */
function prepend(turns: readonly Turn[], conversation: Conversation): readonly Turn[] {
  const here = new Set(turns.map(({ progress }) => (progress.state === 'answered' ? progress.reply.id : undefined)));
  const earlier = turnsOf(conversation.messages).filter(
    ({ progress }) => progress.state !== 'answered' || !here.has(progress.reply.id),
  );
  return [...earlier, ...turns];
}

/** Takes over from the server how it kept the questions of this page, so that what it redacted shows as redacted. */
function reconcile(turns: readonly Turn[], conversation: Conversation): readonly Turn[] {
  const kept = new Map(
    turnsOf(conversation.messages).flatMap((turn) =>
      turn.progress.state === 'answered' ? [[turn.progress.reply.id, turn] as const] : [],
    ),
  );
  return turns.map((turn) => {
    if (turn.progress.state !== 'answered') return turn;
    const match = kept.get(turn.progress.reply.id);
    return match === undefined ? turn : { ...turn, question: match.question, redacted: match.redacted };
  });
}

/** The turns after something happened. Pure; actions for a turn that is no longer there change nothing. */
export function reduceTurns(turns: readonly Turn[], action: TurnsAction): readonly Turn[] {
  switch (action.type) {
    case 'loaded':
      return prepend(turns, action.conversation);
    case 'asked': {
      const { key, question, askedAt } = action;
      const progress: Progress = { state: 'waiting', stage: 'searching', text: '' };
      return [...turns, { key, question, askedAt, redacted: false, askedHere: true, progress }];
    }
    case 'stage':
      return update(turns, action.key, (progress) =>
        progress.state === 'waiting' ? { ...progress, stage: action.stage } : progress,
      );
    case 'delta':
      return update(turns, action.key, (progress) =>
        progress.state === 'waiting'
          ? { ...progress, stage: 'answering', text: progress.text + action.text }
          : progress,
      );
    case 'replied':
      return update(turns, action.key, () => ({ state: 'answered', reply: action.reply }));
    case 'stopped':
      return update(turns, action.key, (progress) =>
        progress.state === 'waiting' ? { state: 'stopped', text: progress.text } : progress,
      );
    case 'failed':
      return update(turns, action.key, () => ({ state: 'failed', failure: action.failure }));
    case 'removed':
      return turns.filter(({ key }) => key !== action.key);
    case 'reconciled':
      return reconcile(turns, action.conversation);
    case 'cleared':
      return [];
  }
}

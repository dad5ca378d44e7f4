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
  /** The id of the question, here and on the server. */
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

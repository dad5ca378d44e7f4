import { type Dispatch, useCallback, useEffect, useReducer, useRef } from 'react';
import { toApiFailure } from '../../api/api-failure.js';
import { request } from '../../api/graphql-client.js';
import { ForgetConversationDocument } from '../../generated/graphql.js';
import { streamAnswer } from './answer-stream.js';
import { type Conversation, reduceTurns, type Turn, type TurnsAction } from './turns.js';
import { type LatestConversation, loadLatest, useLatestConversation } from './use-latest-conversation.js';

export interface ConversationHandle extends LatestConversation {
  readonly turns: readonly Turn[];
  /** Whether an answer is on its way. */
  readonly busy: boolean;
  /** Asks a question as a new turn; does nothing while an answer is on its way. */
  readonly ask: (question: string) => void;
  readonly stop: () => void;
  /** Asks the question of a turn again, in its place at the end. */
  readonly retry: (turn: Turn) => void;
  /** Has the server forget the conversation. Throws ApiFailure, and then nothing is lost. */
  readonly startOver: () => Promise<void>;
}

/** Which conversation this is, as far as known. Not shown, so that it changes without rendering. */
interface ConversationId {
  current: string | undefined;
}

/** Asks one question and reports what becomes of it, to its reply, failure or stop. */
async function answerTurn(
  turn: { readonly key: string; readonly question: string },
  conversationId: ConversationId,
  stopped: AbortSignal,
  dispatch: Dispatch<TurnsAction>,
): Promise<void> {
  const { key, question } = turn;
  dispatch({ type: 'asked', key, question, askedAt: new Date().toISOString() });
  const id = conversationId.current;
  try {
    for await (const event of streamAnswer(
      id === undefined ? { question } : { question, conversationId: id },
      stopped,
    )) {
      if (event.type === 'reply') conversationId.current = event.reply.conversationId;
      dispatch(event.type === 'reply' ? { type: 'replied', key, reply: event.reply } : { ...event, key });
    }
  } catch (error) {
    if (stopped.aborted) {
      dispatch({ type: 'stopped', key });
      return;
    }
    const failure = toApiFailure(error);
    // The next attempt then starts a new conversation instead of asking for one that is gone.
    if (failure.kind === 'conversation-not-found') conversationId.current = undefined;
    dispatch({ type: 'failed', key, failure });
  }
}

/** Learns from the server which conversation this is and how it kept the questions. */
async function settle(conversationId: ConversationId, dispatch: Dispatch<TurnsAction>): Promise<void> {
  try {
    const conversation = await loadLatest();
    if (conversation === null) return;
    conversationId.current ??= conversation.id;
    dispatch({ type: 'reconciled', conversation });
  } catch {
    // What is on the page stands; only the notice about a redacted question waits for the next load.
  }
}

/** Runs one question at a time; the last is stopped when the page closes. */
function useRunner(conversationId: ConversationId, dispatch: Dispatch<TurnsAction>) {
  const running = useRef<AbortController>(undefined);
  const mounted = useRef(true);
  const count = useRef(0);

  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
      running.current?.abort();
    };
  }, []);

  const stop = useCallback(() => {
    running.current?.abort();
  }, []);

  /** Returns whether the question was taken: not while another is being answered. */
  const run = useCallback(
    (question: string): boolean => {
      if (running.current !== undefined) return false;
      const controller = new AbortController();
      running.current = controller;
      count.current += 1;
      const turn = { key: `asked-${count.current}`, question };
      void answerTurn(turn, conversationId, controller.signal, dispatch).then(async () => {
        running.current = undefined;
        if (mounted.current) await settle(conversationId, dispatch);
      });
      return true;
    },
    [conversationId, dispatch],
  );

  return { run, stop };
}

/** The conversation that the server keeps for this browser session, and what can be done with it. */
export function useConversation(): ConversationHandle {
  const [turns, dispatch] = useReducer(reduceTurns, []);
  const conversationId = useRef<string>(undefined);

  const adopt = useCallback((conversation: Conversation) => {
    conversationId.current ??= conversation.id;
    dispatch({ type: 'loaded', conversation });
  }, []);
  const latest = useLatestConversation(adopt);
  const { run, stop } = useRunner(conversationId, dispatch);

  const ask = useCallback(
    (question: string) => {
      run(question);
    },
    [run],
  );
  const retry = useCallback(
    (turn: Turn) => {
      if (run(turn.question)) dispatch({ type: 'removed', key: turn.key });
    },
    [run],
  );
  const startOver = useCallback(async () => {
    stop();
    const id = conversationId.current ?? (await loadLatest())?.id;
    if (id !== undefined) await request(ForgetConversationDocument, { id });
    conversationId.current = undefined;
    dispatch({ type: 'cleared' });
  }, [stop]);

  const busy = turns.some(({ progress }) => progress.state === 'waiting');
  return { ...latest, turns, busy, ask, stop, retry, startOver };
}

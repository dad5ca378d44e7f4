import { useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { toApiFailure } from '../../api/api-failure.js';
import { request } from '../../api/graphql-client.js';
import { ForgetConversationDocument } from '../../generated/graphql.js';
import { type PortalLanguage } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/texts.js';
import { streamAnswer } from './answer-stream.js';
import { ConversationId } from './conversation-id.js';
import { hearOtherTabs, tellOtherTabs } from './other-tabs.js';
import { newQuestionId } from './question-id.js';
import { reduceTurns, type TurnsAction } from './reduce-turns.js';
import { type Conversation, type Turn } from './turns.js';
import { type LatestConversation, loadLatest, useLatestConversation } from './use-latest-conversation.js';

export interface ConversationHandle extends LatestConversation {
  readonly turns: readonly Turn[];
  /** Whether an answer is on its way. */
  readonly busy: boolean;
  /** Asks a question as a new turn; returns false, and asks nothing, while an answer is on its way. */
  readonly ask: (question: string) => boolean;
  /** Asks what was tapped, not typed: it is answered in the language of the page. */
  readonly askTapped: (question: string) => void;
  readonly stop: () => void;
  /** Asks the question of a turn again, at the end; the server stores and answers it once. */
  readonly retry: (turn: Turn) => void;
  /** Has the server forget the conversation. Throws ApiFailure, and then nothing is lost. */
  readonly startOver: () => Promise<void>;
}

/** A question as it goes out. */
interface Asked {
  readonly key: string;
  readonly question: string;
  /** Of the answer; the server tells it by the question when not given. */
  readonly language?: PortalLanguage | undefined;
  /** Of the page: of the answer where neither the question nor the conversation shows one, such as pasted code. */
  readonly pageLanguage?: PortalLanguage;
}

/** Asks one question and reports what becomes of it, to its reply, failure or stop. */
async function answerTurn(
  { key, question, language, pageLanguage }: Asked,
  conversationId: ConversationId,
  stopped: AbortSignal,
  dispatch: Dispatch<TurnsAction>,
): Promise<void> {
  dispatch({ type: 'asked', key, question, askedAt: new Date().toISOString() });
  try {
    const id = await conversationId.settled();
    const sent = {
      id: key,
      question,
      ...(id && { conversationId: id }),
      ...(language && { language }),
      ...(pageLanguage && { pageLanguage }),
    };
    for await (const event of streamAnswer(sent, stopped)) {
      if (event.type === 'reply') conversationId.become(event.reply.conversationId);
      dispatch(event.type === 'reply' ? { type: 'replied', key, reply: event.reply } : { ...event, key });
    }
  } catch (error) {
    if (stopped.aborted) {
      dispatch({ type: 'stopped', key });
      return;
    }
    const failure = toApiFailure(error);
    // The next attempt then starts a new conversation instead of asking for one that is gone.
    if (failure.kind === 'conversation-not-found') conversationId.forget();
    dispatch({ type: 'failed', key, failure });
  }
}

/** Learns from the server which conversation this is and what it keeps of it. */
async function settle(conversationId: ConversationId, dispatch: Dispatch<TurnsAction>): Promise<void> {
  const stands = conversationId.watch();
  try {
    const conversation = await loadLatest();
    if (conversation === null || !stands()) return;
    if (conversationId.known === undefined) conversationId.become(conversation.id);
    if (conversationId.known === conversation.id) dispatch({ type: 'synced', conversation });
  } catch {
    // What is on the page stands; only what the server knows better waits for the next time.
  }
}

/** Runs one question at a time; the last is stopped when the page closes. */
function useRunner(conversationId: ConversationId, dispatch: Dispatch<TurnsAction>) {
  const running = useRef<AbortController>(undefined);
  const mounted = useRef(true);

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
    (asked: Asked): boolean => {
      if (running.current !== undefined) return false;
      const controller = new AbortController();
      running.current = controller;
      void answerTurn(asked, conversationId, controller.signal, dispatch).then(async () => {
        running.current = undefined;
        if (!mounted.current) return;
        await settle(conversationId, dispatch);
        tellOtherTabs('changed');
      });
      return true;
    },
    [conversationId, dispatch],
  );

  /** What other tabs or a lost connection kept from this page; an answer on its way brings it by itself. */
  const sync = useCallback(() => {
    if (running.current === undefined) void settle(conversationId, dispatch);
  }, [conversationId, dispatch]);

  return { run, stop, sync };
}

/** A question has no letters to tell its language by: "$300?" */
const isWordless = (question: string): boolean => !/\p{L}/u.test(question);

/** The conversation that the server keeps for this browser session, and what can be done with it. */
export function useConversation(): ConversationHandle {
  const language = useLanguage();
  const [turns, dispatch] = useReducer(reduceTurns, []);
  const client = useQueryClient();
  const [conversationId] = useState(() => new ConversationId(client));

  const adopt = useCallback(
    (conversation: Conversation) => {
      if (conversationId.known === undefined) conversationId.become(conversation.id);
      dispatch({ type: 'synced', conversation });
    },
    [conversationId],
  );
  const latest = useLatestConversation(adopt);
  const { run, stop, sync } = useRunner(conversationId, dispatch);

  const clear = useCallback(() => {
    stop();
    conversationId.forget();
    dispatch({ type: 'cleared' });
  }, [stop, conversationId]);
  useEffect(() => hearOtherTabs({ changed: sync, cleared: clear }), [sync, clear]);
  useEffect(() => {
    window.addEventListener('online', sync);
    return () => {
      window.removeEventListener('online', sync);
    };
  }, [sync]);

  const ask = useCallback(
    (question: string) =>
      run({
        key: newQuestionId(),
        question,
        language: isWordless(question) ? language : undefined,
        pageLanguage: language,
      }),
    [run, language],
  );
  const askTapped = useCallback(
    (question: string) => {
      run({ key: newQuestionId(), question, language });
    },
    [run, language],
  );
  const retry = useCallback(
    ({ key, question }: Turn) => {
      run({ key, question, language: isWordless(question) ? language : undefined, pageLanguage: language });
    },
    [run, language],
  );
  const startOver = useCallback(async () => {
    stop();
    const id = conversationId.known ?? (await loadLatest())?.id;
    if (id !== undefined) await request(ForgetConversationDocument, { id });
    clear();
    tellOtherTabs('cleared');
  }, [stop, clear, conversationId]);

  const busy = turns.some(({ progress }) => progress.state === 'waiting');
  return { ...latest, turns, busy, ask, askTapped, stop, retry, startOver };
}

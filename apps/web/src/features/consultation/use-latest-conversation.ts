import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { request } from '../../api/graphql-client.js';
import { LatestConversationDocument } from '../../generated/graphql.js';
import { type Conversation } from './turns.js';

/** The conversation that the server keeps for this browser session, `null` when there is none. */
export async function loadLatest(signal?: AbortSignal): Promise<Conversation | null> {
  return (await request(LatestConversationDocument, {}, signal)).conversation;
}

export interface LatestConversation {
  readonly status: 'loading' | 'ready' | 'unavailable';
  readonly reload: () => void;
}

export const LATEST_CONVERSATION = queryOptions({
  queryKey: ['latest-conversation'],
  queryFn: ({ signal }) => loadLatest(signal),
  // The page keeps the turns itself; a cached copy would show an old conversation for a moment.
  gcTime: 0,
  staleTime: Infinity,
});

/** Loads this session's conversation once, when the page opens, and hands it over. */
export function useLatestConversation(onLoaded: (conversation: Conversation) => void): LatestConversation {
  const { data, isPending, isError, refetch } = useQuery(LATEST_CONVERSATION);

  const handedOver = useRef<Conversation>(undefined);
  // Before the browser paints: no frame may show the page as loaded and still empty.
  useLayoutEffect(() => {
    if (data === undefined || data === null || handedOver.current === data) return;
    handedOver.current = data;
    onLoaded(data);
  }, [data, onLoaded]);

  const reload = useCallback(() => {
    void refetch();
  }, [refetch]);
  return { status: isPending ? 'loading' : isError ? 'unavailable' : 'ready', reload };
}

import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/graphql-client.js';
import {
  ClaimNextXrayDocument,
  ConcludeXrayDocument,
  DeclaredSubheadingDocument,
  XrayImageDocument,
  type XrayImageQuery,
  XrayQueueDocument,
  type XrayQueueQuery,
  type XrayReadingInput,
} from '../../generated/graphql.js';
import { fetchPlanes } from './planes.js';
import { type QueueView } from './queue-address.js';

export const PAGE = 50;
/** How often the queue is read again while images wait for an engine, in milliseconds. */
const AGAIN_MS = 3000;
/** How long what is known of an image is taken to hold, so that one fetched ahead is shown at once. */
const FRESH_MS = 30_000;
/** Planes are large and never change under one id; they are kept for so long after they were last shown. */
const KEPT_MS = 120_000;

export type XrayListed = XrayQueueQuery['xrayQueue']['images'][number];
export type XrayOnShow = NonNullable<XrayImageQuery['xrayImage']>;

export function useQueue({ state, unread, order, hs, number, page }: QueueView) {
  const input = {
    state: state ?? null,
    unread: unread ? true : null,
    hs: hs === '' ? null : hs,
    number: number === '' ? null : number,
    order,
    offset: (page - 1) * PAGE,
    limit: PAGE,
  };
  return useQuery({
    queryKey: ['xray', 'queue', input],
    queryFn: ({ signal }) => request(XrayQueueDocument, { input }, signal),
    select: ({ xrayQueue }) => xrayQueue,
    refetchInterval: ({ state: { data } }) => ((data?.xrayQueue.unread ?? 0) > 0 ? AGAIN_MS : false),
  });
}

const imageQuery = (id: string, blind: boolean) => ({
  queryKey: ['xray', 'image', id, blind] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => request(XrayImageDocument, { id, blind }, signal),
  staleTime: FRESH_MS,
});

const planesQuery = (id: string) => ({
  queryKey: ['xray-planes', id] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => fetchPlanes(id, signal),
  staleTime: Infinity,
  gcTime: KEPT_MS,
});

export function useImage(id: string, blind: boolean) {
  return useQuery({
    ...imageQuery(id, blind),
    // What is under work isn't changed under one's hands.
    refetchOnWindowFocus: false,
    select: ({ xrayImage }) => xrayImage,
  });
}

export const usePlanes = (id: string) => useQuery(planesQuery(id));

/** Whose a reading is, by its place among those of its image. */
export function readerOf(order: number): 'first' | 'second' | 'supervisor' {
  return order === 3 ? 'supervisor' : order === 2 ? 'second' : 'first';
}

/** Fetches ahead what will be read next, planes and all. */
export async function fetchAhead(client: QueryClient, id: string, blind: boolean): Promise<void> {
  const ahead = [client.query(imageQuery(id, blind)), client.query(planesQuery(id))];
  // What can't be fetched ahead is fetched, and told, when it is shown.
  await Promise.allSettled(ahead);
}

/** Gives the next image to read. */
export function useClaimNext() {
  return useMutation({
    mutationFn: (after: string | undefined) =>
      request(ClaimNextXrayDocument, { after: after ?? null }).then(({ claimNextXray }) => claimNextXray),
  });
}

export function useConclude(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reading: XrayReadingInput) =>
      request(ConcludeXrayDocument, { id, reading }).then(({ concludeXray }) => concludeXray),
    // Not waited for: the next image is on its way already.
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['xray', 'queue'] });
      void client.invalidateQueries({ queryKey: ['xray', 'image', id] });
    },
  });
}

/** Title of a declared subheading in the portal's plain words; undefined where the tariff doesn't know it. */
export function useSubheading(code: string | null) {
  return useQuery({
    queryKey: ['declared-subheading', code],
    enabled: code !== null,
    queryFn: ({ signal }) => request(DeclaredSubheadingDocument, { code: code ?? '' }, signal),
    select: ({ tariffNode }) => (tariffNode.__typename === 'TariffNode' ? tariffNode : undefined),
  });
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { parseJson } from '../../api/json.js';
import { readShape } from '../../api/json-shape.js';
import { eventsAddress, findBatch } from './batch-api.js';
import { isAtWork } from './batch-progress.js';
import { type Batch, readBatch } from './parse-batch.js';

/** Beside the events, for a line that lets none through. */
const LOOK_EVERY_MS = 5_000;

export const batchKey = (id: string) => ['hs-batch', id] as const;

/** A batch of this browser, as it goes: while it is at work the server tells each step. */
export function useBatch(id: string) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: batchKey(id),
    queryFn: ({ signal }) => findBatch(id, signal),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data !== undefined && isAtWork(data) ? LOOK_EVERY_MS : false),
  });
  const atWork = query.data !== undefined && isAtWork(query.data);

  useEffect(() => {
    if (!atWork) return undefined;
    const source = new EventSource(eventsAddress(id));
    const take = ({ data }: MessageEvent<string>) => {
      const batch = readShape(parseJson(data), readBatch);
      if (batch !== undefined) client.setQueryData<Batch>(batchKey(id), batch);
    };
    source.addEventListener('progress', take);
    source.addEventListener('end', take);
    return () => {
      source.close();
    };
  }, [id, atWork, client]);

  return query;
}

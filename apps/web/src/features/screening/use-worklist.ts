import { useInfiniteQuery } from '@tanstack/react-query';
import { request } from '../../api/graphql-client.js';
import { ScreeningWorklistDocument, type ScreeningWorklistQuery } from '../../generated/graphql.js';
import { type WorklistView } from './worklist-address.js';

const PAGE = 100;
/** How often the list is read again while declarations wait for an engine, in milliseconds. */
const AGAIN_MS = 3000;

export type Worklist = ScreeningWorklistQuery['screeningWorklist'];
export type Listed = Worklist['declarations'][number];

const isWaited = (worklist: Worklist | undefined): boolean =>
  worklist?.levels.some(({ level, declarations }) => level === 'WAITING' && declarations > 0) ?? false;

/** The worklist of a view, page after page as one scrolls. */
export function useWorklist({ red, level, group, hs, origin, importer, ...view }: WorklistView) {
  const input = {
    ...view,
    level: level ?? null,
    group: group ?? null,
    hs: hs === '' ? null : hs,
    origin: origin === '' ? null : origin,
    importer: importer === '' ? null : importer,
    red: red === undefined ? null : red / 100,
    limit: PAGE,
  };
  return useInfiniteQuery({
    queryKey: ['screening', 'worklist', input],
    queryFn: ({ pageParam, signal }) =>
      request(ScreeningWorklistDocument, { input: { ...input, offset: pageParam } }, signal),
    // What an engine has yet to judge appears by itself.
    refetchInterval: ({ state }) => (isWaited(state.data?.pages[0]?.screeningWorklist) ? AGAIN_MS : false),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.screeningWorklist.declarations.length, 0);
      return last.screeningWorklist.declarations.length > 0 && loaded < last.screeningWorklist.total
        ? loaded
        : undefined;
    },
    select: ({ pages }) => ({
      ...(pages[0]?.screeningWorklist ?? { total: 0, red: 0, yellow: 0, levels: [], curve: [] }),
      declarations: pages.flatMap((page) => page.screeningWorklist.declarations),
    }),
  });
}

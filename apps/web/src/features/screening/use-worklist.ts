import { useInfiniteQuery } from '@tanstack/react-query';
import { request } from '../../api/graphql-client.js';
import { ScreeningWorklistDocument, type ScreeningWorklistQuery } from '../../generated/graphql.js';
import { type WorklistView } from './worklist-address.js';

const PAGE = 100;

export type Worklist = ScreeningWorklistQuery['screeningWorklist'];
export type Listed = Worklist['declarations'][number];

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

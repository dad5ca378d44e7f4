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

/** What the server is asked for, without where a page begins. */
function inputOf({ red, level, group, hs, origin, importer, ...view }: WorklistView) {
  return {
    ...view,
    level: level ?? null,
    group: group ?? null,
    hs: hs === '' ? null : hs,
    origin: origin === '' ? null : origin,
    importer: importer === '' ? null : importer,
    red: red === undefined ? null : red / 100,
  };
}

/** The same for a file: codes in small letters, nothing of what isn't filled in. */
export function fileFilterOf(view: WorklistView): Readonly<Record<string, unknown>> {
  const { state, order, level, ...input } = inputOf(view);
  return { ...input, state: state.toLowerCase(), order: order.toLowerCase(), level: level?.toLowerCase() };
}

/** The worklist of a view, page after page as one scrolls. */
export function useWorklist(view: WorklistView) {
  const input = inputOf(view);
  return useInfiniteQuery({
    queryKey: ['screening', 'worklist', input],
    queryFn: ({ pageParam, signal }) =>
      request(ScreeningWorklistDocument, { input: { ...input, limit: PAGE, after: pageParam } }, signal),
    // What an engine has yet to judge appears by itself.
    refetchInterval: ({ state }) => (isWaited(state.data?.pages[0]?.screeningWorklist) ? AGAIN_MS : false),
    initialPageParam: null as string | null,
    getNextPageParam: ({ screeningWorklist }) => screeningWorklist.next,
    select: ({ pages }) => ({
      ...(pages[0]?.screeningWorklist ?? { total: 0, next: null, red: 0, yellow: 0, levels: [], curve: [] }),
      // One that moved while pages were fetched is shown once.
      declarations: [
        ...new Map(
          pages.flatMap((page) => page.screeningWorklist.declarations.map((each) => [each.id, each] as const)),
        ).values(),
      ],
    }),
  });
}

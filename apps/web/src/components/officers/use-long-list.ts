import { useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';

/** Rows that the server gives at a time. */
const PAGE = 50;

interface LongListSource<Item, Place> {
  readonly key: readonly unknown[];
  /** A page after a place; from the beginning without one. */
  readonly page: (after: Place | null, signal: AbortSignal) => Promise<readonly Item[]>;
  readonly placeOf: (last: Item) => Place;
  /** Tells items apart: one that moved while pages were fetched is shown once. */
  readonly idOf: (item: Item) => string;
}

/** A list that comes page after page, each from where the one before ended. */
export function useLongList<Item, Place>({ key, page, placeOf, idOf }: LongListSource<Item, Place>) {
  return useInfiniteQuery<readonly Item[], Error, Item[], readonly unknown[], Place | null>({
    queryKey: key,
    // The library's conditional type loses a parameter's type that isn't fixed yet; it gives what getNextPageParam gave.
    queryFn: ({ pageParam, signal }) => page(pageParam as Place | null, signal),
    initialPageParam: null,
    getNextPageParam: (items) => {
      const last = items.at(-1);
      return last === undefined || items.length < PAGE ? undefined : placeOf(last);
    },
    select: ({ pages }) => [...new Map(pages.flat().map((item) => [idOf(item), item])).values()],
    staleTime: 0,
  });
}

export type LongListQuery<Item> = UseInfiniteQueryResult<Item[]>;

import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { EMPTY_ITEM, type Item } from './item.js';
import { itemAt, placeOf } from './item-address.js';

/** The item whose prediction is on show, kept in the address; setting another one makes a new history entry. */
export function useItem(): readonly [Item | undefined, (item: Item) => void] {
  const navigate = useNavigate();
  const { search, state, pathname } = useLocation() as { search: string; state: unknown; pathname: string };
  const found = itemAt({ search, state });
  const { description, model, specification } = found ?? EMPTY_ITEM;
  const isThere = found !== undefined;
  // The same item while only the answers in the address change.
  const item = useMemo(
    () => (isThere ? { description, model, specification } : undefined),
    [isThere, description, model, specification],
  );
  const show = useCallback(
    (next: Item) => {
      const place = placeOf(next);
      void navigate({ pathname, search: place.search }, { state: place.state, preventScrollReset: true });
    },
    [navigate, pathname],
  );
  return [item, show];
}

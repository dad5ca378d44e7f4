import { useCallback, useState } from 'react';
import { parseJson } from '../../api/json.js';
import { itemAt } from './item-address.js';
import { EMPTY_ITEM, type Item } from './item.js';

const STORAGE_KEY = 'gwanmun.hs-draft';

function readDraft(): Item | undefined {
  try {
    return itemAt({ search: '', state: { hsItem: parseJson(sessionStorage.getItem(STORAGE_KEY) ?? '') } });
  } catch {
    return undefined;
  }
}

function writeDraft(item: Item): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(item));
  } catch {
    // Storage may be full or closed; the draft then lives as long as the page.
  }
}

/**
 * The item being written. It follows the item on show when that changes, as on "back"; what was typed and not sent is
 * kept for this browser tab.
 */
export function useItemDraft(shown: Item | undefined): readonly [Item, (item: Item) => void] {
  const [draft, setDraft] = useState<Item>(() => shown ?? readDraft() ?? EMPTY_ITEM);
  const [followed, setFollowed] = useState(shown);
  if (shown !== followed) {
    setFollowed(shown);
    if (shown !== undefined) setDraft(shown);
  }
  const change = useCallback((item: Item) => {
    setDraft(item);
    writeDraft(item);
  }, []);
  return [draft, change];
}

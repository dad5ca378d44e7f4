import { useCallback, useSyncExternalStore } from 'react';
import { list, readShape, text } from '../../api/json-shape.js';

const STORAGE_KEY = 'gwanmun.support-chosen';
export const MOST_CHOSEN = 20;
export const MOST_COMPARED = 4;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Ids of programmes as an address holds them; what can't be one is left out. */
export function readIds(given: string | null): readonly string[] {
  const ids = (given ?? '').split(',').filter((id) => ID.test(id) && id.length <= 80);
  return [...new Set(ids)].slice(0, MOST_CHOSEN);
}

const listeners = new Set<() => void>();
let kept: { readonly raw: string; readonly ids: readonly string[] } = { raw: '', ids: [] };

function stored(): readonly string[] {
  let raw = kept.raw;
  try {
    raw = localStorage.getItem(STORAGE_KEY) ?? '';
  } catch {
    // Without storage the choice lives as long as the page.
  }
  if (raw !== kept.raw) {
    const ids = readShape(parsed(raw), (value) => list(value, text)) ?? [];
    kept = { raw, ids: readIds(ids.join(',')) };
  }
  return kept.ids;
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

function store(ids: readonly string[]): void {
  const raw = JSON.stringify(ids);
  kept = { raw, ids };
  try {
    localStorage.setItem(STORAGE_KEY, raw);
  } catch {
    // As above.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

export interface Chosen {
  readonly ids: readonly string[];
  readonly isFull: boolean;
  readonly toggle: (id: string) => void;
  readonly clear: () => void;
}

/** Programmes that were put aside to compare, to plan, to gather papers for; kept in this browser. */
export function useChosen(): Chosen {
  const ids = useSyncExternalStore(subscribe, stored);
  const toggle = useCallback((id: string) => {
    const before = stored();
    store(before.includes(id) ? before.filter((each) => each !== id) : [...before, id].slice(0, MOST_CHOSEN));
  }, []);
  const clear = useCallback(() => {
    store([]);
  }, []);
  return { ids, isFull: ids.length >= MOST_CHOSEN, toggle, clear };
}

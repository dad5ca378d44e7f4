import { useState } from 'react';
import { useDebounced } from './use-debounced.js';

/** Long enough to spare the server each stroke, short enough to feel at once. */
const PAUSE_MS = 150;

/** What is typed, once the person has paused: what suggestions are asked for. */
export const useSettledText = (text: string): string => useDebounced(text.trim(), PAUSE_MS);

/** Of a query for suggestions, as much as is needed here. */
interface FoundItems<Item> {
  readonly data: readonly Item[] | undefined;
  readonly isPlaceholderData: boolean;
  readonly isSuccess: boolean;
}

export interface OpenSuggestions<Item> {
  readonly found: readonly Item[];
  /** The suggestion the person stands on, -1 for none. */
  readonly active: number;
  /** How many there are, once they are those for what stands in the field; undefined before. */
  readonly told: number | undefined;
  readonly stand: (place: number) => void;
  readonly show: (shown: boolean) => void;
}

/**
 * The suggestions for what is typed, and which one the person stands on.
 * @param settled what `query` was asked with, see {@link useSettledText}
 */
export function useOpenSuggestions<Item>(
  text: string,
  settled: string,
  { data = [], isPlaceholderData, isSuccess }: FoundItems<Item>,
): OpenSuggestions<Item> {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const wanted = open && text.trim() !== '' && settled !== '';
  const found = wanted ? data : [];
  const told = wanted && isSuccess && !isPlaceholderData && settled === text.trim() ? found.length : undefined;
  const show = (shown: boolean) => {
    setOpen(shown);
    setActive(-1);
  };
  return { found, active: active < found.length ? active : -1, told, stand: setActive, show };
}

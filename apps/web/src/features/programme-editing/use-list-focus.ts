import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the keyboard where the work is when a list changes: what was pressed may be gone, or stand elsewhere.
 * @returns ways to say where the focus belongs once the list is drawn anew
 */
export function useListFocus(list: RefObject<HTMLElement | null>) {
  const wanted = useRef<readonly string[]>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const found = wanted.current.map((selector) => list.current?.querySelector<HTMLElement>(selector));
    found.find((element) => element instanceof HTMLElement)?.focus();
    wanted.current = undefined;
  });
  const item = (place: number) => `:scope > fieldset:nth-of-type(${String(place + 1)})`;
  const field = (place: number) => ['input', 'select', 'textarea'].map((name) => `${item(place)} ${name}`).join();
  return {
    onAdded: (place: number) => {
      wanted.current = [field(place)];
    },
    onRemoved: () => {
      wanted.current = [':scope > p > button'];
    },
    /** The button that moved it, at its new place; at the end of the list the other one. */
    onMoved: (place: number, by: 1 | -1) => {
      const enabled = (direction: string) => `${item(place)} > div > [data-move=${direction}]:not(:disabled)`;
      wanted.current = by === 1 ? [enabled('down'), enabled('up')] : [enabled('up'), enabled('down')];
    },
  };
}

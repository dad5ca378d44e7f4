/** What a key does in the search box. `active` is the suggestion the person stands on, -1 for the text itself. */
export type SearchMove =
  | { readonly kind: 'stand'; readonly active: number }
  | { readonly kind: 'go'; readonly active: number }
  | { readonly kind: 'close' }
  | { readonly kind: 'leave-to-field' };

/**
 * The combobox pattern of the ARIA Authoring Practices (editable, with a list of suggestions).
 * @param count suggestions on show; 0 when the list is closed
 */
export function searchMove(key: string, active: number, count: number): SearchMove {
  if (count === 0) return { kind: 'leave-to-field' };
  const around = (place: number): SearchMove => ({ kind: 'stand', active: place });
  switch (key) {
    case 'ArrowDown':
      return around(active + 1 >= count ? -1 : active + 1);
    case 'ArrowUp':
      return around(active < 0 ? count - 1 : active - 1);
    case 'Enter':
      return active < 0 ? { kind: 'leave-to-field' } : { kind: 'go', active };
    case 'Escape':
      return { kind: 'close' };
    default:
      return { kind: 'leave-to-field' };
  }
}

import { EMPTY_ITEM, type Item, trimItem } from './item.js';

/** A longer query makes an address that servers and mail programs refuse or cut; Node's limit for all headers is 16 kB. */
const LONGEST_QUERY = 6000;

/** Where an item is kept so that reload, back and a shared link find it: in the address, or else in the history entry. */
export interface ItemPlace {
  /** Query with its question mark, or an empty text. */
  readonly search: string;
  readonly state: { readonly hsItem: Item } | null;
}

function queryOf({ description, model, specification }: Item): string {
  const query = new URLSearchParams({ d: description });
  if (model !== '') query.set('m', model);
  if (specification !== '') query.set('s', specification);
  return query.toString();
}

/** The address `?d=…&m=…&s=…` of an item; a long one goes into the history entry instead. */
export function placeOf(item: Item): ItemPlace {
  const query = queryOf(item);
  return query.length > LONGEST_QUERY ? { search: '', state: { hsItem: item } } : { search: `?${query}`, state: null };
}

function isItem(value: unknown): value is Item {
  if (typeof value !== 'object' || value === null) return false;
  const members: Partial<Record<string, unknown>> = { ...value };
  return ['description', 'model', 'specification'].every((name) => typeof members[name] === 'string');
}

/** The item that a place holds, or `undefined` when it holds none. */
export function itemAt({ search, state }: { readonly search: string; readonly state: unknown }): Item | undefined {
  const query = new URLSearchParams(search);
  const description = query.get('d');
  if (description !== null) {
    return trimItem({ description, model: query.get('m') ?? '', specification: query.get('s') ?? '' });
  }
  const kept = typeof state === 'object' && state !== null && 'hsItem' in state ? state.hsItem : undefined;
  return isItem(kept) ? { ...EMPTY_ITEM, ...kept } : undefined;
}

/** `up` leads to what a dataset is made from, `down` to what is made from it. */
export const SIDES = ['up', 'down'] as const;
export type Side = (typeof SIDES)[number];

/** One side of a dataset that was opened; `all`: beyond the first few. */
export interface Opened {
  readonly id: string;
  readonly side: Side;
  readonly all: boolean;
}

/** What the address of the lineage view says beside the dataset that it starts at. */
export interface LineageAddress {
  /** Sides opened beyond the first hop. */
  readonly opened: readonly Opened[];
  /** Only the way to this dataset is shown. */
  readonly pathTo: string;
  /** Datasets whose fields are shown. */
  readonly fields: readonly string[];
  readonly view: 'map' | 'list' | undefined;
}

const ID = '[a-z0-9-]+';
const OPENED = new RegExp(`^(${ID})\\.(up|down)(\\.all)?$`);
const ONLY_ID = new RegExp(`^${ID}$`);

export function readLineageAddress(query: URLSearchParams): LineageAddress {
  const view = query.get('view');
  return {
    opened: query.getAll('open').flatMap((text) => {
      const [, id, side, all] = OPENED.exec(text) ?? [];
      return id === undefined ? [] : [{ id, side: side === 'up' ? 'up' : 'down', all: all !== undefined }];
    }),
    pathTo: query.get('path') ?? '',
    fields: query.getAll('fields').filter((id) => ONLY_ID.test(id)),
    view: view === 'map' || view === 'list' ? view : undefined,
  };
}

/** The query of an address, without what goes without saying. */
export function writeLineageAddress({ opened, pathTo, fields, view }: LineageAddress): string {
  const query = new URLSearchParams();
  for (const { id, side, all } of opened) query.append('open', `${id}.${side}${all ? '.all' : ''}`);
  if (pathTo !== '') query.set('path', pathTo);
  for (const id of fields) query.append('fields', id);
  if (view !== undefined) query.set('view', view);
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}

/** The address with one more side opened, or with all of it where its first few were open. */
export function open(address: LineageAddress, id: string, side: Side, all: boolean): LineageAddress {
  const others = address.opened.filter((each) => each.id !== id || each.side !== side);
  return { ...address, opened: [...others, { id, side, all }] };
}

/** The address with the fields of a dataset shown, or hidden where they were shown. */
export function toggleFields(address: LineageAddress, id: string): LineageAddress {
  const shown = address.fields.includes(id);
  return { ...address, fields: shown ? address.fields.filter((each) => each !== id) : [...address.fields, id] };
}

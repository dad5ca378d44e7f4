import { ACCESS_LEVELS, type AccessLevel } from './map-model.js';

export const VIEWS = ['map', 'list', 'table'] as const;
export type MapView = (typeof VIEWS)[number];

/** What the address of the map says is to be shown; the page's state is nowhere else. */
export interface MapAddress {
  /** What is searched for; empty for everything. */
  readonly text: string;
  readonly journey: string;
  readonly stage: string;
  readonly access: AccessLevel | '';
  readonly subject: string;
  readonly personal: 'yes' | 'no' | '';
  /** Undefined: as fits the screen. */
  readonly view: MapView | undefined;
  /** The dataset whose panel is open. */
  readonly selected: string;
  /** All lineage is drawn, not only that of the dataset one stands on. */
  readonly allLinks: boolean;
  /** Column of the table, with - before it for downwards; empty for the order of the map or of the search. */
  readonly sort: string;
}

export const EMPTY_ADDRESS: MapAddress = {
  text: '',
  journey: '',
  stage: '',
  access: '',
  subject: '',
  personal: '',
  view: undefined,
  selected: '',
  allLinks: false,
  sort: '',
};

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | undefined {
  return values.find((value) => value === text);
}

export function readAddress(query: URLSearchParams): MapAddress {
  const access = query.get('access')?.toUpperCase().replace('-', '_') ?? null;
  return {
    text: (query.get('q') ?? '').trim(),
    journey: query.get('journey') ?? '',
    stage: query.get('stage') ?? '',
    access: oneOf(ACCESS_LEVELS, access) ?? '',
    subject: query.get('subject') ?? '',
    personal: oneOf(['yes', 'no'] as const, query.get('personal')) ?? '',
    view: oneOf(VIEWS, query.get('view')),
    selected: query.get('dataset') ?? '',
    allLinks: query.get('links') === 'all',
    sort: query.get('sort') ?? '',
  };
}

/** The query of an address, without what goes without saying. */
export function writeAddress(address: MapAddress): string {
  const query = new URLSearchParams();
  const set = (name: string, value: string) => {
    if (value !== '') query.set(name, value);
  };
  set('q', address.text);
  set('journey', address.journey);
  set('stage', address.stage);
  set('access', address.access.toLowerCase().replace('_', '-'));
  set('subject', address.subject);
  set('personal', address.personal);
  set('view', address.view ?? '');
  set('dataset', address.selected);
  set('links', address.allLinks ? 'all' : '');
  set('sort', address.sort);
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}

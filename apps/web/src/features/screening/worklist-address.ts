import { type ListAddress } from '../../components/officers/use-list-address.js';
import { type RiskLevel, type WorklistOrder, type WorklistState } from '../../generated/graphql.js';

/** What of the worklist is shown; all of it stands in the address, so that a link shows the same. */
export interface WorklistView {
  readonly state: WorklistState;
  readonly order: WorklistOrder;
  readonly level: RiskLevel | undefined;
  readonly group: number | undefined;
  readonly hs: string;
  readonly origin: string;
  readonly importer: string;
  /** Whole per cent that can be inspected; the office's standing capacity when undefined. */
  readonly red: number | undefined;
}

export const STATES = ['OPEN', 'TO_INSPECT', 'TO_RELEASE', 'DONE'] as const satisfies readonly WorklistState[];
export const ORDERS = ['SCORE', 'DATE', 'PRICE'] as const satisfies readonly WorklistOrder[];
export const LEVELS = ['RED', 'YELLOW', 'GREEN', 'WAITING'] as const satisfies readonly RiskLevel[];

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | undefined {
  return values.find((value) => value.toLowerCase() === text);
}

function wholeNumber(text: string | null, most: number): number | undefined {
  return text !== null && /^\d{1,4}$/.test(text) && Number(text) <= most ? Number(text) : undefined;
}

/** Reads an address; what it doesn't say, or says wrongly, is as at first. */
export function readWorklistView(search: URLSearchParams): WorklistView {
  return {
    state: oneOf(STATES, search.get('state')) ?? 'OPEN',
    order: oneOf(ORDERS, search.get('order')) ?? 'SCORE',
    level: oneOf(LEVELS, search.get('level')),
    group: wholeNumber(search.get('group'), 9999),
    hs: /^\d{1,6}$/.exec(search.get('hs') ?? '')?.[0] ?? '',
    origin: /^[A-Z]{2}$/.exec(search.get('origin') ?? '')?.[0] ?? '',
    importer: (search.get('importer') ?? '').slice(0, 40),
    red: wholeNumber(search.get('red'), 40),
  };
}

/** The address of a view, without what is as at first. */
export function writeWorklistView(view: WorklistView): URLSearchParams {
  const search = new URLSearchParams();
  const set = (name: string, value: string | number | undefined, first?: string) => {
    if (value !== undefined && value !== '' && value !== first) search.set(name, String(value).toLowerCase());
  };
  set('state', view.state, 'OPEN');
  set('order', view.order, 'SCORE');
  set('level', view.level);
  set('group', view.group);
  set('hs', view.hs);
  if (view.origin !== '') search.set('origin', view.origin);
  if (view.importer !== '') search.set('importer', view.importer);
  set('red', view.red);
  return search;
}

export const WORKLIST_ADDRESS: ListAddress<WorklistView> = { read: readWorklistView, write: writeWorklistView };

import { type ListAddress } from '../../components/officers/use-list-address.js';
import { type XrayOrder, type XrayState } from '../../generated/graphql.js';

/** What of the queue is shown; all of it stands in the address, so that a link shows the same. */
export interface QueueView {
  /** All of them when undefined. */
  readonly state: XrayState | undefined;
  readonly unread: boolean;
  readonly order: XrayOrder;
  readonly hs: string;
  /** Beginning of the number of the parcel or the declaration. */
  readonly number: string;
  /** From 1. */
  readonly page: number;
}

export const STATES = ['TO_READ', 'SECOND', 'RESOLVE', 'CLEARED', 'TO_INSPECT'] as const satisfies readonly XrayState[];
export const ORDERS = ['CONFIDENCE', 'RECEIVED'] as const satisfies readonly XrayOrder[];
const ALL = 'all';

/** Reads an address; what it doesn't say, or says wrongly, is as at first. */
export function readQueueView(search: URLSearchParams): QueueView {
  const state = search.get('state');
  const page = search.get('page') ?? '';
  return {
    state: state === ALL ? undefined : (STATES.find((each) => each.toLowerCase() === state) ?? 'TO_READ'),
    unread: search.get('unread') === 'true',
    order: ORDERS.find((each) => each.toLowerCase() === search.get('order')) ?? 'CONFIDENCE',
    hs: /^\d{1,6}$/.exec(search.get('hs') ?? '')?.[0] ?? '',
    number: (search.get('number') ?? '').slice(0, 64),
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

/** The address of a view, without what is as at first. */
export function writeQueueView({ state, unread, order, hs, number, page }: QueueView): URLSearchParams {
  const search = new URLSearchParams();
  if (state !== 'TO_READ') search.set('state', state?.toLowerCase() ?? ALL);
  if (unread) search.set('unread', 'true');
  if (order !== 'CONFIDENCE') search.set('order', order.toLowerCase());
  if (hs !== '') search.set('hs', hs);
  if (number !== '') search.set('number', number);
  if (page > 1) search.set('page', String(page));
  return search;
}

export const QUEUE_ADDRESS: ListAddress<QueueView> = { read: readQueueView, write: writeQueueView };

/** The same list for a file. */
export function fileFilterOf({ state, unread, order, hs, number }: QueueView): Readonly<Record<string, unknown>> {
  return { state: state?.toLowerCase(), order: order.toLowerCase(), hs, number, ...(unread && { unread }) };
}

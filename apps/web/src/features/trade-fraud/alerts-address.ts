import { type ListAddress } from '../../components/officers/use-list-address.js';
import { type FraudAlertOrder, type FraudAlertsInput, type FraudListedState } from '../../generated/graphql.js';

/** What of the alerts is listed; all of it stands in the address, so that a link shows the same. */
export interface AlertsView {
  readonly state: FraudListedState;
  readonly order: FraudAlertOrder;
  readonly pattern: string;
  readonly firm: string;
  /** Days, YYYY-MM-DD. */
  readonly from: string;
  readonly until: string;
  /** From 1. */
  readonly page: number;
}

export const PAGE_SIZE = 50;
export const STATES = [
  'ACTIVE',
  'OPEN',
  'TAKEN',
  'CLOSE_PROPOSED',
  'CLOSED',
  'VANISHED',
  'ALL',
] as const satisfies readonly FraudListedState[];
export const ORDERS = ['EXPOSURE', 'CERTAINTY', 'DATE'] as const satisfies readonly FraudAlertOrder[];
/** Patterns that the portal has words for. */
export const PATTERNS = [
  'over_invoicing',
  'under_invoicing',
  'round_tripping',
  'payment_without_goods',
  'goods_without_payment',
  'carousel',
  'repeat_invoice',
  'related_party_pricing',
  'sudden_volume',
  'outlier',
] as const;

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | undefined =>
  values.find((value) => value.toLowerCase() === text);
const dayOf = (text: string | null): string => /^\d{4}-\d{2}-\d{2}$/.exec(text ?? '')?.[0] ?? '';

/** Reads an address; what it doesn't say, or says wrongly, is as at first. */
export function readAlertsView(search: URLSearchParams): AlertsView {
  const page = search.get('page') ?? '';
  return {
    state: oneOf(STATES, search.get('state')) ?? 'ACTIVE',
    order: oneOf(ORDERS, search.get('order')) ?? 'EXPOSURE',
    pattern: oneOf(PATTERNS, search.get('pattern')) ?? '',
    firm: (search.get('firm') ?? '').slice(0, 64),
    from: dayOf(search.get('from')),
    until: dayOf(search.get('until')),
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

/** The address of a view, without what is as at first. */
export function writeAlertsView({ state, order, page, ...texts }: AlertsView): URLSearchParams {
  const search = new URLSearchParams();
  if (state !== 'ACTIVE') search.set('state', state.toLowerCase());
  if (order !== 'EXPOSURE') search.set('order', order.toLowerCase());
  for (const name of ['pattern', 'firm', 'from', 'until'] as const) {
    if (texts[name] !== '') search.set(name, texts[name]);
  }
  if (page > 1) search.set('page', String(page));
  return search;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** What the server is asked for. */
export function inputOf({ state, order, pattern, firm, from, until, page }: AlertsView): FraudAlertsInput {
  return {
    state,
    order,
    pattern: orNull(pattern),
    firm: orNull(firm),
    from: orNull(from),
    until: orNull(until),
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  };
}

export const ALERTS_ADDRESS: ListAddress<AlertsView> = { read: readAlertsView, write: writeAlertsView };

/** The same list for a file. */
export function fileFilterOf(view: AlertsView): Readonly<Record<string, unknown>> {
  const { state, order, pattern, firm, from, until } = view;
  return { pattern, firm, from, until, state: state.toLowerCase(), order: order.toLowerCase() };
}

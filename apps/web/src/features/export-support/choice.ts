import { type SupportChoice } from '../../generated/graphql.js';
import { KINDS } from './programme-kinds.js';

export const STATUSES = ['ELIGIBLE', 'TO_CONFIRM', 'NOT_NOW', 'CLOSED'] as const;
export const ORDERS = ['useful', 'deadline', 'name'] as const;
/** Days within which a window closes. */
export const DEADLINES = [14, 30, 90] as const;

/** Which results are wanted; the address of the page holds it. */
export interface Choice {
  readonly status: (typeof STATUSES)[number] | undefined;
  readonly kind: (typeof KINDS)[number] | undefined;
  readonly body: string | undefined;
  readonly region: string | undefined;
  readonly isOpen: boolean;
  readonly due: (typeof DEADLINES)[number] | undefined;
  readonly order: (typeof ORDERS)[number];
}

export const ANY: Choice = {
  status: undefined,
  kind: undefined,
  body: undefined,
  region: undefined,
  isOpen: false,
  due: undefined,
  order: 'useful',
};

const WORD = /^[a-z-]{1,40}$/;

/** The choice in an address; what isn't one is left out. */
export function readChoice(parameters: URLSearchParams): Choice {
  const word = (name: string) => {
    const value = parameters.get(name);
    return value !== null && WORD.test(value) ? value : undefined;
  };
  const upper = parameters.get('status')?.toUpperCase().replaceAll('-', '_');
  return {
    status: STATUSES.find((status) => status === upper),
    kind: KINDS.find((kind) => kind === parameters.get('kind')),
    body: word('body'),
    region: word('region'),
    isOpen: parameters.get('open') === '1',
    due: DEADLINES.find((days) => String(days) === parameters.get('due')),
    order: ORDERS.find((order) => order === parameters.get('sort')) ?? 'useful',
  };
}

/** The choice as an address holds it: `?status=to-confirm&open=1`; empty when nothing is chosen by. */
export function choiceSearch({ status, kind, body, region, isOpen, due, order }: Choice): string {
  const given: [string, string | undefined][] = [
    ['status', status?.toLowerCase().replaceAll('_', '-')],
    ['kind', kind],
    ['body', body],
    ['region', region],
    ['open', isOpen ? '1' : undefined],
    ['due', due === undefined ? undefined : String(due)],
    ['sort', order === 'useful' ? undefined : order],
  ];
  const parameters = new URLSearchParams(
    given.flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]])),
  ).toString();
  return parameters === '' ? '' : `?${parameters}`;
}

const ORDER_CODES = { useful: 'USEFUL', deadline: 'DEADLINE', name: 'NAME' } as const;

/** The choice as the server reads it. */
export function toServerChoice({ status, kind, body, region, isOpen, due, order }: Choice): SupportChoice {
  return {
    statuses: status && [status],
    kinds: kind && [kind],
    bodies: body === undefined ? undefined : [body],
    region,
    openNow: isOpen || undefined,
    closesWithinDays: due,
    order: ORDER_CODES[order],
  };
}

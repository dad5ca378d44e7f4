import { and, eq, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import { screenedDeclarations as table } from '../../database/screening.schema.js';

export const WORKLIST_STATES = ['open', 'to_inspect', 'to_release', 'done'] as const;
export const WORKLIST_ORDERS = ['score', 'date', 'price'] as const;

/** Which declarations of an office are listed, and in what order. */
export interface WorklistFilter {
  readonly office: string;
  readonly state: (typeof WORKLIST_STATES)[number];
  readonly group?: number | undefined;
  /** First digits of the subheading. */
  readonly hs?: string | undefined;
  readonly origin?: string | undefined;
  readonly importer?: string | undefined;
  readonly order: (typeof WORKLIST_ORDERS)[number];
}

/** The rows of each state. */
export const STATE_ROWS: Readonly<Record<WorklistFilter['state'], SQL | undefined>> = {
  open: isNull(table.decision),
  to_inspect: and(inArray(table.decision, ['inspect', 'papers']), isNull(table.outcome)),
  to_release: eq(table.decision, 'release_proposed'),
  done: or(eq(table.decision, 'released'), isNotNull(table.outcome)),
};

/** What each order goes by. */
export const SORT_KEYS: Readonly<Record<WorklistFilter['order'], SQL<SortKey>>> = {
  score: sql<SortKey>`${table.score}`,
  date: sql<SortKey>`${table.date}`,
  price: sql<SortKey>`(${table.content} ->> 'price')::double precision`,
};

export const SORT_ORDERS: Readonly<Record<WorklistFilter['order'], SQL>> = {
  // What is not judged yet comes first: nobody has looked at it.
  score: sql`${SORT_KEYS.score} desc nulls first`,
  date: sql`${SORT_KEYS.date} desc`,
  price: sql`${SORT_KEYS.price} desc nulls last`,
};

/** What a declaration is put in order by; null where it isn't known. */
export type SortKey = number | string | null;

/** The rows that a filter lets through. */
export function rowsOf({ office, state, group, hs, origin, importer }: WorklistFilter): SQL | undefined {
  return and(
    eq(table.office, office),
    STATE_ROWS[state],
    group === undefined ? undefined : eq(table.group, group),
    hs === undefined ? undefined : sql`starts_with(${table.hs6}, ${hs})`,
    origin === undefined ? undefined : eq(table.origin, origin),
    importer === undefined ? undefined : eq(table.importer, importer),
  );
}

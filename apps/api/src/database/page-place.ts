import { and, eq, gt, lt, or, type SQL } from 'drizzle-orm';
import { type AnyPgColumn } from 'drizzle-orm/pg-core';

/** Where a page of a list by time ended: the instant and the id of its last row. */
export interface PagePlace {
  readonly at: Date;
  readonly id: string;
}

/**
 * What comes after a place in a list by time, equal instants by id. Rows that came or went meanwhile neither repeat nor
 * hide others, as they would by a count of rows. Undefined without a place: the list from its beginning.
 */
export function afterPlace(
  place: PagePlace | undefined,
  {
    at,
    id,
    newestFirst = false,
  }: { readonly at: AnyPgColumn; readonly id: AnyPgColumn; readonly newestFirst?: boolean },
): SQL | undefined {
  if (place === undefined) return undefined;
  return or(newestFirst ? lt(at, place.at) : gt(at, place.at), and(eq(at, place.at), gt(id, place.id)));
}

import { type PgDatabase, type PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema.js';

/** Either store: the embedded PGlite or a PostgreSQL server. Repositories know no more than this. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

/** A connected, migrated store. */
export interface OpenDatabase {
  readonly db: Database;
  readonly kind: 'embedded' | 'server';
  /** Ends the connection; the embedded store is flushed and its folder freed. */
  readonly close: () => Promise<void>;
}

import pg from 'pg';
import { type Query } from './read-postgres.js';
import { UnreadableSourceError } from './source-dataset.js';

/** Longest wait for a connection and for each statement, in milliseconds. */
const PATIENCE_MS = 15_000;

/**
 * Lets a task ask a PostgreSQL server within one transaction that only reads, and is rolled back.
 * @param url postgres://…; its password is never shown
 * @throws UnreadableSourceError when the server can't be reached or refuses
 */
export async function withPostgres<T>(url: string, task: (query: Query) => Promise<T>): Promise<T> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new UnreadableSourceError('--postgres must look like postgres://user:password@host:5432/database');
  }
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE_MS,
    statement_timeout: PATIENCE_MS,
    query_timeout: PATIENCE_MS * 2,
    application_name: 'gwanmun data-map:import',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('begin transaction read only');
    const query: Query = async (sql, parameters) => (await client.query<object>(sql, [...parameters])).rows;
    const done = await task(query);
    await client.query('rollback');
    return done;
  } catch (error) {
    if (error instanceof UnreadableSourceError) throw error;
    throw new UnreadableSourceError(`PostgreSQL at ${new URL(url).host}: ${reasonOf(error)}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A refused connection comes as several errors, without a message of their own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

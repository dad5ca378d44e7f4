import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type OpenDatabase } from '../database.js';
import { openDatabase } from '../open-database.js';

export interface TestStore {
  readonly name: string;
  /** Opens an empty, migrated store of its own. */
  readonly open: () => Promise<OpenDatabase>;
}

/**
 * The stores that repository tests run against: the embedded one always, and a PostgreSQL server where
 * `TEST_DATABASE_URL` names one (`npm test` starts it). Each test file gets a database of its own there.
 */
export function testStores(): TestStore[] {
  const url = process.env.TEST_DATABASE_URL;
  const embedded: TestStore = { name: 'PGlite', open: () => openDatabase({ folder: undefined }) };
  return url === undefined ? [embedded] : [embedded, { name: 'PostgreSQL', open: () => openOwnDatabase(url) }];
}

async function openOwnDatabase(serverUrl: string): Promise<OpenDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const open = await openDatabase({ url: url.href });
  return {
    ...open,
    close: async () => {
      await open.close();
      await onServer(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

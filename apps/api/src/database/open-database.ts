import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle as drizzleServer } from 'drizzle-orm/node-postgres';
import { migrate as migrateServer } from 'drizzle-orm/node-postgres/migrator';
import { drizzle as drizzleEmbedded } from 'drizzle-orm/pglite';
import { migrate as migrateEmbedded } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import { type OpenDatabase } from './database.js';
import { lockFolder } from './folder-lock.js';
import * as schema from './schema.js';

const MIGRATIONS = fileURLToPath(new URL('../../drizzle', import.meta.url));

/** One key for all replicas, so that they migrate one after another ("gwanmun" in ASCII, cut to 31 bits). */
const MIGRATION_LOCK = 0x6777_616e;

export class DatabaseUnreachableError extends Error {
  override readonly name = 'DatabaseUnreachableError';
}

/**
 * Opens the store and brings its tables up to date.
 * @param target a PostgreSQL address, or the folder for the embedded database (`undefined` folder: in memory)
 * @throws FolderInUseError when another process has the folder; DatabaseUnreachableError when the server can't be used
 */
export function openDatabase(target: { url: string } | { folder: string | undefined }): Promise<OpenDatabase> {
  return 'url' in target ? openServer(target.url) : openEmbedded(target.folder);
}

async function openEmbedded(folder: string | undefined): Promise<OpenDatabase> {
  const unlock = folder === undefined ? undefined : await lockFolder(folder);
  try {
    const client = await PGlite.create(folder === undefined ? {} : { dataDir: join(folder, 'postgres') });
    const db = drizzleEmbedded(client, { schema });
    await migrateEmbedded(db, { migrationsFolder: MIGRATIONS });
    return {
      db,
      kind: 'embedded',
      close: async () => {
        await client.close();
        await unlock?.();
      },
    };
  } catch (error) {
    await unlock?.();
    throw error;
  }
}

async function openServer(url: string): Promise<OpenDatabase> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  // An idle connection that the server ends is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  try {
    await migrateUnderLock(pool);
  } catch (error) {
    await pool.end();
    throw new DatabaseUnreachableError(
      `The database at DATABASE_URL can't be used: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
  return { db: drizzleServer(pool, { schema }), kind: 'server', close: () => pool.end() };
}

async function migrateUnderLock(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    const db = drizzleServer(client, { schema });
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await migrateServer(db, { migrationsFolder: MIGRATIONS });
    await db.execute(sql`select pg_advisory_unlock(${MIGRATION_LOCK})`);
  } finally {
    client.release();
  }
}

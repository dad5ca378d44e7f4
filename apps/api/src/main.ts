import 'reflect-metadata';
import { type INestApplication } from '@nestjs/common';
import { loadConfig } from './config/load-config.js';
import { ConfigError, type PortalConfig } from './config/portal-config.js';
import { PortalNotBuiltError } from './common/http/web-portal.middleware.js';
import { createApp } from './create-app.js';
import { FolderInUseError } from './database/folder-lock.js';
import { DatabaseUnreachableError, openDatabase } from './database/open-database.js';
import { servePreparing } from './health/preparing-server.js';
import { NoKnowledgeError } from './knowledge/load-knowledge.js';

/** Failures that a person can mend: told in plain words, without a stack. */
const MENDABLE = [ConfigError, FolderInUseError, DatabaseUnreachableError, NoKnowledgeError, PortalNotBuiltError];

/** Longest wait for an orderly end, in milliseconds. */
const PATIENCE_MS = 10_000;

/** The application, ready to listen. */
async function prepare(config: PortalConfig): Promise<INestApplication> {
  const database = await openDatabase(
    config.DATABASE_URL === undefined ? { folder: config.DATA_DIR } : { url: config.DATABASE_URL },
  );
  const app = await createApp(config, database).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  return app.init();
}

async function start(): Promise<void> {
  const config = loadConfig();
  // At a port of the system's choice nobody can ask yet.
  const preparing = config.PORT === 0 ? undefined : await servePreparing(config.PORT, config.HOST);
  const app = await prepare(config).finally(() => preparing?.close());
  try {
    await app.listen(config.PORT, config.HOST);
  } catch (error) {
    await app.close();
    throw error;
  }
  process.stdout.write(`Gwanmun is ready: ${addressOf(await app.getUrl(), config)}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(app));
}

/** Ends requests and streams, then the database, in that order; what was answered is stored already. */
async function stop(app: INestApplication): Promise<void> {
  // A part that hangs must not keep the process; the database's log brings it through.
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  await app.close();
  process.stdout.write('Gwanmun has stopped.\n');
}

/** Where to point a browser: the loopback and wildcard addresses read `localhost`. */
function addressOf(url: string, config: PortalConfig): string {
  const { port } = new URL(url);
  const isLocal = ['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'].includes(config.HOST);
  return `http://${isLocal ? 'localhost' : config.HOST}:${port}`;
}

function explain(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    const port = 'port' in error ? String(error.port) : 'that';
    return `Port ${port} is taken by another program. Stop it, or choose another port: PORT=3001 npm start`;
  }
  if (MENDABLE.some((kind) => error instanceof kind)) return (error as Error).message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  await start();
} catch (error) {
  process.stderr.write(`Gwanmun can't start.\n${explain(error)}\n`);
  process.exitCode = 1;
}

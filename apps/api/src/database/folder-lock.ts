import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
  constructor(readonly folder: string) {
    super(
      `The data folder ${folder} is in use by another running portal. Stop that one, or start this one with ` +
        `another DATA_DIR and PORT (or with DATABASE_URL, which several portals may share).`,
    );
  }
}

/**
 * Keeps a second process out of the embedded database's folder, which only one may open.
 * The lock is a listening local socket, so that it ends with its process, however that ends.
 * @returns a function that frees the folder
 * @throws FolderInUseError
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  mkdirSync(folder, { recursive: true });
  const address = socketAddress(realpathSync(folder));
  const server = await claim(address, folder);
  server.unref();
  return () =>
    new Promise((resolve) =>
      server.close(() => {
        resolve();
      }),
    );
}

/** A socket's path may hold about 100 bytes, so it is a hash in the system's folder for temporary files. */
function socketAddress(folder: string): string {
  const name = `gwanmun-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

async function claim(address: string, folder: string): Promise<Server> {
  try {
    return await listen(address);
  } catch (error) {
    if (!isInUse(error)) throw error;
    if (await answers(address)) throw new FolderInUseError(folder);
    rmSync(address, { force: true });
    return listen(address);
  }
}

function listen(address: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(address, () => {
      resolve(server);
    });
  });
}

/** A socket left by a killed process refuses; a living one accepts. */
function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

function isInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

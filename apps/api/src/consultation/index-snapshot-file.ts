import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SnapshotStore } from './consultation-index.js';

/** Keeps the analysed index in the data folder; written beside and renamed, so that it is never half there. */
export function indexSnapshotFile(dataDir: string): SnapshotStore {
  const folder = join(dataDir, 'index');
  const path = join(folder, 'consultations.bin');
  return {
    read: () => (existsSync(path) ? readFileSync(path) : undefined),
    write: (snapshot) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${path}.new`, snapshot);
      renameSync(`${path}.new`, path);
    },
  };
}

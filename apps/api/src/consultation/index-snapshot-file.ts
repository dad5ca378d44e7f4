import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInSlices } from '../common/work-in-slices.js';
import { type SnapshotStore } from './consultation-index.js';
import { decodeSteps, encodeSteps } from './records/analysis-text.js';

/** Keeps the analysed index in the data folder, and the analyses that it was made from for the next one. */
export function indexSnapshotFile(dataDir: string): SnapshotStore {
  const folder = join(dataDir, 'index');
  const index = join(folder, 'consultations.bin');
  const analyses = join(folder, 'analyses.jsonl');
  // Written beside and renamed, so that a file is never half there.
  const write = (path: string, content: Uint8Array | string): void => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.new`, content);
    renameSync(`${path}.new`, path);
  };
  return {
    read: () => (existsSync(index) ? readFileSync(index) : undefined),
    write: (snapshot) => {
      write(index, snapshot);
    },
    analyses: {
      read: async (version) =>
        existsSync(analyses) ? runInSlices(decodeSteps(readFileSync(analyses, 'utf8'), version)) : new Map(),
      write: async (version, made) => {
        write(analyses, await runInSlices(encodeSteps(version, made)));
      },
    },
  };
}

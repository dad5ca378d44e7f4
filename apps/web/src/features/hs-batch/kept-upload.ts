import { parseJson } from '../../api/json.js';
import { readShape } from '../../api/json-shape.js';
import { readUpload, type Upload } from './parse-batch.js';

const PREFIX = 'gwanmun.hs-batch.';

/** The files chosen in this tab, by batch: the server keeps rows, so another way of reading needs the file once more. */
const files = new Map<string, File>();

/**
 * Keeps what an upload's answer said about the columns, for this browser tab: the server tells it once, and a reload or
 * a change of language before the start should not lose it.
 */
export function keepUpload(upload: Upload): void {
  try {
    const warnings = upload.warnings.map((code) => ({ code }));
    sessionStorage.setItem(PREFIX + upload.batch.id, JSON.stringify({ ...upload, warnings }));
  } catch {
    // Storage may be full or closed; the columns then have to be chosen anew after a reload.
  }
}

export function keptUpload(id: string): Upload | undefined {
  try {
    return readShape(parseJson(sessionStorage.getItem(PREFIX + id) ?? ''), readUpload);
  } catch {
    return undefined;
  }
}

export function forgetUpload(id: string): void {
  files.delete(id);
  try {
    sessionStorage.removeItem(PREFIX + id);
  } catch {
    // Where nothing can be removed, nothing was kept.
  }
}

export function keepFile(id: string, file: File): void {
  files.set(id, file);
}

export function keptFile(id: string): File | undefined {
  return files.get(id);
}

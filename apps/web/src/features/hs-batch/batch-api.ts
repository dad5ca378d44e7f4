import { isJsonObject, parseJson } from '../../api/json.js';
import { readShape } from '../../api/json-shape.js';
import {
  type Batch,
  type ColumnMapping,
  readBatch,
  readBatches,
  readResults,
  readUpload,
  type ResultsPage,
  type Upload,
} from './parse-batch.js';

const BATCHES = '/api/hs/batches';
/** Sent with every request; the server refuses changes without it, since a foreign page cannot set it. */
const CLIENT_HEADERS = { 'x-gwanmun-client': 'web' };
/** A whole file may have to go over a slow line. */
const UPLOAD_TIMEOUT_MS = 120_000;
const TIMEOUT_MS = 20_000;

/** Rows of results on one page of the table. */
export const PAGE_ROWS = 50;

/** A request about a batch that came to nothing. */
export class BatchRefusedError extends Error {
  override readonly name = 'BatchRefusedError';

  /** @param code the server's, or NETWORK, TIMEOUT, SERVER where it gave none */
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What went wrong, from anything thrown by the functions below. */
export function toRefusal(error: unknown): BatchRefusedError {
  if (error instanceof BatchRefusedError) return error;
  const timeout = error instanceof DOMException && error.name === 'TimeoutError';
  return new BatchRefusedError(timeout ? 'TIMEOUT' : 'NETWORK', error instanceof Error ? error.message : String(error));
}

async function send(path: string, init: RequestInit, timeoutMs = TIMEOUT_MS): Promise<unknown> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const { signal } = init;
  const response = await fetch(`${BATCHES}${path}`, {
    credentials: 'same-origin',
    ...init,
    headers: { ...CLIENT_HEADERS, accept: 'application/json', ...(init.headers as Record<string, string> | undefined) },
    signal: signal === undefined || signal === null ? timeout : AbortSignal.any([signal, timeout]),
  });
  const body = parseJson(await response.text());
  if (response.ok) return body;
  const code = isJsonObject(body) && typeof body.code === 'string' ? body.code : 'SERVER';
  throw new BatchRefusedError(response.status === 429 ? 'RATE_LIMITED' : code, `status ${response.status}`);
}

/** @throws BatchRefusedError when the answer has another shape than the server promises */
function expect<Value>(body: unknown, read: (value: unknown) => Value): Value {
  const value = readShape(body, read);
  if (value === undefined) throw new BatchRefusedError('SERVER', 'the answer has an unknown shape');
  return value;
}

const one = (id: string) => `/${encodeURIComponent(id)}`;

/** How a file is to be read where the server's guess was wrong. */
export interface ReadOptions {
  readonly sheet?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
}

/**
 * Sends a file. Nothing is classified yet.
 * @throws BatchRefusedError when the server refuses it; whatever `fetch` throws when there is no answer
 */
export async function uploadFile(file: File, options: ReadOptions, signal: AbortSignal): Promise<Upload> {
  const form = new FormData();
  for (const [name, value] of Object.entries(options) as [string, string][]) {
    // A form field that is nothing but a tab would be trimmed away.
    form.set(name, value === '\t' ? 'tab' : value);
  }
  form.set('file', file);
  return expect(await send('', { method: 'POST', body: form, signal }, UPLOAD_TIMEOUT_MS), readUpload);
}

/** This browser's batches, latest first. */
export async function listBatches(signal: AbortSignal): Promise<readonly Batch[]> {
  return expect(await send('', { signal }), readBatches);
}

export async function findBatch(id: string, signal: AbortSignal): Promise<Batch> {
  return expect(await send(one(id), { signal }), readBatch);
}

export interface StartSettings {
  readonly mapping: ColumnMapping;
  /** Row that names the columns, from 1; null for none. */
  readonly headerRow: number | null;
  /** Candidates and lines for each row. */
  readonly top: number;
}

export async function startBatch(id: string, settings: StartSettings): Promise<Batch> {
  const headers = { 'content-type': 'application/json' };
  return expect(await send(`${one(id)}/start`, { method: 'POST', headers, body: JSON.stringify(settings) }), readBatch);
}

/** Stops a batch; what is done is kept. */
export async function cancelBatch(id: string): Promise<Batch> {
  return expect(await send(`${one(id)}/cancel`, { method: 'POST' }), readBatch);
}

/** Deletes a batch and all its rows. */
export async function deleteBatch(id: string): Promise<void> {
  await send(one(id), { method: 'DELETE' });
}

/** @param page from 1 */
export async function findResults(
  id: string,
  page: number,
  onlyBad: boolean,
  signal: AbortSignal,
): Promise<ResultsPage> {
  const query = new URLSearchParams({
    offset: String((page - 1) * PAGE_ROWS),
    limit: String(PAGE_ROWS),
    ...(onlyBad && { only: 'bad' }),
  });
  return expect(await send(`${one(id)}/results?${query.toString()}`, { signal }), readResults);
}

/** Where the server tells how a batch goes (server-sent events). */
export const eventsAddress = (id: string) => `${BATCHES}${one(id)}/events`;

/** Where all rows can be had as a file, the new columns in that language. */
export const fileAddress = (id: string, kind: 'csv' | 'xlsx', language: string) =>
  `${BATCHES}${one(id)}/results.${kind}?language=${language}`;

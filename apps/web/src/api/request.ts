import { ApiFailure, type FailureKind } from './api-failure.js';
import { isJsonObject, parseJson } from './json.js';

/** Sent with every request; the server refuses posts without it, since a foreign page cannot set it. */
export const CLIENT_HEADERS = { 'content-type': 'application/json', 'x-gwanmun-client': 'web' };

const KIND_OF_CODE: Readonly<Record<string, FailureKind>> = {
  EMPTY: 'empty',
  TOO_LONG: 'too-long',
  CONVERSATION_NOT_FOUND: 'conversation-not-found',
  RATE_LIMITED: 'rate-limited',
};

/** The failure that an error body of the API describes: `{code, message, retryAfterSeconds?}`. */
export function failureFromBody(body: unknown, fallback: FailureKind = 'server'): ApiFailure {
  if (!isJsonObject(body)) return new ApiFailure(fallback, 'no error body');
  const { code, message, retryAfterSeconds } = body;
  const kind = typeof code === 'string' ? (KIND_OF_CODE[code] ?? fallback) : fallback;
  const text = typeof message === 'string' ? message : '';
  const seconds = typeof retryAfterSeconds === 'number' ? retryAfterSeconds : undefined;
  return new ApiFailure(kind, text, seconds, typeof code === 'string' ? code : undefined);
}

async function failureFromResponse(response: Response): Promise<ApiFailure> {
  const failure = failureFromBody(
    parseJson(await response.text()),
    response.status === 429 ? 'rate-limited' : response.status === 413 ? 'too-long' : 'server',
  );
  const header = Number(response.headers.get('retry-after'));
  if (failure.retryAfterSeconds !== undefined || !(header > 0)) return failure;
  return new ApiFailure(failure.kind, failure.message, header, failure.code);
}

/**
 * Posts JSON to the portal's own origin and returns the response once its headers say success.
 * @throws ApiFailure when the server answers with an error; whatever `fetch` throws when there is no answer
 */
export async function post(path: string, body: unknown, accept: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { ...CLIENT_HEADERS, accept },
    body: JSON.stringify(body),
    credentials: 'same-origin',
    signal,
  });
  if (!response.ok) throw await failureFromResponse(response);
  return response;
}

import { CLIENT_HEADERS, failureFromBody } from '../../api/request.js';
import { isJsonObject, parseJson } from '../../api/json.js';

export interface Receipt {
  readonly received: number;
  readonly amended: number;
  readonly unchanged: number;
  readonly faulty: number;
  readonly faults: readonly { readonly line: number; readonly reason: string }[];
}

/**
 * Sends a file of declarations.
 * @throws ApiFailure when it was not taken
 */
export async function sendDeclarations(file: File): Promise<Receipt> {
  const body = new FormData();
  body.append('file', file);
  const response = await fetch('/api/screening/declarations', {
    method: 'POST',
    headers: { 'x-gwanmun-client': CLIENT_HEADERS['x-gwanmun-client'] },
    body,
    credentials: 'same-origin',
  });
  const reply = parseJson(await response.text());
  if (!response.ok || !isJsonObject(reply)) throw failureFromBody(reply);
  // The shape is the API's promise, as with GraphQL.
  return reply as unknown as Receipt;
}

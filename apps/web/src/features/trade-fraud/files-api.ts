import { toApiFailure } from '../../api/api-failure.js';
import { isJsonObject, parseJson } from '../../api/json.js';
import { CLIENT_HEADERS, failureFromBody } from '../../api/request.js';
import { saveFile } from '../../components/save-file.js';
import { type PurposeInput } from '../../generated/graphql.js';
import { type PortalLanguage } from '../../i18n/language.js';

/** What the server may say of a column; the texts have words for each. */
type RowFaultCode =
  | 'missing'
  | 'too_long'
  | 'no_record'
  | 'no_day'
  | 'no_direction'
  | 'other_direction'
  | 'no_country'
  | 'no_hs6'
  | 'no_number'
  | 'no_truth_value'
  | 'twice';

export interface Receipt {
  readonly received: number;
  readonly amended: number;
  readonly unchanged: number;
  readonly duplicates: readonly string[];
  readonly duplicated: number;
  readonly faulty: number;
  readonly faults: readonly {
    readonly line: number;
    readonly faults: readonly { readonly column: string; readonly code: RowFaultCode }[];
  }[];
  readonly run: 'requested' | 'nothing' | 'too_many';
}

/**
 * Sends a file of transactions.
 * @param onProgress is told the share of the file that is there, 0 to 1
 * @throws ApiFailure when it was not taken
 */
export function sendTransactions(file: File, onProgress: (share: number) => void): Promise<Receipt> {
  const body = new FormData();
  body.append('file', file);
  return new Promise((resolve, reject) => {
    // Fetch tells nothing of how far a file has gone.
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress(total === 0 ? 0 : loaded / total);
    };
    request.onload = () => {
      const reply = parseJson(request.responseText);
      // The shape is the API's promise, as with GraphQL.
      if (request.status < 300 && isJsonObject(reply)) resolve(reply as unknown as Receipt);
      else reject(failureFromBody(reply));
    };
    request.onerror = () => {
      reject(toApiFailure(new TypeError('the connection broke off')));
    };
    request.open('POST', '/api/trade-fraud/transactions');
    request.setRequestHeader('x-gwanmun-client', CLIENT_HEADERS['x-gwanmun-client']);
    request.send(body);
  });
}

/** Fetches an alert as PDF. @throws ApiFailure, with the server's code where it refuses */
export function downloadReport(id: string, language: PortalLanguage, purpose: PurposeInput): Promise<void> {
  const path = `/api/trade-fraud/alerts/${encodeURIComponent(id)}/report`;
  return download(path, { language }, purpose, `fraud-alert-${id}.pdf`);
}

async function download(
  path: string,
  body: Readonly<Record<string, unknown>>,
  { kind, note }: PurposeInput,
  name: string,
): Promise<void> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: CLIENT_HEADERS,
      body: JSON.stringify({ ...body, purpose: { kind: kind.toLowerCase(), note } }),
      credentials: 'same-origin',
    });
    if (!response.ok) throw failureFromBody(parseJson(await response.text()));
    saveFile(name, await response.blob());
  } catch (error) {
    throw toApiFailure(error);
  }
}

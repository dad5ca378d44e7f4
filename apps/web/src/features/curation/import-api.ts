import { toApiFailure } from '../../api/api-failure.js';
import { isJsonObject, parseJson } from '../../api/json.js';
import { failureFromBody } from '../../api/request.js';

/** Columns of a file by what they hold. */
export interface Mapping {
  readonly question: string;
  readonly answer: string;
  readonly topic?: string;
  readonly asOf?: string;
}

export type Verdict = 'new' | 'same' | 'near' | 'faulty';

export type RowFault = 'no_question' | 'no_answer' | 'too_long';

export interface PlannedRow {
  readonly line: number;
  readonly question: string;
  readonly answer: string;
  /** Kinds of personal data taken out. */
  readonly redacted: readonly string[];
  readonly verdict: Verdict;
  readonly duplicateOf: string | undefined;
  readonly fault: RowFault | undefined;
}

export interface Preview {
  readonly columns: readonly string[];
  readonly mapping: Partial<Mapping>;
  readonly rows: readonly PlannedRow[];
  readonly faults: readonly { readonly line: number }[];
}

/** Why a file was refused; `other` where the server gives no reason that pages know. */
const REFUSED = ['encoding', 'too_many_rows', 'no_rows', 'no_csv', 'PAYLOAD_TOO_LARGE'] as const;
type Refused = (typeof REFUSED)[number] | 'other';

export type ImportReply =
  | { readonly kind: 'preview'; readonly preview: Preview }
  | { readonly kind: 'imported'; readonly recordIds: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: Refused };

/**
 * Sends a file of past consultations: for a preview, or with lines to take in.
 * @throws ApiFailure when there is no reply
 */
export async function sendImport(file: File, mapping?: Mapping, lines?: readonly number[]): Promise<ImportReply> {
  const body = new FormData();
  body.set('file', file);
  if (mapping !== undefined) body.set('mapping', JSON.stringify(mapping));
  if (lines !== undefined) body.set('lines', JSON.stringify(lines));
  try {
    const response = await fetch('/api/curation/import', {
      method: 'POST',
      headers: { 'x-gwanmun-client': 'web' },
      body,
      credentials: 'same-origin',
    });
    const reply = parseJson(await response.text());
    if (response.ok && isJsonObject(reply)) return reply as unknown as ImportReply;
    if ([400, 413, 422].includes(response.status) && isJsonObject(reply)) {
      return { kind: 'refused', reason: REFUSED.find((reason) => reason === reply.code) ?? 'other' };
    }
    throw failureFromBody(reply);
  } catch (error) {
    throw toApiFailure(error);
  }
}

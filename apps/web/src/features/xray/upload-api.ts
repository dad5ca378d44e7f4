import { isJsonObject, parseJson } from '../../api/json.js';
import { CLIENT_HEADERS, failureFromBody } from '../../api/request.js';

type UploadFaultCode =
  | 'not_png'
  | 'not_16_bit_grey'
  | 'wrong_size'
  | 'broken'
  | 'bad_row'
  | 'twice'
  | 'no_plane'
  | 'no_row'
  | 'sizes_differ'
  | 'unknown_file'
  | 'already_read';

export interface UploadReceipt {
  readonly received: number;
  readonly amended: number;
  readonly unchanged: number;
  readonly faults: readonly {
    /** Name of the file, or number of the row's line. */
    readonly of: string;
    readonly code: UploadFaultCode;
    readonly detail?: string;
  }[];
}

/**
 * Sends images with their table.
 * @throws ApiFailure when nothing was taken
 */
export async function sendImages(files: readonly File[]): Promise<UploadReceipt> {
  const body = new FormData();
  for (const file of files) body.append('files', file);
  const response = await fetch('/api/xray/images', {
    method: 'POST',
    headers: { 'x-gwanmun-client': CLIENT_HEADERS['x-gwanmun-client'] },
    body,
    credentials: 'same-origin',
  });
  const reply = parseJson(await response.text());
  if (!response.ok || !isJsonObject(reply)) throw failureFromBody(reply);
  // The shape is the API's promise, as with GraphQL.
  return reply as unknown as UploadReceipt;
}

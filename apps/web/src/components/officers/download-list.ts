import { toApiFailure } from '../../api/api-failure.js';
import { post } from '../../api/request.js';
import { type PurposeInput } from '../../generated/graphql.js';
import { type PortalLanguage } from '../../i18n/language.js';
import { saveFile } from '../save-file.js';

export type ListFormat = 'csv' | 'jsonl';

export interface ListToDownload {
  /** As services name it on the server. */
  readonly list: string;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly format: ListFormat;
  readonly language: PortalLanguage;
  readonly purpose?: PurposeInput;
}

/** What was downloaded: how many rows, and whether there are more than a file holds. */
export interface DownloadedList {
  readonly rows: number;
  readonly isCut: boolean;
}

/** What of a filter is said: without what is empty, codes in small letters as the server's files have them. */
export function givenOf(filter: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
}

/** Fetches a list as a file and hands it to the browser. @throws ApiFailure, with the server's code where it refuses */
export async function downloadList({
  list,
  filter,
  format,
  language,
  purpose,
}: ListToDownload): Promise<DownloadedList> {
  const body = {
    format,
    language,
    filter: givenOf(filter),
    ...(purpose !== undefined && { purpose: { kind: purpose.kind.toLowerCase(), note: purpose.note } }),
  };
  try {
    const response = await post(`/api/officers/lists/${list}`, body, '*/*', new AbortController().signal);
    saveFile(`${list}.${format}`, await response.blob());
    const { headers } = response;
    return { rows: Number(headers.get('x-gwanmun-rows')), isCut: headers.get('x-gwanmun-cut') === 'true' };
  } catch (error) {
    throw toApiFailure(error);
  }
}

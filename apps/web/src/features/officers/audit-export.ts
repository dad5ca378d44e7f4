import { toApiFailure } from '../../api/api-failure.js';
import { parseJson } from '../../api/json.js';
import { CLIENT_HEADERS, failureFromBody } from '../../api/request.js';
import { type AuditFilterInput, type PurposeInput } from '../../generated/graphql.js';

export type AuditFormat = 'csv' | 'jsonl';

/**
 * Fetches audit entries as a file and hands it to the browser.
 * @throws ApiFailure, with the server's code where it refuses
 */
export async function downloadAudit(
  filter: AuditFilterInput,
  format: AuditFormat,
  { kind, note }: PurposeInput,
): Promise<void> {
  const { outcome, ...rest } = filter;
  const body = {
    format,
    filter: { ...rest, ...(outcome !== null && outcome !== undefined && { outcome: outcome.toLowerCase() }) },
    purpose: { kind: kind.toLowerCase(), note },
  };
  try {
    const response = await fetch('/api/audit/export', {
      method: 'POST',
      headers: CLIENT_HEADERS,
      body: JSON.stringify(body),
      credentials: 'same-origin',
    });
    if (!response.ok) throw failureFromBody(parseJson(await response.text()));
    save(await response.blob(), `audit.${format}`);
  } catch (error) {
    throw toApiFailure(error);
  }
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

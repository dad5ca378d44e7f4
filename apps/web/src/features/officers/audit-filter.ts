import { type ListAddress } from '../../components/officers/use-list-address.js';
import { type AuditFilterInput } from '../../generated/graphql.js';

/** Fields of the auditor's search, as they stand in the address; days are the person's own. */
export const AUDIT_FIELDS = [
  'who',
  'action',
  'from',
  'until',
  'subjectKind',
  'subjectId',
  'purpose',
  'outcome',
] as const;
export type AuditFields = Readonly<Record<(typeof AUDIT_FIELDS)[number], string>>;

export const OUTCOMES = ['DONE', 'REFUSED', 'FAILED'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function fieldsOf(query: URLSearchParams): AuditFields {
  return Object.fromEntries(AUDIT_FIELDS.map((name) => [name, query.get(name) ?? ''])) as AuditFields;
}

/** The address's query of what was filled in; what is empty is left out. */
export function queryOf(fields: AuditFields): URLSearchParams {
  return new URLSearchParams(Object.entries(fields).filter(([, value]) => value.trim() !== ''));
}

/** The search as it stands in the address. */
export const AUDIT_ADDRESS: ListAddress<AuditFields> = { read: fieldsOf, write: queryOf };

/** The first instant of a day, or of the day after it; undefined where it is no day. */
function startOf(day: string, later = 0): string | undefined {
  if (!DAY.test(day)) return undefined;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const start = new Date(year, month - 1, date + later);
  return Number.isNaN(start.getTime()) ? undefined : start.toISOString();
}

/** What the server is asked for. Pure but for the time zone of the person. */
export function filterOf(fields: AuditFields): AuditFilterInput {
  const { from, until, outcome, ...texts } = fields;
  const given = Object.entries(texts)
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== '');
  const start = startOf(from);
  const end = startOf(until, 1);
  const known = OUTCOMES.find((name) => name === outcome);
  return {
    ...Object.fromEntries(given),
    ...(start !== undefined && { from: start }),
    ...(end !== undefined && { before: end }),
    ...(known !== undefined && { outcome: known }),
  };
}

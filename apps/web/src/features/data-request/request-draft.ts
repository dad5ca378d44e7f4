import { isJsonObject, parseJson } from '../../api/json.js';
import { type DataRequestFault } from '../../generated/graphql.js';

/** What the form holds while it is filled in. */
export interface DataRequestDraft {
  /** Datasets asked for besides the one of the page. */
  readonly others: readonly string[];
  /** As `dataset.field`. */
  readonly fields: readonly string[];
  readonly purpose: string;
  readonly fromMonth: string;
  readonly untilMonth: string;
  readonly legalBasis: string;
  readonly retentionMonths: string;
  readonly organisation: string;
  readonly wantsContact: boolean;
  readonly contact: string;
  readonly consent: boolean;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const texts = (value: unknown) =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

/** The draft that was kept, as far as it can be read; an empty one without. @param kept as JSON */
export function readDraft(kept: string | null): DataRequestDraft {
  const parsed = parseJson(kept ?? '');
  const draft = isJsonObject(parsed) ? parsed : {};
  return {
    others: texts(draft.others),
    fields: texts(draft.fields),
    purpose: text(draft.purpose),
    fromMonth: text(draft.fromMonth),
    untilMonth: text(draft.untilMonth),
    legalBasis: text(draft.legalBasis),
    retentionMonths: text(draft.retentionMonths),
    organisation: text(draft.organisation),
    wantsContact: draft.wantsContact === true,
    contact: text(draft.contact),
    consent: draft.consent === true,
  };
}

const keyOf = (dataset: string) => `gwanmun.data-request.${dataset}`;

export function keptDraft(dataset: string): string | null {
  try {
    return sessionStorage.getItem(keyOf(dataset));
  } catch {
    return null;
  }
}

/** Keeps the draft for this tab; `undefined` forgets it. */
export function keepDraft(dataset: string, draft: DataRequestDraft | undefined): void {
  try {
    if (draft === undefined) sessionStorage.removeItem(keyOf(dataset));
    else sessionStorage.setItem(keyOf(dataset), JSON.stringify(draft));
  } catch {
    // Storage may be full or closed; the draft then lives as long as the page.
  }
}

/** Parts of the form, in the order in which they stand. */
export type FormPart =
  'fields' | 'purpose' | 'period' | 'legalBasis' | 'retention' | 'organisation' | 'contact' | 'consent';

export const PART_OF_FAULT: Readonly<Record<DataRequestFault, FormPart>> = {
  DATASETS_MISSING: 'fields',
  DATASETS_TOO_MANY: 'fields',
  DATASET_UNKNOWN: 'fields',
  DATASET_OPEN: 'fields',
  DATASET_NOT_GIVEN: 'fields',
  FIELDS_MISSING: 'fields',
  FIELD_UNKNOWN: 'fields',
  PURPOSE_TOO_SHORT: 'purpose',
  PURPOSE_TOO_LONG: 'purpose',
  PERIOD_MALFORMED: 'period',
  PERIOD_REVERSED: 'period',
  LEGAL_BASIS_MISSING: 'legalBasis',
  LEGAL_BASIS_TOO_LONG: 'legalBasis',
  RETENTION_OUT_OF_RANGE: 'retention',
  ORGANISATION_MISSING: 'organisation',
  ORGANISATION_TOO_LONG: 'organisation',
  CONTACT_MALFORMED: 'contact',
  CONSENT_MISSING: 'consent',
};

const MONTH = /^(19|20)\d\d-(0[1-9]|1[0-2])$/;
const LEAST_PURPOSE = 20;
const MOST_MONTHS = 120;

/** What can be told before sending: the server checks again, and knows more. */
export function draftFaults(draft: DataRequestDraft, datasets: readonly string[]): DataRequestFault[] {
  const { fields, purpose, fromMonth, untilMonth, legalBasis, retentionMonths, organisation } = draft;
  const { wantsContact, contact, consent } = draft;
  const isPeriod = MONTH.test(fromMonth) && MONTH.test(untilMonth);
  const months = Number(retentionMonths);
  const faults: readonly [boolean, DataRequestFault][] = [
    [datasets.some((id) => !fields.some((field) => field.startsWith(`${id}.`))), 'FIELDS_MISSING'],
    [purpose.trim().length < LEAST_PURPOSE, 'PURPOSE_TOO_SHORT'],
    [!isPeriod, 'PERIOD_MALFORMED'],
    [isPeriod && fromMonth > untilMonth, 'PERIOD_REVERSED'],
    [legalBasis.trim() === '', 'LEGAL_BASIS_MISSING'],
    [!(Number.isInteger(months) && months >= 1 && months <= MOST_MONTHS), 'RETENTION_OUT_OF_RANGE'],
    [organisation.trim() === '', 'ORGANISATION_MISSING'],
    [wantsContact && contact.trim() === '', 'CONTACT_MALFORMED'],
    [wantsContact && !consent, 'CONSENT_MISSING'],
  ];
  return faults.filter(([holds]) => holds).map(([, fault]) => fault);
}

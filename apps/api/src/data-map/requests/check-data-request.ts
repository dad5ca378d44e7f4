import { isContact } from '../../common/contact.js';
import { type AccessLevel } from '../../knowledge/data-map/dataset.js';
import { type MapDirectory } from '../graph/map-directory.js';

/** Longest texts, in characters after cleaning, and other bounds of a request. */
export const DATA_REQUEST_LIMITS = {
  purposeFrom: 20,
  purpose: 2000,
  legalBasis: 500,
  organisation: 100,
  datasets: 10,
  retentionMonths: 120,
} as const;

/** What a requester filled in, texts cleaned. */
export interface FilledRequest {
  readonly datasets: readonly string[];
  /** As `dataset.field`. */
  readonly fields: readonly string[];
  readonly purpose: string;
  readonly legalBasis: string;
  readonly organisation: string;
  readonly fromMonth: string;
  readonly untilMonth: string;
  readonly retentionMonths: number;
  readonly contact: string;
  readonly consent: boolean;
}

export const DATA_REQUEST_FAULTS = [
  'datasets_missing',
  'datasets_too_many',
  'dataset_unknown',
  'dataset_open',
  'dataset_not_given',
  'fields_missing',
  'field_unknown',
  'purpose_too_short',
  'purpose_too_long',
  'period_malformed',
  'period_reversed',
  'legal_basis_missing',
  'legal_basis_too_long',
  'retention_out_of_range',
  'organisation_missing',
  'organisation_too_long',
  'contact_malformed',
  'consent_missing',
] as const;
export type DataRequestFault = (typeof DATA_REQUEST_FAULTS)[number];

const MONTH = /^(19|20)\d\d-(0[1-9]|1[0-2])$/;

/** Whether a dataset can be asked for: open ones need not be, and some are given to nobody. */
export function isRequestable(level: AccessLevel): boolean {
  return level === 'on_request' || level === 'officers';
}

/** What stands in the way of a request, in the order of the form; empty when it can be taken. */
export function checkDataRequest(request: FilledRequest, directory: MapDirectory): DataRequestFault[] {
  const { purpose, legalBasis, organisation, fromMonth, untilMonth, retentionMonths, contact, consent } = request;
  const isPeriod = MONTH.test(fromMonth) && MONTH.test(untilMonth);
  const faults: [boolean, DataRequestFault][] = [
    ...datasetFaults(request, directory),
    [purpose.length < DATA_REQUEST_LIMITS.purposeFrom, 'purpose_too_short'],
    [purpose.length > DATA_REQUEST_LIMITS.purpose, 'purpose_too_long'],
    [!isPeriod, 'period_malformed'],
    [isPeriod && fromMonth > untilMonth, 'period_reversed'],
    [legalBasis === '', 'legal_basis_missing'],
    [legalBasis.length > DATA_REQUEST_LIMITS.legalBasis, 'legal_basis_too_long'],
    [!isWithin(retentionMonths, 1, DATA_REQUEST_LIMITS.retentionMonths), 'retention_out_of_range'],
    [organisation === '', 'organisation_missing'],
    [organisation.length > DATA_REQUEST_LIMITS.organisation, 'organisation_too_long'],
    [contact !== '' && !isContact(contact), 'contact_malformed'],
    [contact !== '' && !consent, 'consent_missing'],
  ];
  return faults.filter(([holds]) => holds).map(([, fault]) => fault);
}

/** Only what is needed is given: every dataset names its fields. */
function datasetFaults({ datasets, fields }: FilledRequest, directory: MapDirectory): [boolean, DataRequestFault][] {
  const found = directory.findAll('datasets', datasets);
  const levels = new Set(found.map(({ access }) => access.level));
  return [
    [datasets.length === 0, 'datasets_missing'],
    [datasets.length > DATA_REQUEST_LIMITS.datasets, 'datasets_too_many'],
    [found.length < datasets.length, 'dataset_unknown'],
    [levels.has('open'), 'dataset_open'],
    [levels.has('none'), 'dataset_not_given'],
    [datasets.some((id) => !fields.some((field) => field.startsWith(`${id}.`))), 'fields_missing'],
    [
      fields.some((field) => {
        const placed = directory.field(field);
        return placed === undefined || !datasets.includes(placed.dataset.id);
      }),
      'field_unknown',
    ],
  ];
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

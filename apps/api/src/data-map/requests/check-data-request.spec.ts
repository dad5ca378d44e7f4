import { describe, expect, it } from '@jest/globals';
import { aDataset, aField, someMapRecords } from '../../knowledge/data-map/testing/some-map-records.js';
import { type AccessLevel } from '../../knowledge/data-map/dataset.js';
import { MapDirectory } from '../graph/map-directory.js';
import { checkDataRequest, DATA_REQUEST_LIMITS, type FilledRequest } from './check-data-request.js';

const withAccess = (id: string, level: AccessLevel) =>
  aDataset({
    id,
    access: { level, ownRows: false, legal: [], otherLaws: [] },
    fields: [aField(), aField({ id: 'weight' })],
  });
const directory = new MapDirectory(
  someMapRecords([
    withAccess('asked', 'on_request'),
    withAccess('duty', 'officers'),
    withAccess('free', 'open'),
    withAccess('closed', 'none'),
  ]),
);

const fine: FilledRequest = {
  datasets: ['asked', 'duty'],
  fields: ['asked.number', 'duty.weight'],
  purpose: '항만별 수입 화물의 체류 기간을 연구합니다.',
  legalBasis: '공동 연구 협약',
  organisation: '관문연구소',
  fromMonth: '2025-01',
  untilMonth: '2025-12',
  retentionMonths: 12,
  contact: '',
  consent: false,
};
const faultsOf = (changes: Partial<FilledRequest>) => checkDataRequest({ ...fine, ...changes }, directory);

describe('checkDataRequest', () => {
  it('takes a request that says what, why, of when, on which ground, how long and who', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ contact: 'hong@example.com', consent: true })).toEqual([]);
    expect(faultsOf({ fromMonth: '2025-12', untilMonth: '2025-12' })).toEqual([]);
  });

  it.each<[string, Partial<FilledRequest>, string[]]>([
    ['no dataset', { datasets: [], fields: [] }, ['datasets_missing']],
    ['a dataset that is none', { datasets: ['gone'], fields: ['gone.number'] }, ['dataset_unknown', 'field_unknown']],
    ['an open dataset', { datasets: ['free'], fields: ['free.number'] }, ['dataset_open']],
    ['a dataset that nobody is given', { datasets: ['closed'], fields: ['closed.number'] }, ['dataset_not_given']],
    ['a dataset without fields', { fields: ['asked.number'] }, ['fields_missing']],
    ['a field that is none', { fields: [...fine.fields, 'asked.colour'] }, ['field_unknown']],
    ['a field of another dataset', { datasets: ['asked'] }, ['field_unknown']],
    ['a purpose that says nothing', { purpose: '연구' }, ['purpose_too_short']],
    ['a long purpose', { purpose: '가'.repeat(DATA_REQUEST_LIMITS.purpose + 1) }, ['purpose_too_long']],
    ['a month that is none', { fromMonth: '2025-13' }, ['period_malformed']],
    ['a period that ends before it begins', { untilMonth: '2024-12' }, ['period_reversed']],
    ['no legal basis', { legalBasis: '' }, ['legal_basis_missing']],
    ['a long legal basis', { legalBasis: '가'.repeat(501) }, ['legal_basis_too_long']],
    ['data kept for ever', { retentionMonths: 121 }, ['retention_out_of_range']],
    ['half a month', { retentionMonths: 0.5 }, ['retention_out_of_range']],
    ['nobody', { organisation: '' }, ['organisation_missing']],
    ['a long name', { organisation: '가'.repeat(101) }, ['organisation_too_long']],
    ['a contact that reaches nobody', { contact: 'hong', consent: true }, ['contact_malformed']],
    ['a contact without consent', { contact: 'hong@example.com' }, ['consent_missing']],
  ])('refuses %s', (_what, changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });

  it('refuses more datasets than can be looked at', () => {
    const datasets = Array.from({ length: 11 }, () => 'asked');
    expect(faultsOf({ datasets, fields: ['asked.number'] })).toEqual(['datasets_too_many']);
  });
});

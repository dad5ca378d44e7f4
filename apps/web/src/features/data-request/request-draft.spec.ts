import { describe, expect, it } from '@jest/globals';
import { type DataRequestDraft, draftFaults, readDraft } from './request-draft.js';

const fine: DataRequestDraft = {
  ...readDraft(null),
  fields: ['manifest.number'],
  purpose: '항만별 수입 화물의 체류 기간을 연구합니다.',
  fromMonth: '2025-01',
  untilMonth: '2025-12',
  legalBasis: '공동 연구 협약',
  retentionMonths: '12',
  organisation: '관문연구소',
};

describe('a draft of a request for data', () => {
  it('goes on with what was kept, and begins empty when that can’t be read', () => {
    expect(readDraft(JSON.stringify(fine))).toEqual(fine);
    for (const broken of [null, '', '{', '[]', '{"fields":3,"others":[1]}']) {
      expect(readDraft(broken)).toMatchObject({ fields: [], others: [], purpose: '', wantsContact: false });
    }
  });

  it('is told what is missing before it is sent', () => {
    expect(draftFaults(fine, ['manifest'])).toEqual([]);
    expect(draftFaults(readDraft(null), ['manifest'])).toEqual([
      'FIELDS_MISSING',
      'PURPOSE_TOO_SHORT',
      'PERIOD_MALFORMED',
      'LEGAL_BASIS_MISSING',
      'RETENTION_OUT_OF_RANGE',
      'ORGANISATION_MISSING',
    ]);
    expect(draftFaults({ ...fine, untilMonth: '2024-01' }, ['manifest', 'entry'])).toEqual([
      'FIELDS_MISSING',
      'PERIOD_REVERSED',
    ]);
    expect(draftFaults({ ...fine, wantsContact: true }, ['manifest'])).toEqual([
      'CONTACT_MALFORMED',
      'CONSENT_MISSING',
    ]);
  });
});

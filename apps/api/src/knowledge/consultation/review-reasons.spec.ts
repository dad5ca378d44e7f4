import { describe, expect, it } from '@jest/globals';
import { koreanDay } from '../../common/korean-day.js';
import { type LawChange } from '../law/law-change.js';
import { aConsultationRecord } from '../testing/a-consultation-record.js';
import { consultationRecordSchema } from './consultation-record.js';
import { reviewReasons } from './review-reasons.js';

const change: LawChange = { law: '관세법', article: '제94조', change: 'changed', parts: [], inForceFrom: '2026-07-15' };
const kinds = (record: Parameters<typeof aConsultationRecord>[0], today: string) =>
  reviewReasons(aConsultationRecord(record), [change], today).map(({ kind }) => kind);

describe('reviewReasons', () => {
  it('puts a record under review the day after its last valid day', () => {
    const record = { legal: [], validUntil: '2026-12-31' };
    expect(kinds(record, '2026-12-31')).toEqual([]);
    expect(kinds(record, '2027-01-01')).toEqual(['expired']);
  });

  it('puts a record under review when a cited article changes, not before the day', () => {
    expect(kinds({ asOf: '2026-06' }, '2026-07-14')).toEqual([]);
    expect(kinds({ asOf: '2026-06' }, '2026-07-15')).toEqual(['law_changed']);
  });

  it('takes it off again once somebody has checked it in or after that month', () => {
    expect(kinds({ asOf: '2026-07' }, '2026-08-01')).toEqual([]);
  });

  it('counts days in Korea', () => {
    expect(koreanDay(new Date('2026-06-30T15:00:00Z'))).toBe('2026-07-01');
  });
});

describe('the validity of a record', () => {
  it.each([
    ['ends before it begins', { validFrom: '2026-02-01', validUntil: '2026-01-31' }],
    ['is no day', { validUntil: '2026-02-30' }],
  ])('is refused when it %s', (_name, validity) => {
    expect(consultationRecordSchema.safeParse({ ...aConsultationRecord(), ...validity }).success).toBe(false);
  });
});

import { describe, expect, it } from '@jest/globals';
import { aConsultationRecord } from '../../../knowledge/testing/a-consultation-record.js';
import { changesBetween, contentOf, emptyContent, recordOf } from './draft-content.js';
import { reviewRefusal } from '../../../versions/publish-versions.js';
import { repeatedWordings } from './repeated-wordings.js';

const record = aConsultationRecord({ id: 'kt1-001' });

describe('a draft', () => {
  it('becomes the record that it was made from', () => {
    expect(recordOf(record.id, contentOf(record))).toEqual(record);
  });

  it('tells everything that keeps it from being a record', () => {
    const faults = recordOf('db1-001', emptyContent('2026-07'));
    expect(Array.isArray(faults) ? faults.map(({ field, code }) => [field, code]) : []).toEqual([
      ['question.ko', 'empty'],
      ['question.en', 'empty'],
      ['answer.ko', 'empty'],
      ['answer.en', 'empty'],
    ]);
  });

  it('says by a code what is wrong, so that pages can word it', () => {
    const whole = contentOf(record);
    const codes = (changes: Partial<typeof whole>) => {
      const read = recordOf(record.id, { ...whole, ...changes });
      return Array.isArray(read) ? read.map(({ field, code }) => `${field} ${code ?? ''}`) : [];
    };
    const legal = [{ law: '관세법', article: '94', about: '' }];
    expect(codes({ asOf: '2026', validFrom: 'soon', legal })).toEqual([
      'legal.0.article no_article',
      'legal.0.about empty',
      'asOf no_month',
      'validFrom no_day',
    ]);
    expect(codes({ validFrom: '2026-02-01', validUntil: '2026-01-01' })).toEqual(['validUntil ends_before_start']);
  });

  it('may not ask what another record asks word for word', () => {
    const rival = aConsultationRecord({ id: 'kt1-002', variants: { ko: [], en: ['question KT1-001'] } });
    expect(repeatedWordings(rival, [record])).toEqual([
      {
        field: 'variants.en.0',
        code: 'asked_elsewhere',
        message: 'is asked word for word by kt1-001 too',
        recordId: 'kt1-001',
      },
    ]);
    expect(repeatedWordings({ ...rival, status: 'retired' }, [record])).toEqual([]);
    expect(repeatedWordings(record, [record])).toEqual([]);
  });
});

describe('changesBetween', () => {
  it('names the fields that differ, what was there and what is', () => {
    const before = contentOf(record);
    const after = { ...before, answer: { ...before.answer, ko: '200달러' }, facts: [], validUntil: '2026-12-31' };
    expect(changesBetween(before, after)).toEqual([
      { field: 'answer.ko', before: before.answer.ko, after: '200달러' },
      { field: 'facts', before: 'small-value exemption limit: 150 USD', after: undefined },
      { field: 'validUntil', before: undefined, after: '2026-12-31' },
    ]);
    expect(changesBetween(before, before)).toEqual([]);
  });
});

describe('changesBetween lists', () => {
  const wordings = (...ko: string[]) => ({ ...emptyContent('2026-07'), variants: { ko, en: [] } });

  it('names the lines that were added and taken out, wherever they stand', () => {
    const many = Array.from({ length: 14 }, (_, at) => `표현 ${String(at)}`);
    const after = ['새 표현', ...many.filter((_, at) => at !== 5), '표현 1'];
    expect(changesBetween(wordings(...many), wordings(...after))).toEqual([
      { field: 'variants.ko', before: '표현 5', after: '새 표현\n표현 1' },
    ]);
  });

  it('tells another order as a whole', () => {
    expect(changesBetween(wordings('가', '나'), wordings('나', '가'))).toEqual([
      { field: 'variants.ko', before: '가\n나', after: '나\n가' },
    ]);
  });
});

describe('reviewing', () => {
  const officer = (id: string) => ({ id, name: id, roles: ['knowledge_reviewer'] as const });
  const submitted = { state: 'submitted', editorIds: ['a', 'b'] } as const;

  it('is for an officer who wrote nothing of it', () => {
    expect(reviewRefusal('record', submitted, officer('c'))).toBeUndefined();
    expect(reviewRefusal('record', submitted, officer('b'))).toEqual({ kind: 'own_work' });
  });

  it('is for what was submitted', () => {
    expect(reviewRefusal('record', { ...submitted, state: 'draft' }, officer('c'))).toEqual({ kind: 'outdated' });
    expect(reviewRefusal('record', undefined, officer('c'))).toEqual({ kind: 'not_found' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { aConsultationRecord } from '../../../knowledge/testing/a-consultation-record.js';
import { isOfRemoval } from './removal-records.js';

describe('isOfRemoval', () => {
  const ofRemoval = aConsultationRecord({ topic: 'moving-goods' });

  it('sets records about removals apart where nobody spoke of one', () => {
    expect(isOfRemoval(ofRemoval, {}, '중고차 수입 서류')).toBe(true);
    expect(isOfRemoval(ofRemoval, { movement: 'traveller' }, 'What papers for a car?')).toBe(true);
  });

  it.each([
    '유학 마치고 돌아가는데 냉장고 가져가도 되나요',
    '미국에 살다가 차를 가져가요',
    'I am moving with my furniture',
  ])('keeps them for "%s"', (question) => {
    expect(isOfRemoval(ofRemoval, {}, question)).toBe(false);
  });

  it('keeps them once the conversation is about a removal', () => {
    expect(isOfRemoval(ofRemoval, { movement: 'moving' }, '자동차 세금')).toBe(false);
  });

  it('leaves records on other topics alone', () => {
    expect(isOfRemoval(aConsultationRecord({ topic: 'valuation' }), {}, '중고차 수입 서류')).toBe(false);
  });
});

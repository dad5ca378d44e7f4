import { type ConsultationRecord } from '../consultation/consultation-record.js';

/** A faultless record for tests; say only what matters there. */
export function aConsultationRecord(given: Partial<ConsultationRecord> = {}): ConsultationRecord {
  const id = given.id ?? 'kt1-001';
  return {
    id,
    topic: 'courier',
    status: 'reviewed',
    question: { ko: `${id} 질문입니다?`, en: `Question ${id}?` },
    variants: { ko: [], en: [] },
    answer: { ko: '답은 150달러입니다.', en: 'The answer is US$150.' },
    facts: [{ what: 'small-value exemption limit', value: 150, unit: 'USD' }],
    legal: [{ law: '관세법', article: '제94조', about: '소액물품의 면세' }],
    asOf: '2026-06',
    confidence: 'verified',
    sources: [],
    ...given,
  };
}

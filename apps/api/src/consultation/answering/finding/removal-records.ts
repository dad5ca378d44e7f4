import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { type Statement } from '../statement/statement.js';

/** Words of somebody who comes to live in Korea, or back, without naming a removal. */
const SETTLES =
  /귀국|유학|주재|살다|살던|거주|체류|정착|이민|영주|살림|짐(?:을|은|이|\s|$)|파견|교환\s?학생|\blive[ds]?\b|\bliving\b|\bmov(?:e|ed|ing)\b|\brelocat|\bstud(?:y|ied|ent)\b|\breturn(?:ing)?\b|\bsettl|\bbelongings\b|\bfurniture\b/;

/** Whether a record is about a removal where nobody spoke of one: what it says of goods holds for them alone. */
export function isOfRemoval({ topic }: ConsultationRecord, { movement }: Statement, question: string): boolean {
  return topic === 'moving-goods' && movement !== 'moving' && !SETTLES.test(question.toLowerCase());
}

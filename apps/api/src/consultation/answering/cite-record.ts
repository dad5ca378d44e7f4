import { type Language } from '../../common/language.js';
import { type ConsultationRecord } from '../../knowledge/consultation/consultation-record.js';
import { lawLink } from '../../knowledge/law-link.js';
import { type CitedRecord } from '../reply.js';

/** A record as the public sees it, in one language. Reviewers' notes and sources stay inside. */
export function citeRecord(record: ConsultationRecord, language: Language): CitedRecord {
  const { id, topic, question, answer, asOf, confidence, legal } = record;
  return {
    id,
    topic,
    question: question[language],
    answer: answer[language],
    asOf,
    confidence,
    legal: legal.map((basis) => ({ ...basis, url: lawLink(basis.law, basis.article) })),
  };
}

import { type ConsultationRecord } from '../knowledge/consultation/consultation-record.js';
import { type SearchableRecord } from '../retrieval/retrieval-result.js';

/** The Korean and the English side of a record are searched apart and meet again under its id. */
export function searchableSides({ id, question, variants, answer }: ConsultationRecord): SearchableRecord[] {
  return (['ko', 'en'] as const).map((language) => ({
    id,
    language,
    questions: [question[language], ...variants[language]],
    text: answer[language],
  }));
}

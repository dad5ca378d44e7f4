import { type Language } from '../../common/language.js';
import { type ConsultationRecord } from '../../knowledge/consultation/consultation-record.js';
import { type Outcome, type ReplyContent, type Suggestion } from '../reply.js';
import { citeRecord } from './cite-record.js';
import { WORDINGS } from './wordings.js';

/** Neighbouring questions offered under a reply. */
const SUGGESTIONS = 3;

/** What retrieval and guard found out about a question. */
export interface Finding {
  readonly outcome: Outcome;
  readonly language: Language;
  /** Records that match, best first. */
  readonly matches: readonly ConsultationRecord[];
}

/**
 * The extractive answerer: an answer is the best record's reviewed text, word for word, with what it rests on.
 * An answer without a record can't come about: it would be a `no_evidence`.
 */
export function composeReply({ outcome, language, matches }: Finding): ReplyContent {
  const [best, ...others] = matches;
  if (outcome !== 'answer') {
    return withoutEvidence(outcome, language, suggest(offeredOn(outcome, matches), language));
  }
  if (best === undefined) return withoutEvidence('no_evidence', language, []);
  const cited = citeRecord(best, language);
  return {
    outcome,
    language,
    text: cited.answer,
    records: [cited],
    legal: cited.legal,
    asOf: cited.asOf,
    confidence: cited.confidence,
    suggestions: suggest(others, language),
  };
}

/** Asking back, the portal offers different directions, the best of each topic; it offers none outside its field. */
function offeredOn(
  outcome: Exclude<Outcome, 'answer'>,
  matches: readonly ConsultationRecord[],
): readonly ConsultationRecord[] {
  switch (outcome) {
    case 'clarify':
      return matches.filter(({ topic }, rank) => matches.findIndex((match) => match.topic === topic) === rank);
    case 'no_evidence':
      return matches;
    case 'out_of_scope':
      return [];
  }
}

function withoutEvidence(
  outcome: Exclude<Outcome, 'answer'>,
  language: Language,
  suggestions: Suggestion[],
): ReplyContent {
  return { outcome, language, text: WORDINGS[language][outcome], records: [], legal: [], suggestions };
}

function suggest(records: readonly ConsultationRecord[], language: Language): Suggestion[] {
  return records.slice(0, SUGGESTIONS).map(({ id, question }) => ({ question: question[language], recordId: id }));
}

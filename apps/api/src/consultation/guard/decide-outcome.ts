import type { RetrievalResult } from '../../retrieval/retrieval-result.js';

export type Outcome = 'answer' | 'clarify' | 'out_of_scope' | 'no_evidence';
export type OutcomeReason = 'supported' | 'too_general' | 'unrelated' | 'not_covered' | 'empty';
export interface Decision {
  readonly outcome: Outcome;
  readonly reason: OutcomeReason;
}

export function decideOutcome({ question, hits, evidence }: RetrievalResult): Decision {
  if (question.terms.length === 0) return { outcome: 'out_of_scope', reason: 'empty' };
  if (evidence.words <= 2 && evidence.known > 0.9 && evidence.margin < 0.5)
    return { outcome: 'clarify', reason: 'too_general' };
  if (evidence.score >= 0.5 && hits.length > 0) return { outcome: 'answer', reason: 'supported' };
  return evidence.score < 0.2
    ? { outcome: 'out_of_scope', reason: 'unrelated' }
    : { outcome: 'no_evidence', reason: 'not_covered' };
}

import { type RetrievalResult } from '../../retrieval/retrieval-result.js';
import { type SearchedOutcome } from '../reply.js';

/**
 * Why: the records cover the question; it is too short to tell which of many records is meant; it has no words; nothing in it is about
 * customs; it is about customs, but no record covers it.
 */
export type OutcomeReason = 'supported' | 'too_general' | 'empty' | 'unrelated' | 'not_covered';

export interface Decision {
  readonly outcome: SearchedOutcome;
  readonly reason: OutcomeReason;
}

/** Evidence from which the records are taken to hold an answer: even odds of the calibrated score. */
const ANSWER_FROM = 0.5;
/**
 * The score is fitted on whole questions and too strict with fragments whose words are all known ("진공포장 고기 반입"): there the evidence
 * needed is less, least where a word by itself shows that it is about customs. Chosen on the `tune` halves of the sets; see
 * docs/evaluation/consult-scripts.md.
 */
const SHORT_WORDS = 3;
const SHORT_FROM = { aboutCustoms: 0.3, other: 0.4 } as const;
/** Where customs is spoken of and one record is meant beyond doubt by its share of the chances, unknown words beside it count for less. */
const MEANT_BEYOND_DOUBT = 0.9;
const MEANT_FROM = 0.33;
/** Below this, a question without a word of customs in it is taken to be about something else. */
const RELATED_FROM = 0.25;
/** Questions of at most this many content words may be too general ("통관", "직구 세금", "duty"). */
const GENERAL_WORDS = 2;
/** Customs named within a word that isn't known (부두직통관). */
const NAMES_CUSTOMS =
  /통관|관세|세관|보세|수출|수입\s?(?:신고|물품|하)|환급|과태료|외환|송금|반입|반출|검역|원산지|화물|선적|declar|customs|cargo|tariff|remit/;
/** Words that say no more than that something is asked. */
const ASKS_ONLY = new Set(['문의', '질문', '상담', '도움', 'question', 'help']);
/**
 * A general question still has an answer when one record is clearly meant: its share of the chances, for one word and for two, or how much
 * of its own question was asked. Chosen on the `tune` halves of the sets.
 */
const CLEAR_LEAD = [0.8, 0.8, 0.3] as const;
const CLEAR_PRECISION = 0.55;
/** Either a wide lead over a stored question of which half was asked, or nearly a stored question itself. */
const CLEARLY_MEANT = [
  { lead: 0.5, precision: 0.5 },
  { lead: 0.25, precision: 0.8 },
] as const;
const CLEARLY_MEANT_FROM = 0.2;
const WHOLLY_KNOWN = 0.999;

function isTooGeneral({ question, evidence }: RetrievalResult): boolean {
  const { known, parts } = evidence;
  const asksOnly = question.terms.filter(({ kind, text }) => kind === 'word' && ASKS_ONLY.has(text)).length;
  const words = Math.max(1, evidence.words - asksOnly);
  if (words > GENERAL_WORDS || known < WHOLLY_KNOWN || evidence.coverage < WHOLLY_KNOWN) return false;
  if ((parts['question.precision'] ?? 0) >= CLEAR_PRECISION) return false;
  return (parts.lead ?? 0) < (CLEAR_LEAD[words] ?? 1);
}

/**
 * Whether every word of a question is known and one record stands out by its share of the chances and by its own wording: then
 * what is missing in evidence is only what the person told besides ("can I bring my hunting rifle to Korea for competition").
 */
function isClearlyMeant({ evidence: { known, parts } }: RetrievalResult): boolean {
  if (known < WHOLLY_KNOWN) return false;
  const [lead, precision] = [parts.lead ?? 0, parts['question.precision'] ?? 0];
  return CLEARLY_MEANT.some((least) => lead >= least.lead && precision >= least.precision);
}

function answerFrom(result: RetrievalResult): number {
  const { question, evidence } = result;
  if (isClearlyMeant(result)) return CLEARLY_MEANT_FROM;
  if (question.domainConcepts.length > 0 && (evidence.parts.lead ?? 0) >= MEANT_BEYOND_DOUBT) return MEANT_FROM;
  if (evidence.words > SHORT_WORDS || evidence.known < WHOLLY_KNOWN) return ANSWER_FROM;
  return question.domainConcepts.length > 0 ? SHORT_FROM.aboutCustoms : SHORT_FROM.other;
}

/** What to do about a question, from what the search found. Pure. */
export function decideOutcome(result: RetrievalResult): Decision {
  const { question, hits, evidence } = result;
  if (question.terms.length === 0) return { outcome: 'out_of_scope', reason: 'empty' };
  if (hits.length > 0 && isTooGeneral(result)) return { outcome: 'clarify', reason: 'too_general' };
  if (hits.length > 0 && evidence.score >= answerFrom(result)) return { outcome: 'answer', reason: 'supported' };
  const related =
    question.domainConcepts.length > 0 || NAMES_CUSTOMS.test(question.text) || evidence.score >= RELATED_FROM;
  return related ? { outcome: 'no_evidence', reason: 'not_covered' } : { outcome: 'out_of_scope', reason: 'unrelated' };
}

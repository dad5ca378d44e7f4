import { type Language } from '../../../common/language.js';
import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { type Refusal } from '../../guard/refusal.js';
import { type ReplyContent, type Suggestion } from '../../reply.js';
import { type AskableSlot } from '../limits/judge-limit.js';
import { NO_FIGURES, QUESTIONS_BACK, REFUSAL_WORDINGS, WORDINGS } from '../wordings.js';
import { suggest } from './compose-answer.js';

/** A reply that states no fact of customs and so cites nothing. */
function plain(
  outcome: ReplyContent['outcome'],
  language: Language,
  text: string,
  suggestions: Suggestion[] = [],
): ReplyContent {
  return { outcome, language, text, records: [], legal: [], suggestions, choices: [] };
}

const handoffOf = (question: string, topic?: string) => ({ category: topic ?? 'other', question });

/** The best of each topic, as different directions to go. */
function onePerTopic(records: readonly ConsultationRecord[]): ConsultationRecord[] {
  return records.filter(({ topic }, rank) => records.findIndex((match) => match.topic === topic) === rank);
}

export const suggestNear = (matches: readonly ConsultationRecord[], language: Language): Suggestion[] =>
  suggest(onePerTopic(matches), language);

export function askBack(slot: AskableSlot, language: Language): ReplyContent {
  const { question, choices } = QUESTIONS_BACK[language][slot];
  return { ...plain('clarify', language, question), choices: [...choices] };
}

export function askForMore(matches: readonly ConsultationRecord[], language: Language): ReplyContent {
  return plain('clarify', language, WORDINGS[language].clarify, suggestNear(matches, language));
}

export function nothingFound(
  question: string,
  matches: readonly ConsultationRecord[],
  language: Language,
): ReplyContent {
  const reply = plain('no_evidence', language, WORDINGS[language].no_evidence, suggest(matches, language));
  return { ...reply, handoff: handoffOf(question, matches[0]?.topic) };
}

/** Figures that the portal doesn't hold, with the records that tell where they are found. */
export function noFigures(
  figure: 'statistics' | 'forecast',
  question: string,
  records: readonly ConsultationRecord[],
  language: Language,
): ReplyContent {
  const reply = plain('no_evidence', language, NO_FIGURES[language][figure], suggest(records, language));
  return { ...reply, handoff: handoffOf(question) };
}

export function outOfScope(language: Language): ReplyContent {
  return plain('out_of_scope', language, WORDINGS[language].out_of_scope);
}

export function refuse(
  refusal: Refusal,
  question: string,
  suggestions: Suggestion[],
  language: Language,
): ReplyContent {
  const reply = { ...plain('out_of_scope', language, REFUSAL_WORDINGS[language][refusal], suggestions), refusal };
  return refusal === 'representation' || refusal === 'personal_data'
    ? { ...reply, handoff: handoffOf(question) }
    : reply;
}

/** The way to a person, with what was asked so far. */
export function handOver(question: string, topic: string | undefined, language: Language): ReplyContent {
  return { ...plain('handoff', language, WORDINGS[language].handoff), handoff: handoffOf(question, topic) };
}

/** Thanks and leave are taken, not judged as a question. */
export function takeThanks(suggestions: Suggestion[], language: Language): ReplyContent {
  return plain('clarify', language, WORDINGS[language].thanks, suggestions);
}

export function startOver(suggestions: Suggestion[], language: Language): ReplyContent {
  return plain('clarify', language, WORDINGS[language].restarted, suggestions);
}

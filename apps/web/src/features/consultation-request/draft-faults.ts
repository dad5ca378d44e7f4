import { type RequestFault } from '../../generated/graphql.js';
import { type RequestDraft } from './request-draft.js';

/** Fields of the form, in the order in which they stand. */
export type FaultyField = 'category' | 'question' | 'summary' | 'contact' | 'consent';

export const FIELD_OF_FAULT: Readonly<Record<RequestFault, FaultyField>> = {
  CATEGORY_UNKNOWN: 'category',
  QUESTION_EMPTY: 'question',
  QUESTION_TOO_LONG: 'question',
  SUMMARY_TOO_LONG: 'summary',
  CONTACT_MALFORMED: 'contact',
  CONSENT_MISSING: 'consent',
};

/** What can be told before sending: the server checks again, and knows more. */
export function draftFaults({ category, question, wantsContact, contact, consent }: RequestDraft): RequestFault[] {
  const faults: readonly [boolean, RequestFault][] = [
    [category === '', 'CATEGORY_UNKNOWN'],
    [question.trim() === '', 'QUESTION_EMPTY'],
    [wantsContact && contact.trim() === '', 'CONTACT_MALFORMED'],
    [wantsContact && !consent, 'CONSENT_MISSING'],
  ];
  return faults.filter(([holds]) => holds).map(([, fault]) => fault);
}

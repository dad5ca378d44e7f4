import { cleanText } from '../../common/clean-text.js';
import { redactPersonalData } from '../../common/privacy/redact-personal-data.js';

/** Longest question, answer or decision, in characters after cleaning. */
export const EXCHANGE_LIMIT = 2000;

export type TextFault = { readonly kind: 'empty' } | { readonly kind: 'too_long'; readonly limit: number };

/** What officer and requester write to each other: cleaned, with personal data taken out. */
export function readExchangeText(written: string): { readonly kind: 'text'; readonly text: string } | TextFault {
  const text = cleanText(written);
  if (text === '') return { kind: 'empty' };
  if (text.length > EXCHANGE_LIMIT) return { kind: 'too_long', limit: EXCHANGE_LIMIT };
  return { kind: 'text', text: redactPersonalData(text).text };
}

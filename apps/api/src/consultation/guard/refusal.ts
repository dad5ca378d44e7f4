/** Why a question is not answered, other than that no record holds an answer. */
export const REFUSALS = [
  /** How to evade duty or smuggle. */
  'evasion',
  /** Personal data of someone else. */
  'personal_data',
  /** Acting for someone before an authority or a court. */
  'representation',
  /** Instructions to the portal instead of a question. */
  'instructions',
  'abuse',
  /** Nothing in it can be read as a question: code, symbols, noise. */
  'unreadable',
  /** A pasted document without a question in it. */
  'too_long',
] as const;
export type Refusal = (typeof REFUSALS)[number];

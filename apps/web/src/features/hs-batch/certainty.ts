import { type ResultRow } from './parse-batch.js';

/** Below it the best candidate is more likely wrong than right: probabilities are calibrated. */
const LIKELY_FROM = 0.5;

/** How far a classified row can be relied on. */
export type Certainty = 'likely' | 'low' | 'vague';

export function certaintyOf({ candidates, vague }: Pick<ResultRow, 'candidates' | 'vague'>): Certainty {
  if (vague) return 'vague';
  return (candidates[0]?.probability ?? 0) >= LIKELY_FROM ? 'likely' : 'low';
}

/** `8517.13` and `8517130000` → digits only, the code's address in the tariff. */
export const digitsOf = (code: string): string => code.replace(/\D/gu, '');

/** `8517130000` → `8517.13-0000`, as people write a Korean line. */
export const writtenLine = (code: string): string => digitsOf(code).replace(/^(\d{4})(\d{2})(\d{4})$/u, '$1.$2-$3');

import { createHmac } from 'node:crypto';

/** Made-up firms (`population/`) carry such a name; it can't be mistaken for a pseudonym. */
const SYNTHETIC = /^demo-\d{5}$/;
const PSEUDONYM = /^f-[0-9a-f]{32}$/;
const BUSINESS_NUMBER = /^\d{10}$/;

export interface FirmId {
  readonly id: string;
  readonly synthetic: boolean;
}
export type FirmIdReading =
  { readonly kind: 'firm'; readonly firm: FirmId } | { readonly kind: 'fault'; readonly reason: string };

/**
 * The pseudonym of a business registration number: HMAC-SHA-256 under a key that the database doesn't hold, cut to 128
 * bits. A plain hash would not do: there are only 10^9 such numbers, so that all of them can be tried in minutes.
 * @param digits ten digits
 */
export function pseudonymOf(digits: string, key: string): string {
  return `f-${createHmac('sha256', key).update(digits).digest('hex').slice(0, 32)}`;
}

/**
 * Reads the `firm` column of a file: a business number (hyphens allowed), a pseudonym that the sender made with the same
 * key, or the name of a made-up firm.
 * @param key undefined: business numbers are refused, since they could not be hidden
 */
export function readFirmId(given: string, key: string | undefined): FirmIdReading {
  const text = given.trim();
  if (SYNTHETIC.test(text)) return { kind: 'firm', firm: { id: text, synthetic: true } };
  if (PSEUDONYM.test(text)) return { kind: 'firm', firm: { id: text, synthetic: false } };
  const digits = text.replace(/-/g, '');
  // The number itself is never told: a fault is shown and kept in files.
  if (!BUSINESS_NUMBER.test(digits)) return { kind: 'fault', reason: 'firm: is no business number of ten digits' };
  if (!hasRightCheckDigit(digits))
    return { kind: 'fault', reason: 'firm: the check digit of the business number is wrong' };
  if (key === undefined) return { kind: 'fault', reason: 'firm: a business number needs FIRM_ID_KEY to be set' };
  return { kind: 'firm', firm: { id: pseudonymOf(digits, key), synthetic: false } };
}

/** Weights of the first nine digits; the ninth counts its tens as well, after its product with 5. */
const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5] as const;

function hasRightCheckDigit(digits: string): boolean {
  const numbers = [...digits].map(Number);
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * (numbers[place] ?? 0), 0);
  const carried = Math.floor(((numbers[8] ?? 0) * 5) / 10);
  return (10 - ((sum + carried) % 10)) % 10 === numbers[9];
}

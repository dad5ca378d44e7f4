/** Kinds of personal data that are never stored. */
export type PersonalDataKind =
  'registration-number' | 'passport' | 'personal-customs-code' | 'card' | 'bank-account' | 'phone' | 'email';

export interface Redaction {
  readonly text: string;
  /** Kinds found, each once, in the order of first appearance in {@link RULES}. */
  readonly found: readonly PersonalDataKind[];
}

/** The marks that stand for personal data. */
const MARKS = /\[(?:registration-number|passport|personal-customs-code|card|bank-account|phone|email)\]/g;

/** The text without the marks, which are no words of the person's. */
export const withoutMarks = (text: string): string => text.replace(MARKS, ' ');

interface Rule {
  readonly kind: PersonalDataKind;
  readonly pattern: RegExp;
  /** Says no to look-alikes, given the matched text. */
  readonly isReal?: (match: string) => boolean;
}

const DASH = '[-‐-―−]';
const GAP = `(?:\\s?${DASH}\\s?|\\s)`;

/**
 * Order matters: longer and more certain forms come first, so that a part of one is not taken for another.
 * Shapes: resident and alien registration numbers are YYMMDD-NNNNNNN with 1–8 as the seventh digit; a personal customs
 * code is P and twelve digits (KCS); Korean passports are M, S, R, O, D, or PM, PS… and eight digits, or since 2021
 * three digits, a letter and four digits; card numbers pass the Luhn check (ISO/IEC 7812).
 */
const RULES: readonly Rule[] = [
  { kind: 'email', pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu },
  { kind: 'personal-customs-code', pattern: /(?<![A-Z0-9])P\s?\d{12}(?!\d)/gi },
  {
    kind: 'registration-number',
    pattern: new RegExp(`(?<!\\d)\\d{6}\\s?${DASH}?\\s?[1-8](?:\\d{6}|[*xX●]{6})(?![\\d*])`, 'g'),
    isReal: (match) => isBirthDate(match.slice(0, 6)),
  },
  { kind: 'card', pattern: new RegExp(`(?<!\\d)\\d(?:${GAP}?\\d){12,15}(?!${GAP}?\\d)`, 'g'), isReal: passesLuhn },
  { kind: 'passport', pattern: /(?<![A-Z0-9])(?:P?[MSRODG])\d{8}(?!\d)|(?<![A-Z0-9])[MSRODG]\d{3}[A-Z]\d{4}(?!\d)/gi },
  {
    kind: 'phone',
    pattern: new RegExp(
      `(?<![\\d.])(?:\\+?82${GAP}?\\(?0?\\)?|0)(?:1[016789]|2|[3-6][1-5]|70|50\\d?)\\)?${GAP}?\\d{3,4}${GAP}?\\d{4}(?![\\d.]\\d|\\d)`,
      'g',
    ),
  },
  {
    kind: 'bank-account',
    pattern: new RegExp(
      `(?<=(?:계좌|은행|농협|수협|신협|국민|신한|우리|하나|기업|카카오뱅크|토스|account|bank)[^\\d\\n]{0,16})\\d(?:${DASH}?\\d){9,15}(?!\\d)`,
      'gi',
    ),
  },
];

/**
 * Replaces personal data by a mark such as `[phone]`, so that the text may be stored or logged.
 * Public numbers (125, 1372, HS codes, amounts, dates) stay.
 */
export function redactPersonalData(text: string): Redaction {
  const found = new Set<PersonalDataKind>();
  let redacted = text;
  for (const { kind, pattern, isReal } of RULES) {
    redacted = redacted.replace(pattern, (match: string) => {
      if (isReal && !isReal(match)) return match;
      found.add(kind);
      return `[${kind}]`;
    });
  }
  return { text: redacted, found: [...found] };
}

function isBirthDate(yymmdd: string): boolean {
  const month = Number(yymmdd.slice(2, 4));
  const day = Number(yymmdd.slice(4, 6));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function passesLuhn(number: string): boolean {
  const digits = [...number.replace(/\D/g, '')].reverse().map(Number);
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return digits.length >= 13 && sum % 10 === 0;
}

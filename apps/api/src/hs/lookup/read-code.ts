/** Levels of the tariff by their number of digits; a line is a ten-digit line of the Korean tariff. */
export type CodeLevel = 'chapter' | 'heading' | 'subheading' | 'line';

/** Why a text that is nothing but a code can't be one of the tariff. */
export type CodeFault =
  /** One, three, five, seven or nine digits: a digit is missing, often a leading zero that a spreadsheet dropped. */
  | 'odd_number_of_digits'
  /** Eight digits: a tariff line of another country or an earlier level; the Korean tariff has six or ten. */
  | 'eight_digits'
  /** Twelve to fourteen digits: the length of a bar code (GTIN). */
  | 'bar_code'
  | 'too_many_digits';

/** What a text says when it holds nothing but a code. */
export type CodeReading =
  | { readonly kind: 'code'; readonly digits: string; readonly level: CodeLevel }
  | { readonly kind: 'malformed'; readonly digits: string; readonly fault: CodeFault };

const LEVEL: Readonly<Partial<Record<number, CodeLevel>>> = { 2: 'chapter', 4: 'heading', 6: 'subheading', 10: 'line' };

/** Words that people put before a code; nothing else may stand beside it. */
const LABEL = /^(?:(?:hs\s?k?|hts)(?:\s?code|\s?코드)?|품목\s?번호|세번(?:\s?부호)?|코드|제)\s*[:#.]?\s*/iu;
/** Levels as Korean names them after the number: 제8517호, 85류. */
const KOREAN_LEVEL = /\s*(?:류|호|소호)$/u;
/** Digits in groups, parted by single dots, dashes or spaces. */
const CODE = /^[0-9]+(?:[.\-\s–][0-9]+)*$/u;

/**
 * Read a text as a bare code in any writing (`8517.13`, `851713`, `8517-13-0000`, `HS 8517`).
 * Digits are taken as they are, never padded.
 * @returns undefined when the text is anything else than a code
 */
export function readCode(text: string): CodeReading | undefined {
  const bare = text.normalize('NFKC').trim().replace(LABEL, '').replace(KOREAN_LEVEL, '').trim();
  if (!CODE.test(bare)) return undefined;
  const digits = bare.replaceAll(/[^0-9]/gu, '');
  const level = LEVEL[digits.length];
  if (level !== undefined) return { kind: 'code', digits, level };
  return { kind: 'malformed', digits, fault: faultOf(digits.length) };
}

function faultOf(length: number): CodeFault {
  if (length === 8) return 'eight_digits';
  if (length < 10) return 'odd_number_of_digits';
  return length >= 12 && length <= 14 ? 'bar_code' : 'too_many_digits';
}

/** A code as people write it: `85`, `8517`, `8517.13`, `8517.13-0000`. */
export function writtenCode(digits: string): string {
  if (digits.length <= 4) return digits;
  const subheading = `${digits.slice(0, 4)}.${digits.slice(4, 6)}`;
  return digits.length === 6 ? subheading : `${subheading}-${digits.slice(6)}`;
}

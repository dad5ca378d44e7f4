/**
 * Digits and letters that can't be mistaken for one another on paper or by ear (no 0 O 1 I L). Thirty-one of them, a
 * prime, so that the check character below finds every wrong and every pair of swapped characters.
 */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const PREFIX = 'GM-';
const BODY = 6;
const SECRET = 10;

/** What a person notes down to look a request up: both parts are needed. */
export interface RequestKey {
  /** `GM-`, six characters and a check character, for example GM-7K2P9QX. */
  readonly reference: string;
  /** Ten characters in two groups; 31^10 of them, so that it can't be guessed. */
  readonly secret: string;
}

/** Makes a key out of random numbers. @param random gives a whole number from 0 up to, not including, its argument */
export function makeRequestKey(random: (below: number) => number): RequestKey {
  const draw = (length: number) => Array.from({ length }, () => ALPHABET.charAt(random(ALPHABET.length))).join('');
  const body = draw(BODY);
  const secret = draw(SECRET);
  return {
    reference: `${PREFIX}${body}${checkCharacter(body)}`,
    secret: `${secret.slice(0, SECRET / 2)}-${secret.slice(SECRET / 2)}`,
  };
}

/**
 * Reads what a person typed: any case, spaces and dashes.
 * @returns undefined when it is no reference number, for example since a character was mistyped
 */
export function readReference(typed: string): string | undefined {
  const written = compact(typed).replace(/^GM/, '');
  const body = written.slice(0, BODY);
  const known = written.length === BODY + 1 && [...written].every((character) => ALPHABET.includes(character));
  return known && written.endsWith(checkCharacter(body)) ? `${PREFIX}${written}` : undefined;
}

/** @returns undefined when it can't be a secret */
export function readSecret(typed: string): string | undefined {
  const written = compact(typed);
  if (written.length !== SECRET || [...written].some((character) => !ALPHABET.includes(character))) return undefined;
  return `${written.slice(0, SECRET / 2)}-${written.slice(SECRET / 2)}`;
}

function compact(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '');
}

/** Sum of the characters' values weighted by their place, modulo 31. */
function checkCharacter(body: string): string {
  const sum = [...body].reduce((total, character, place) => total + ALPHABET.indexOf(character) * (place + 2), 0);
  return ALPHABET.charAt(sum % ALPHABET.length);
}

import { createHash, randomInt } from 'node:crypto';

/**
 * Digits and letters that can't be mistaken for one another on paper or by ear (no 0 O 1 I L). Thirty-one of them, a
 * prime, so that the check character below finds every wrong and every pair of swapped characters.
 */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const BODY = 6;
const SECRET = 10;
const KEY_ATTEMPTS = 5;

/** What the numbers of a kind of requests begin with: two letters, a dash, for example `GM-`. */
export type ReferencePrefix = `${string}-`;

/** What a person notes down to look a request up: both parts are needed. */
export interface RequestKey {
  /** The prefix, six characters and a check character, for example GM-7K2P9QX. */
  readonly reference: string;
  /** Ten characters in two groups; 31^10 of them, so that it can't be guessed. */
  readonly secret: string;
}

/** A key as requests are stored under: the secret itself is never kept. */
export interface StoredKey {
  readonly reference: string;
  /** SHA-256, as hex. */
  readonly secretHash: string;
}

/** Makes a key out of random numbers. @param random gives a whole number from 0 up to, not including, its argument */
export function makeRequestKey(prefix: ReferencePrefix, random: (below: number) => number): RequestKey {
  const draw = (length: number) => Array.from({ length }, () => ALPHABET.charAt(random(ALPHABET.length))).join('');
  const body = draw(BODY);
  const secret = draw(SECRET);
  return {
    reference: `${prefix}${body}${checkCharacter(body)}`,
    secret: `${secret.slice(0, SECRET / 2)}-${secret.slice(SECRET / 2)}`,
  };
}

/**
 * Stores something under a key that nobody has yet.
 * @param store tells whether the reference number was free
 * @throws when several numbers in a row were taken: the store must be at fault
 */
export async function storeUnderNewKey(
  prefix: ReferencePrefix,
  store: (key: StoredKey) => Promise<boolean>,
): Promise<RequestKey> {
  for (let attempt = 0; attempt < KEY_ATTEMPTS; attempt += 1) {
    const key = makeRequestKey(prefix, (below) => randomInt(below));
    if (await store({ reference: key.reference, secretHash: hashOf(key.secret) })) return key;
  }
  throw new Error('no free reference number was found');
}

/** Reads number and secret as a person typed them. @returns undefined when either can't be one */
export function readRequestKey(
  prefix: ReferencePrefix,
  typedReference: string,
  typedSecret: string,
): StoredKey | undefined {
  const reference = readReference(prefix, typedReference);
  const secret = readSecret(typedSecret);
  return reference === undefined || secret === undefined ? undefined : { reference, secretHash: hashOf(secret) };
}

/**
 * Reads what a person typed: any case, spaces and dashes.
 * @returns undefined when it is no reference number, for example since a character was mistyped
 */
export function readReference(prefix: ReferencePrefix, typed: string): string | undefined {
  const compacted = compact(typed);
  const letters = compact(prefix);
  const written = compacted.startsWith(letters) ? compacted.slice(letters.length) : compacted;
  const body = written.slice(0, BODY);
  const known = written.length === BODY + 1 && [...written].every((character) => ALPHABET.includes(character));
  return known && written.endsWith(checkCharacter(body)) ? `${prefix}${written}` : undefined;
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

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

import { type Answers, readAnswers } from './answers.js';

/** A longer fragment is nobody's answers. */
const LONGEST = 6000;
const MARK = '#a=';

/** The answers as a fragment, which browsers keep to themselves: it isn't sent to the server. Titles are left out. */
export function fragmentOf(answers: Answers): string {
  const bare = { ...answers, products: answers.products.map(({ code }) => ({ code })), skipped: [] };
  const bytes = new TextEncoder().encode(JSON.stringify(bare));
  const encoded = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `${MARK}${encoded.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** The answers that a fragment holds; undefined when it holds none. */
export function answersAt(hash: string): Answers | undefined {
  if (!hash.startsWith(MARK) || hash.length > LONGEST) return undefined;
  try {
    const encoded = hash.slice(MARK.length).replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    return readAnswers(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

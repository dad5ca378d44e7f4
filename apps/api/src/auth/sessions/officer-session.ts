import { type Officer } from '../officer.js';
import { type SessionTimes } from './session-limits.js';

/** An officer's session as the server keeps it. */
export interface OfficerSession extends SessionTimes {
  /** Names the session to its officer; opens nothing. */
  readonly id: string;
  readonly officer: Officer;
  readonly browser: string;
}

/** A session with what only its own browser's requests may use. */
export interface SealedSession extends OfficerSession {
  readonly sealedTokens: string;
}

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/Whale\//, 'Whale'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** Browser and system of a `User-Agent`, for example `Chrome · Windows`; empty where neither is known. Pure. */
export function browserOf(userAgent: string | undefined): string {
  const nameIn = (names: typeof BROWSERS) => names.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  return [nameIn(BROWSERS), nameIn(SYSTEMS)].filter((name) => name !== undefined).join(' · ');
}

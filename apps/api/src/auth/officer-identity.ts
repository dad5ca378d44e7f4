import { type Request } from 'express';
import { type Officer } from './officer.js';

/**
 * Tells which officer a request comes from. This is the one place to put a real login in: provide another
 * implementation under this token in {@link AuthModule}.
 */
export abstract class OfficerIdentity {
  /** Undefined: not from an officer. */
  abstract officerOf(request: Request): Officer | undefined;
  /** Officers that a person may choose to be; none where there is a real login. */
  abstract readonly choices: readonly Officer[];
}

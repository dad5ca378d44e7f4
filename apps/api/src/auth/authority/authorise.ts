import { ForbiddenException } from '@nestjs/common';
import { type Officer } from '../officer.js';
import { may, type SubjectFields } from './ability.js';
import { type Operation } from './operations.js';

/** Refusals that pages act on by their code; told alike over REST and GraphQL. */
export type AuthorityCode = 'FORBIDDEN' | 'STEP_UP_REQUIRED' | 'PURPOSE_REQUIRED';

/** An officer may not do something, or not yet. */
export class AuthorityRefusal extends ForbiddenException {
  /** @param message English, for whoever reads the reply; pages word their own */
  constructor(
    readonly code: AuthorityCode,
    readonly operation: Operation,
    message: string,
  ) {
    super({ code, message });
  }
}

/**
 * First line of every officers' use case.
 * @param fields what rules may turn on of the thing in question: its office, its case, who wrote on it
 * @throws AuthorityRefusal when the officer's roles, office or cases don't allow it
 */
export function authorise(officer: Officer, operation: Operation, fields?: SubjectFields): void {
  if (may(officer, operation, fields)) return;
  throw notAllowed(operation);
}

export function notAllowed(operation: Operation): AuthorityRefusal {
  return new AuthorityRefusal('FORBIDDEN', operation, `Your roles don't allow ${operation} here.`);
}

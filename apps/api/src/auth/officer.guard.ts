import {
  applyDecorators,
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
  UnauthorizedException,
  UseGuards,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type Request } from 'express';
import { AdmitOfficer } from './admit-officer.js';
import { type Operation } from './authority/operations.js';
import { type Officer } from './officer.js';
import { type SealedSession } from './sessions/officer-session.js';
import { OfficerSessions } from './sessions/officer-sessions.js';

/** Under this key a handler's metadata names its operation. */
export const OPERATION = 'officers operation';
const SESSION = Symbol('officer session');

type OfficerRequest = Request & { [SESSION]?: SealedSession };

function requestOf(context: ExecutionContext): OfficerRequest {
  return context.getType<string>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<{ req: OfficerRequest }>().req
    : context.switchToHttp().getRequest<OfficerRequest>();
}

/** Lets officers through who may do the handler's operation, and have proved again who they are where it asks for that. */
@Injectable()
export class OfficerGuard implements CanActivate {
  constructor(
    private readonly sessions: OfficerSessions,
    private readonly reflector: Reflector,
    private readonly admission: AdmitOfficer,
  ) {}

  /** @throws UnauthorizedException, AuthorityRefusal: told as such over REST and GraphQL */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    const session = await this.sessions.current(request);
    const operation = this.reflector.getAllAndOverride<Operation | typeof ANY_OPERATION>(OPERATION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (session === undefined) {
      throw new UnauthorizedException({ code: 'UNAUTHENTICATED', message: 'This is for officers who are signed in.' });
    }
    request[SESSION] = session;
    if (operation !== ANY_OPERATION) await this.admission.admit(session, operation);
    return true;
  }
}

/** For handlers about one's own session, open to every officer; and for those that tell the operation from what is asked. */
const ANY_OPERATION = 'any';

/**
 * Marks a handler, or all of a class, as for officers who may do the operation (see `authority/operations.ts`); the mark
 * of a handler counts before that of its class. This keeps others out at the door; what turns on the thing itself (its
 * office, its case, who wrote it) is for the use case, which begins with {@link authorise}.
 */
export function OfficersOnly(operation: Operation | typeof ANY_OPERATION): ClassDecorator & MethodDecorator {
  return applyDecorators(SetMetadata(OPERATION, operation), UseGuards(OfficerGuard));
}

/** The session that a handler marked {@link OfficersOnly} was let through for. */
export const CurrentSession = createParamDecorator((_data: unknown, context: ExecutionContext): SealedSession => {
  const session = requestOf(context)[SESSION];
  if (session === undefined) throw new Error('a handler asks for its officer and is not marked OfficersOnly');
  return session;
});

/** The officer whom a handler marked {@link OfficersOnly} was let through for. */
export const CurrentOfficer = createParamDecorator((_data: unknown, context: ExecutionContext): Officer => {
  const officer = requestOf(context)[SESSION]?.officer;
  if (officer === undefined) throw new Error('a handler asks for its officer and is not marked OfficersOnly');
  return officer;
});

import {
  applyDecorators,
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  ForbiddenException,
  Injectable,
  SetMetadata,
  UseGuards,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type Request } from 'express';
import { type Officer, type OfficerRole } from './officer.js';
import { OfficerIdentity } from './officer-identity.js';

const ROLES = 'officer roles';
const OFFICER = Symbol('officer');

type OfficerRequest = Request & { [OFFICER]?: Officer };

function requestOf(context: ExecutionContext): OfficerRequest {
  return context.getType<string>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<{ req: OfficerRequest }>().req
    : context.switchToHttp().getRequest<OfficerRequest>();
}

/** Lets officers with one of the handler's roles through, nobody else. */
@Injectable()
export class OfficerGuard implements CanActivate {
  constructor(
    private readonly identity: OfficerIdentity,
    private readonly reflector: Reflector,
  ) {}

  /** @throws ForbiddenException, told as such over REST and GraphQL */
  canActivate(context: ExecutionContext): boolean {
    const request = requestOf(context);
    const officer = this.identity.officerOf(request);
    const roles = this.reflector.getAllAndOverride<readonly OfficerRole[]>(ROLES, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (officer?.roles.some((role) => roles.includes(role)) !== true) {
      throw new ForbiddenException('This is for officers who are signed in and have the role for it.');
    }
    request[OFFICER] = officer;
    return true;
  }
}

/** Marks a handler, or all of a class, as for officers with one of these roles. */
export function OfficersOnly(...roles: readonly OfficerRole[]): ClassDecorator & MethodDecorator {
  return applyDecorators(SetMetadata(ROLES, roles), UseGuards(OfficerGuard));
}

/** The officer that a handler marked {@link OfficersOnly} was let through for. */
export const CurrentOfficer = createParamDecorator((_data: unknown, context: ExecutionContext): Officer => {
  const officer = requestOf(context)[OFFICER];
  if (officer === undefined) throw new Error('a handler asks for its officer and is not marked OfficersOnly');
  return officer;
});

import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CLOCK, type Clock } from '../common/clock.js';
import { type PortalContext } from '../common/graphql/portal-context.js';
import { operationsOf } from './authority/ability.js';
import { type Officer } from './officer.js';
import { CurrentSession, OfficersOnly } from './officer.guard.js';
import { type OfficerModel, OfficerSessionModel, OwnSession, ROLE_CODES, SessionLife } from './officer.model.js';
import { Issuer } from './oidc/issuer.js';
import { type SealedSession } from './sessions/officer-session.js';
import { OfficerSessionRepository } from './sessions/officer-session.repository.js';
import { OfficerSessions } from './sessions/officer-sessions.js';
import { endsAt, type SessionLimits, steppedUpUntil } from './sessions/session-limits.js';
import { SignOutOfficer } from './sign-in/sign-out.js';

function toOfficerModel(officer: Officer): OfficerModel {
  return { ...officer, roles: officer.roles.map((role) => ROLE_CODES[role]), operations: operationsOf(officer) };
}

function toLife(session: SealedSession, now: Date, limits: SessionLimits): SessionLife {
  return {
    endsAt: endsAt(session, limits),
    lastsUntil: new Date(session.signedInAt.getTime() + limits.absoluteMs),
    steppedUpUntil: steppedUpUntil(session, now, limits),
  };
}

/** Officers about their own sessions. */
@Resolver()
export class OfficerResolver {
  constructor(
    private readonly issuer: Issuer,
    private readonly sessions: OfficerSessions,
    private readonly repository: OfficerSessionRepository,
    private readonly signOut: SignOutOfficer,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Query(() => OfficerSessionModel)
  async officerSession(@Context() { req }: PortalContext): Promise<OfficerSessionModel> {
    const session = await this.sessions.peek(req);
    return {
      officer: session && toOfficerModel(session.officer),
      life: session && toLife(session, this.now(), this.sessions.limits),
      canSignIn: this.issuer.isConfigured,
      demo: this.issuer.isDemo,
    };
  }

  @Query(() => [OwnSession], { description: 'One’s sessions in all browsers, the latest first.' })
  @OfficersOnly('any')
  async ownSessions(@CurrentSession() session: SealedSession): Promise<OwnSession[]> {
    const all = await this.repository.ofOfficer(session.officer.id);
    return all.map(({ id, browser, signedInAt, lastSeenAt }) => ({
      id,
      browser,
      signedInAt,
      lastSeenAt,
      current: id === session.id,
    }));
  }

  @Mutation(() => SessionLife, { description: 'Keeps the session alive.' })
  @OfficersOnly('any')
  prolongSession(@CurrentSession() session: SealedSession): SessionLife {
    return toLife(session, this.now(), this.sessions.limits);
  }

  @Mutation(() => Boolean, { description: 'Ends one of one’s other sessions; false when there is none.' })
  @OfficersOnly('any')
  endSession(@CurrentSession() session: SealedSession, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.signOut.endOne(session, id);
  }

  @Mutation(() => Int, { description: 'Ends all sessions but this one.' })
  @OfficersOnly('any')
  endOtherSessions(@CurrentSession() session: SealedSession): Promise<number> {
    return this.signOut.endOthers(session);
  }
}

import { Global, Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit-log.js';
import { CLOCK } from '../common/clock.js';
import { AdmitOfficer } from './admit-officer.js';
import { OfficerGuard } from './officer.guard.js';
import { OfficerResolver } from './officer.resolver.js';
import { Issuer } from './oidc/issuer.js';
import { PublicAddress } from './oidc/public-address.js';
import { ConfirmOfficer } from './sessions/confirm-officer.js';
import { OfficerSessionRepository } from './sessions/officer-session.repository.js';
import { OfficerSessions } from './sessions/officer-sessions.js';
import { OwnSessionsList } from './sessions/own-sessions-list.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignInOfficer } from './sign-in/sign-in.js';
import { SignInRepository } from './sign-in/sign-in.repository.js';
import { SignOutOfficer } from './sign-in/sign-out.js';

/** Who is an officer, signed in at the agency's issuer, and what each may do. */
@Global()
@Module({
  imports: [AuditModule],
  controllers: [SignInController],
  providers: [
    { provide: CLOCK, useValue: () => new Date() },
    PublicAddress,
    Issuer,
    OfficerSessionRepository,
    ConfirmOfficer,
    OfficerSessions,
    OwnSessionsList,
    SignInRepository,
    SignInOfficer,
    SignOutOfficer,
    AdmitOfficer,
    OfficerGuard,
    OfficerResolver,
  ],
  exports: [OfficerSessions, AdmitOfficer, OfficerGuard, PublicAddress, CLOCK, AuditModule],
})
export class AuthModule {}

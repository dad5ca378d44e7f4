import { Global, Module } from '@nestjs/common';
import { PORTAL_CONFIG } from '../config/config.module.js';
import { type PortalConfig } from '../config/portal-config.js';
import { OfficerGuard } from './officer.guard.js';
import { OfficerIdentity } from './officer-identity.js';
import { OfficerResolver } from './officer.resolver.js';
import { NoOfficers, PreviewOfficers } from './preview-officers.js';

/** Who is an officer. Until there is a login: nobody, or, with `OFFICER_PREVIEW`, whoever says so. */
@Global()
@Module({
  providers: [
    {
      provide: OfficerIdentity,
      inject: [PORTAL_CONFIG],
      useFactory: ({ OFFICER_PREVIEW }: PortalConfig) => (OFFICER_PREVIEW ? new PreviewOfficers() : new NoOfficers()),
    },
    OfficerGuard,
    OfficerResolver,
  ],
  exports: [OfficerIdentity, OfficerGuard],
})
export class AuthModule {}

import { type DynamicModule, Module } from '@nestjs/common';
import { PublicAddress } from '../auth/oidc/public-address.js';
import { PORTAL_CONFIG } from '../config/config.module.js';
import { type PortalConfig } from '../config/portal-config.js';
import { CLOCK } from '../common/clock.js';
import { type ProgrammeKnowledge } from '../knowledge/programmes/read-programmes.js';
import { SupportCalendarController } from './calendar/support-calendar.controller.js';
import { EvidenceSource } from './evidence/evidence-source.js';
import { LiveProgrammes, LOADED_PROGRAMMES } from './editing/live-programmes.js';
import { ProgrammeVersionRepository } from './editing/programme-version.repository.js';
import { COUNTS_SYNTHETIC, LiveEvidence } from './evidence/live-evidence.js';
import { TraceRepository } from './evidence/trace.repository.js';
import { FindSupport } from './find-support.js';
import { PROGRAMMES } from './programme-source.js';
import { OwnRecordResolver } from './graphql/own-record.resolver.js';
import { SupportResolver } from './graphql/support.resolver.js';
import { RecordRetention } from './firm-data/record-retention.js';
import { AccessRetention } from './own-record/access-retention.js';
import { DemoPopulation } from './own-record/demo-population.js';
import { FirmRecordRepository } from './own-record/firm-record.repository.js';
import { OpportunityRepository } from './own-record/opportunity.repository.js';
import { OwnRecord } from './own-record/own-record.js';
import { FirmIssuer } from './own-record/sign-in/firm-issuer.js';
import { FirmSessions } from './own-record/sign-in/firm-sessions.js';
import { FirmSignInController } from './own-record/sign-in/firm-sign-in.controller.js';
import { SignInFirm } from './own-record/sign-in/sign-in-firm.js';

@Module({})
export class ExportSupportModule {
  /** @param knowledge as `loadProgrammes` gives it; undefined where there are no programmes */
  static forRoot(knowledge: ProgrammeKnowledge | undefined): DynamicModule {
    return {
      module: ExportSupportModule,
      exports: [FindSupport, LiveProgrammes, ProgrammeVersionRepository],
      controllers: [SupportCalendarController, FirmSignInController],
      providers: [
        { provide: CLOCK, useValue: () => new Date() },
        { provide: LOADED_PROGRAMMES, useFactory: () => knowledge },
        ProgrammeVersionRepository,
        LiveProgrammes,
        { provide: PROGRAMMES, useExisting: LiveProgrammes },
        {
          provide: COUNTS_SYNTHETIC,
          inject: [PORTAL_CONFIG],
          useFactory: ({ DEMO_FIRMS }: PortalConfig) => DEMO_FIRMS > 0,
        },
        TraceRepository,
        { provide: EvidenceSource, useClass: LiveEvidence },
        FindSupport,
        SupportResolver,
        PublicAddress,
        FirmIssuer,
        FirmSessions,
        SignInFirm,
        FirmRecordRepository,
        OpportunityRepository,
        OwnRecord,
        DemoPopulation,
        AccessRetention,
        RecordRetention,
        OwnRecordResolver,
      ],
    };
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit-log.js';
import { CLOCK } from '../../common/clock.js';
import { type ProgrammeKnowledge } from '../../knowledge/programmes/read-programmes.js';
import { ProgrammeEditingResolver } from '../graphql/programme-editing.resolver.js';
import { LOADED_PROGRAMMES } from './live-programmes.js';
import { PreviewPopulation } from './preview-population.js';
import { ProgrammeDesk } from './programme-desk.js';
import { ProgrammeHistory } from './programme-history.js';
import { ProgrammesList } from './programmes-list.js';
import { PublishProgramme } from './publish-programme.js';
import { TryProgramme } from './try-programme.js';
import { VersionedProgrammes } from './versioned-programmes.js';
import { WriteProgramme } from './write-programme.js';

/** Officers' work on the support programmes: drafts with a preview, review, history. */
@Module({})
export class ProgrammeEditingModule {
  /** @param support the module that serves the programmes */
  static forRoot(support: DynamicModule, knowledge: ProgrammeKnowledge | undefined): DynamicModule {
    return {
      module: ProgrammeEditingModule,
      imports: [AuditModule, support],
      providers: [
        { provide: CLOCK, useValue: () => new Date() },
        { provide: LOADED_PROGRAMMES, useFactory: () => knowledge },
        VersionedProgrammes,
        WriteProgramme,
        PublishProgramme,
        ProgrammeHistory,
        PreviewPopulation,
        TryProgramme,
        ProgrammeDesk,
        ProgrammesList,
        ProgrammeEditingResolver,
      ],
    };
  }
}

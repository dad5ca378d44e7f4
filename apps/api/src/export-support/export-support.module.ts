import { type DynamicModule, Module } from '@nestjs/common';
import { CLOCK } from '../common/clock.js';
import { type ProgrammeKnowledge } from '../knowledge/programmes/read-programmes.js';
import { SupportCalendarController } from './calendar/support-calendar.controller.js';
import { FindSupport, PROGRAMMES } from './find-support.js';
import { SupportResolver } from './graphql/support.resolver.js';

@Module({})
export class ExportSupportModule {
  /** @param knowledge as `loadProgrammes` gives it; undefined where there are no programmes */
  static forRoot(knowledge: ProgrammeKnowledge | undefined): DynamicModule {
    return {
      module: ExportSupportModule,
      controllers: [SupportCalendarController],
      providers: [
        { provide: CLOCK, useValue: () => new Date() },
        { provide: PROGRAMMES, useFactory: () => knowledge },
        FindSupport,
        SupportResolver,
      ],
    };
  }
}

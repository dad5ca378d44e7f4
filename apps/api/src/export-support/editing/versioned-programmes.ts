import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { type Served, type Versioned } from '../../versions/versioned.js';
import { LiveProgrammes } from './live-programmes.js';
import { knownNames } from './overlay-programmes.js';
import {
  changesBetween,
  documentOf,
  type ProgrammeDocument,
  programmeOf,
  standingDocument,
} from './programme-document.js';
import { ProgrammeVersionRepository } from './programme-version.repository.js';

/** Support programmes as something that officers write versions of. */
@Injectable()
export class VersionedProgrammes implements Versioned<ProgrammeDocument> {
  readonly kind = 'programme';
  readonly served: Served<ProgrammeDocument>;

  constructor(
    readonly versions: ProgrammeVersionRepository,
    live: LiveProgrammes,
    readonly audit: AuditLog,
    @Inject(DATABASE) readonly db: Database,
    @Inject(CLOCK) readonly now: Clock,
  ) {
    this.served = {
      present: (id) => {
        const programme = live.knowledge?.programmes.find((each) => each.id === id);
        return programme && { content: documentOf(programme), retired: programme.status !== 'published' };
      },
      standing: standingDocument,
      faultsOf: ({ recordId, content }) => {
        const known = knownNames(live.knowledge ?? { programmes: [], agreements: [] }, recordId);
        const programme = programmeOf(recordId, content, known);
        return Array.isArray(programme) ? programme : [];
      },
      changesBetween,
      reloadSoon: () => live.reloadSoon(),
    };
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { CLOCK } from '../../common/clock.js';
import { type LoadedKnowledge } from '../../knowledge/load-knowledge.js';
import { type SnapshotStore } from '../consultation-index.js';
import { RecordVersionRepository } from '../curation/versions/record-version.repository.js';
import { BrowseRecords } from './browse-records.js';
import { BrowseResolver } from './browse.resolver.js';
import { INDEX_SNAPSHOTS, LiveRecords, LOADED_KNOWLEDGE } from './live-records.js';

/** The records as the public reads them, and as officers' publications change them. */
@Module({})
export class RecordsModule {
  /** @param consultation the module that exports the ConsultationIndex */
  static forRoot(consultation: DynamicModule, knowledge: LoadedKnowledge, snapshots: SnapshotStore): DynamicModule {
    return {
      module: RecordsModule,
      global: true,
      imports: [consultation],
      providers: [
        { provide: CLOCK, useValue: () => new Date() },
        { provide: LOADED_KNOWLEDGE, useValue: knowledge },
        { provide: INDEX_SNAPSHOTS, useValue: snapshots },
        RecordVersionRepository,
        LiveRecords,
        BrowseRecords,
        BrowseResolver,
      ],
      exports: [LiveRecords, RecordVersionRepository, consultation],
    };
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { CLOCK } from '../../common/clock.js';
import { BatchAccess } from './batch-access.js';
import { BatchQueueRepository } from './batch-queue.repository.js';
import { BatchRetention } from './batch-retention.js';
import { BatchRunner, ROW_PREDICTOR } from './batch-runner.js';
import { type RowPredictor } from './classify-batch.js';
import { ExportResults } from './export-results.js';
import { HsBatchResultsController } from './hs-batch-results.controller.js';
import { HsBatchController } from './hs-batch.controller.js';
import { HsBatchRepository } from './hs-batch.repository.js';
import { StartBatch } from './start-batch.js';
import { TABLE_FILES, UploadBatch } from './upload-batch.js';
import { type TableFiles, WorkerTableFiles } from './workers/table-files.js';
import { type PredictorFolders, WorkerPredictor } from './workers/worker-predictor.js';

/** What does the heavy work; by default threads of their own. */
export interface BatchWorkers {
  readonly predictor: RowPredictor;
  readonly files: TableFiles;
}

/** Classification of whole files: upload, queue, progress, results. */
@Module({})
export class HsBatchModule {
  /** @param folders of the trained model and of the tariff's knowledge, read with the first batch */
  static forRoot(folders: PredictorFolders): DynamicModule {
    return HsBatchModule.with({ predictor: new WorkerPredictor(folders), files: new WorkerTableFiles() });
  }

  static with({ predictor, files }: BatchWorkers): DynamicModule {
    return {
      module: HsBatchModule,
      controllers: [HsBatchController, HsBatchResultsController],
      providers: [
        { provide: CLOCK, useValue: () => new Date() },
        { provide: ROW_PREDICTOR, useValue: predictor },
        { provide: TABLE_FILES, useValue: files },
        HsBatchRepository,
        BatchQueueRepository,
        BatchRunner,
        BatchRetention,
        BatchAccess,
        UploadBatch,
        StartBatch,
        ExportResults,
      ],
    };
  }
}

import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock.js';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { type PortalConfig } from '../../config/portal-config.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { type ProgrammeKnowledge } from '../../knowledge/programmes/read-programmes.js';
import { FirmDataRepository } from '../firm-data/firm-data.repository.js';
import { LOADED_PROGRAMMES } from '../editing/live-programmes.js';
import { generatePopulation } from '../population/generate-population.js';
import { DEFAULT_POPULATION } from '../population/parameters.js';
import { exportRows, firmRows, historyRows } from '../population/population-rows.js';
import { FirmRecordRepository } from './firm-record.repository.js';

const WRITTEN_AT_ONCE = 500;

/** Loads the made-up population at the first start for which it is asked (`DEMO_FIRMS`). */
@Injectable()
export class DemoPopulation implements OnModuleInit {
  private readonly logger = new Logger(DemoPopulation.name);

  constructor(
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(LOADED_PROGRAMMES) private readonly knowledge: ProgrammeKnowledge | undefined,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly records: FirmRecordRepository,
  ) {}

  async onModuleInit(): Promise<void> {
    const { DEMO_FIRMS: firms } = this.config;
    if (firms === 0 || this.knowledge === undefined || (await this.records.syntheticFirms(1)).length > 0) return;
    this.logger.log(`making ${firms} made-up exporters; this takes a minute or two, the first time only`);
    const awards = Math.round((DEFAULT_POPULATION.awards * firms) / DEFAULT_POPULATION.firms);
    const population = generatePopulation({ ...DEFAULT_POPULATION, firms, awards }, this.knowledge);
    const now = this.clock();
    await new FirmDataRepository(this.db).inTransaction(async (within) => {
      for (const rows of inBatches(firmRows(population))) await within.writeFirms(rows, now);
      for (const rows of inBatches(exportRows(population))) await within.writeExports(rows, now);
      for (const rows of inBatches(historyRows(population))) await within.writeHistory(rows, now);
    });
  }
}

function* inBatches<Row>(rows: Iterable<Row>): Generator<Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < WRITTEN_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

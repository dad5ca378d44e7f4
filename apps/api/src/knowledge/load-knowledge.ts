import { Inject, Injectable, Logger } from '@nestjs/common';
import { PORTAL_CONFIG } from '../config/config.module.js';
import { type PortalConfig } from '../config/portal-config.js';
import { type ConsultationRecord } from './consultation/consultation-record.js';
import { ConsultationRecordRepository } from './consultation/consultation-record.repository.js';
import { readConsultationRecords } from './consultation/read-consultation-records.js';
import { describeFault } from './knowledge-fault.js';

export class NoKnowledgeError extends Error {
  override readonly name = 'NoKnowledgeError';
}

export interface LoadedKnowledge {
  readonly records: readonly ConsultationRecord[];
  readonly starters: readonly string[];
}

/** Brings the store up to the files of `knowledge/`. */
@Injectable()
export class LoadKnowledge {
  private readonly logger = new Logger(LoadKnowledge.name);

  constructor(
    private readonly repository: ConsultationRecordRepository,
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
  ) {}

  /**
   * Faulty records are named in the log and left out; the rest is loaded, in one transaction.
   * @returns all stored records and the starters among them
   * @throws NoKnowledgeError when the folder can't be read or holds no record without fault
   */
  async run(): Promise<LoadedKnowledge> {
    const { records, starters, faults } = this.read();
    for (const fault of faults) {
      this.logger.warn(`left out: ${this.config.KNOWLEDGE_DIR}/${describeFault(fault)}`);
    }
    if (records.length === 0) {
      throw new NoKnowledgeError(
        `No consultation record could be read from ${this.config.KNOWLEDGE_DIR}/consultations. ` +
          'Run "npm run knowledge:check" to see why, or set KNOWLEDGE_DIR.',
      );
    }
    const report = await this.repository.replaceAll(records);
    this.logger.log(
      `knowledge: ${records.length} records (${report.added} new, ${report.changed} changed, ` +
        `${report.removed} removed), ${faults.length} faults`,
    );
    return { records: await this.repository.findAll(), starters };
  }

  private read(): ReturnType<typeof readConsultationRecords> {
    try {
      return readConsultationRecords(this.config.KNOWLEDGE_DIR);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new NoKnowledgeError(`The folder of consultation records can't be read: ${reason}`, { cause: error });
    }
  }
}

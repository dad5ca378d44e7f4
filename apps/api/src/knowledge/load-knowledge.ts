import { type ConsultationRecord } from './consultation/consultation-record.js';
import { type ConsultationRecordRepository } from './consultation/consultation-record.repository.js';
import { type Limit } from './consultation/limit.js';
import { type ConsultationKnowledge, readConsultationRecords } from './consultation/read-consultation-records.js';
import { type LawChange } from './law/law-change.js';
import { describeFault } from './knowledge-fault.js';

export class NoKnowledgeError extends Error {
  override readonly name = 'NoKnowledgeError';
}

export interface LoadedKnowledge {
  readonly records: readonly ConsultationRecord[];
  /** Ids of the records whose questions a visitor is offered first. */
  readonly starters: readonly string[];
  /** Ids of records by the ids of records that were merged into them. */
  readonly merged: ReadonlyMap<string, string>;
  /** Changes of statutes that put records under review. */
  readonly lawChanges: readonly LawChange[];
  readonly limits: readonly Limit[];
}

/** Where a load tells what it did. */
export interface LoadLog {
  info: (message: string) => void;
  warn: (message: string) => void;
}

/**
 * Brings the store up to the files of the knowledge folder. Faulty records are named in the log and left out; the rest
 * is loaded, in one transaction.
 * @returns what the store holds now
 * @throws NoKnowledgeError when the folder can't be read or holds no record without fault
 */
export async function loadKnowledge(
  knowledgeDir: string,
  repository: ConsultationRecordRepository,
  log: LoadLog,
): Promise<LoadedKnowledge> {
  const { records, starters, merged, limits, lawChanges, faults } = read(knowledgeDir);
  for (const fault of faults) log.warn(`left out: ${knowledgeDir}/${describeFault(fault)}`);
  if (records.length === 0) {
    throw new NoKnowledgeError(
      `No consultation record could be read from ${knowledgeDir}/consultations. ` +
        'Run "npm run knowledge:check" to see why, or set KNOWLEDGE_DIR.',
    );
  }
  const { added, changed, removed } = await repository.replaceAll(records);
  log.info(
    `knowledge: ${records.length} records (${added} new, ${changed} changed, ${removed} removed), ${faults.length} faults`,
  );
  return { records: await repository.findAll(), starters, merged, limits, lawChanges };
}

function read(knowledgeDir: string): ConsultationKnowledge {
  try {
    return readConsultationRecords(knowledgeDir);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new NoKnowledgeError(`The folder of consultation records can't be read: ${reason}`, { cause: error });
  }
}

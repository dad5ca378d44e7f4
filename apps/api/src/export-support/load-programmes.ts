import { describeFault } from '../knowledge/knowledge-fault.js';
import { type ProgrammeKnowledge, readProgrammes } from '../knowledge/programmes/read-programmes.js';

/**
 * The programmes of the knowledge folder. The portal runs without: what is missing or faulty is told in the log.
 * @returns undefined when there is none to match
 */
export function loadProgrammes(
  knowledgeDir: string,
  log: { readonly info: (message: string) => void; readonly warn: (message: string) => void },
): ProgrammeKnowledge | undefined {
  try {
    const knowledge = readProgrammes(knowledgeDir);
    for (const fault of knowledge.faults) log.warn(`export support: left out: ${describeFault(fault)}`);
    const published = knowledge.programmes.filter(({ status }) => status === 'published').length;
    if (published > 0) {
      log.info(`export support: ${published} programmes`);
      return knowledge;
    }
    log.warn('export support: the service is off, there are no programmes');
  } catch (error) {
    log.warn(`export support: the service is off: ${error instanceof Error ? error.message : String(error)}`);
  }
  return undefined;
}

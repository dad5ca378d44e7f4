import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCatalogueKnowledge } from '../hs/catalogue/read-catalogue-knowledge.js';
import { readHsKnowledge } from '../hs/knowledge/read-hs-knowledge.js';
import { readConsultationRecords } from '../knowledge/consultation/read-consultation-records.js';
import { describeFault } from '../knowledge/knowledge-fault.js';
import { EXIT, runCommand, tell } from './support/command.js';

/** `npm run knowledge:check`: every fault of the knowledge folder at once; exit code 1 when there is one. */
const USAGE = 'npm run knowledge:check [-- --dir knowledge]';

await runCommand(USAGE, () => {
  const { values } = parseArgs({ options: { dir: { type: 'string', default: 'knowledge' } } });
  const { records, faults } = readConsultationRecords(values.dir);
  for (const fault of faults) tell(`${values.dir}/${describeFault(fault)}`);
  const hsFaults = faultsOfHs(join(values.dir, 'hs'));
  hsFaults.forEach(tell);
  const total = faults.length + hsFaults.length;
  tell(`${String(records.length)} consultation records without fault, ${String(total)} faults in all`);
  return Promise.resolve(total === 0 ? EXIT.ok : EXIT.faultyLines);
});

/** The tariff's files are checked as a whole: one that has a fault can't be used, and names all of them. */
function faultsOfHs(folder: string): string[] {
  return [readHsKnowledge, readCatalogueKnowledge].flatMap((read) => {
    try {
      read(folder);
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  });
}

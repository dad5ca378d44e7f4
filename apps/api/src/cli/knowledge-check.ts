import { parseArgs } from 'node:util';
import { describeFault, type KnowledgeFault } from '../knowledge/knowledge-fault.js';
import { readConsultationRecords } from '../knowledge/consultation/read-consultation-records.js';

/** `npm run knowledge:check [-- --dir knowledge]`: every fault of the knowledge folder at once; exit 1 when there is one. */
const { values } = parseArgs({ options: { dir: { type: 'string', default: 'knowledge' } } });

function check(dir: string): { records: number; faults: readonly KnowledgeFault[] } {
  const { records, faults } = readConsultationRecords(dir);
  return { records: records.length, faults };
}

try {
  const { records, faults } = check(values.dir);
  for (const fault of faults) process.stdout.write(`${values.dir}/${describeFault(fault)}\n`);
  process.stdout.write(`${records} consultation records without fault, ${faults.length} faults\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`${values.dir} can't be checked: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

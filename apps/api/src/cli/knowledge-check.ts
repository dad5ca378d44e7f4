import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { koreanDay } from '../common/korean-day.js';
import { checkHsFolder } from '../hs/catalogue/check-hs-folder.js';
import { type ConsultationRecord } from '../knowledge/consultation/consultation-record.js';
import { readConsultationRecords } from '../knowledge/consultation/read-consultation-records.js';
import { type ReviewReason, reviewReasons } from '../knowledge/consultation/review-reasons.js';
import { readDataMap } from '../knowledge/data-map/read-data-map.js';
import { describeFault } from '../knowledge/knowledge-fault.js';
import { readProgrammes } from '../knowledge/programmes/read-programmes.js';
import { EXIT, runCommand, tell } from './support/command.js';

/**
 * `npm run knowledge:check`: every fault of the knowledge folder at once; exit code 1 when there is one. Records that wait
 * for a reviewer, since they expired or a cited article changed, are told as well and count as no fault.
 */
const USAGE = 'npm run knowledge:check [-- --dir knowledge]';

await runCommand(USAGE, () => {
  const { values } = parseArgs({ options: { dir: { type: 'string', default: 'knowledge' } } });
  const { records, lawChanges, faults } = readConsultationRecords(values.dir);
  for (const fault of faults) tell(`${values.dir}/${describeFault(fault)}`);
  const today = koreanDay(new Date());
  const waiting = records
    .filter(({ status }) => status === 'reviewed')
    .map((record) => ({ record, reasons: reviewReasons(record, lawChanges, today) }))
    .filter(({ reasons }) => reasons.length > 0);
  for (const { record, reasons } of waiting) tell(`under review: ${describeReview(record, reasons)}`);
  const support = readProgrammes(values.dir);
  for (const fault of support.faults) tell(`${values.dir}/${describeFault(fault)}`);
  const hs = checkHsFolder(join(values.dir, 'hs'));
  hs.faults.forEach(tell);
  const dataMap = readDataMap(values.dir);
  for (const fault of dataMap.faults) tell(`${values.dir}/${describeFault(fault)}`);
  const total = faults.length + support.faults.length + hs.faults.length + dataMap.faults.length;
  tell(
    `${records.length} consultation records (${waiting.length} under review), ` +
      `${support.programmes.length} support programmes, ${dataMap.datasets.length} datasets of the data map, ` +
      `and of the tariff ${hs.counts.subheadings} subheadings, ${hs.counts.lines} divided lines, ` +
      `${hs.counts.trees} trees of questions and ${hs.counts.rulings} rulings ` +
      `without fault, ${total} faults in all`,
  );
  return Promise.resolve(total === 0 ? EXIT.ok : EXIT.faultyLines);
});

function describeReview({ id, asOf }: ConsultationRecord, reasons: readonly ReviewReason[]): string {
  const said = reasons.map((reason) =>
    reason.kind === 'expired'
      ? `held until ${reason.since}`
      : `${reason.law} ${reason.article} changed on ${reason.since}`,
  );
  return `${id} (as of ${asOf}): ${said.join('; ')}`;
}

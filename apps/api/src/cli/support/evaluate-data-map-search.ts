import { join } from 'node:path';
import {
  type DataMapFigures,
  dataMapTable,
  type DataNeed,
  dataNeedSchema,
  evaluateDataMap,
} from '../../data-map/evaluation/evaluate-data-map.js';
import { createDataMapAnalyzer } from '../../data-map/search/data-map-analyzer.js';
import { datasetDocuments } from '../../data-map/search/dataset-documents.js';
import { readDataMap } from '../../knowledge/data-map/read-data-map.js';
import { tell, tellFaults } from './command.js';
import { readJsonLines } from './json-lines.js';

const NEEDS = ['data-map-needs.jsonl', 'data-map-needs-blind.jsonl'] as const;

/** The search of the data map on the needs of the repository; needs no other data. */
export async function evaluateDataMapSearch({
  knowledge,
  sets,
}: {
  readonly knowledge: string;
  readonly sets: string;
}): Promise<{ readonly table: string; readonly figures: DataMapFigures }> {
  tell(`needs ${NEEDS.join(' and ')} of ${sets} and ${knowledge}/data-map`);
  const needs: DataNeed[] = [];
  for (const file of NEEDS) {
    const path = join(sets, file);
    const { items, faults } = await readJsonLines(path, dataNeedSchema);
    tellFaults(path, faults);
    needs.push(...items);
  }
  const documents = datasetDocuments(readDataMap(knowledge));
  const figures = evaluateDataMap(documents, needs, await createDataMapAnalyzer());
  return { table: dataMapTable(figures), figures };
}

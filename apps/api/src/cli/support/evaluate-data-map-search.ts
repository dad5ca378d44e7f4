import { join } from 'node:path';
import {
  type DataMapFigures,
  dataMapTable,
  dataNeedSchema,
  evaluateDataMap,
} from '../../data-map/evaluation/evaluate-data-map.js';
import { createDataMapAnalyzer } from '../../data-map/search/data-map-analyzer.js';
import { datasetDocuments } from '../../data-map/search/dataset-documents.js';
import { readDataMap } from '../../knowledge/data-map/read-data-map.js';
import { tell, tellFaults } from './command.js';
import { readJsonLines } from './json-lines.js';

/** The search of the data map on the needs of the repository; needs no other data. */
export async function evaluateDataMapSearch({
  knowledge,
  sets,
}: {
  readonly knowledge: string;
  readonly sets: string;
}): Promise<{ readonly table: string; readonly figures: DataMapFigures }> {
  const path = join(sets, 'data-map-needs.jsonl');
  tell(`needs ${path} and ${knowledge}/data-map`);
  const { items, faults } = await readJsonLines(path, dataNeedSchema);
  tellFaults(path, faults);
  const documents = datasetDocuments(readDataMap(knowledge));
  const figures = evaluateDataMap(documents, items, await createDataMapAnalyzer());
  return { table: dataMapTable(figures), figures };
}

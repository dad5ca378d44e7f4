import { describeFault } from '../knowledge/knowledge-fault.js';
import { readDataMap } from '../knowledge/data-map/read-data-map.js';
import { type DataMapParts } from './data-map-parts.js';
import { DataMapGraph } from './graph/data-map-graph.js';
import { MapDirectory } from './graph/map-directory.js';
import { mapEdition } from './graph/map-edition.js';
import { createDataMapAnalyzer } from './search/data-map-analyzer.js';
import { DatasetSearch } from './search/dataset-search.js';

/**
 * The map of the knowledge folder with its search index. The portal runs without: what is missing or faulty is told in
 * the log.
 * @returns undefined when there is no dataset
 */
export async function loadDataMap(
  knowledgeDir: string,
  log: { readonly info: (message: string) => void; readonly warn: (message: string) => void },
): Promise<DataMapParts | undefined> {
  try {
    const { faults, ...records } = readDataMap(knowledgeDir);
    for (const fault of faults) log.warn(`data map: ${describeFault(fault)}`);
    if (records.datasets.length > 0) {
      log.info(`data map: ${records.datasets.length} datasets, ${records.stages.length} stages`);
      const directory = new MapDirectory(records);
      const graph = new DataMapGraph(records);
      const search = new DatasetSearch(directory, graph, await createDataMapAnalyzer());
      return { directory, graph, search, edition: mapEdition(records) };
    }
    log.warn('data map: the service is off, there are no datasets');
  } catch (error) {
    log.warn(`data map: the service is off: ${error instanceof Error ? error.message : String(error)}`);
  }
  return undefined;
}

import { parseArgs } from 'node:util';
import { withPostgres } from '../data-map/import/connect-postgres.js';
import { compareWithMap } from '../data-map/import/compare-with-map.js';
import { readDcat } from '../data-map/import/read-dcat.js';
import { readOpenLineage } from '../data-map/import/read-open-lineage.js';
import { readPostgres } from '../data-map/import/read-postgres.js';
import { parseJson, readSourceFile } from '../data-map/import/read-source-file.js';
import { comparisonText } from '../data-map/import/report-comparison.js';
import { type SourceReading } from '../data-map/import/source-dataset.js';
import { writeDrafts } from '../data-map/import/write-drafts.js';
import { readDataMap } from '../knowledge/data-map/read-data-map.js';
import { EXIT, required, runCommand, tell, UsageError } from './support/command.js';

/**
 * `data-map:import`: drafts of datasets from a DCAT catalogue, OpenLineage events or a PostgreSQL schema, and how they
 * compare with the map. Nothing of the map is changed.
 */
const USAGE =
  'npm run -s data-map:import -- (--dcat catalogue.jsonld | --openlineage events.json | --postgres postgres://… [--schema public]) --out drafts';

await runCommand(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      dcat: { type: 'string' },
      openlineage: { type: 'string' },
      postgres: { type: 'string' },
      schema: { type: 'string', default: 'public' },
      out: { type: 'string' },
      knowledge: { type: 'string', default: 'knowledge' },
    },
  });
  const out = required(values.out, 'out');
  const given = [values.dcat, values.openlineage, values.postgres].filter((each) => each !== undefined);
  if (given.length !== 1) throw new UsageError('give exactly one of --dcat, --openlineage and --postgres');
  const { datasets, faults } = await read(values);
  faults.forEach(tell);
  const comparison = compareWithMap(datasets, readDataMap(values.knowledge));
  const written = writeDrafts(out, comparison);
  process.stdout.write(comparisonText(comparison));
  tell(
    `${String(written.length)} files written to ${out}; drafts are to be completed and reviewed before they join the map`,
  );
  return faults.length === 0 ? EXIT.ok : EXIT.faultyLines;
});

interface Sources {
  readonly dcat?: string | undefined;
  readonly openlineage?: string | undefined;
  readonly postgres?: string | undefined;
  readonly schema: string;
}

async function read({ dcat, openlineage, postgres, schema }: Sources): Promise<SourceReading> {
  if (dcat !== undefined) return readDcat(parseJson(readSourceFile(dcat), dcat));
  if (openlineage !== undefined) return readOpenLineage(readSourceFile(openlineage));
  return withPostgres(required(postgres, 'postgres'), (query) => readPostgres(query, schema));
}

import { stringify } from 'csv-stringify/sync';
import { type Quad } from 'n3';
import { type Language } from '../../common/language.js';
import { type Dataset } from '../../knowledge/data-map/dataset.js';
import { type MapDirectory } from '../graph/map-directory.js';
import { sampleRows } from '../sample/sample-rows.js';
import { atomFeed } from './atom-feed.js';
import { type CatalogueAddresses, type IdentifiedKind } from './catalogue-addresses.js';
import { csvMetadata } from './csv-metadata.js';
import { describeCatalogue } from './dcat/describe-catalogue.js';
import { partOfCatalogue } from './dcat/part-of-catalogue.js';
import { openLineage } from './open-lineage.js';
import { type Extension, FORMATS } from './rdf/formats.js';
import { schemaOrgDataset } from './schema-org.js';

/** Made-up rows in a dataset's sample file. */
const SAMPLE_ROWS = 20;

/**
 * The data map as files for machines. The map doesn't change while the portal runs, so that what costs time (the graph,
 * the whole catalogue in each format) is made once, when it is first asked for.
 */
export class Catalogue {
  private readonly made = new Map<Extension, Promise<string>>();
  private quads: readonly Quad[] | undefined;

  constructor(
    private readonly directory: MapDirectory,
    readonly addresses: CatalogueAddresses,
  ) {}

  dataset(id: string): Dataset | undefined {
    return this.directory.find('datasets', id);
  }

  /** All of it. */
  whole(extension: Extension): Promise<string> {
    const file = this.made.get(extension) ?? FORMATS[extension].write(this.graph());
    this.made.set(extension, file);
    return file;
  }

  /** What it says of one thing; undefined for an id that nothing bears. */
  async about(kind: IdentifiedKind, id: string, extension: Extension): Promise<string | undefined> {
    const part = partOfCatalogue(this.graph(), this.addresses.id(kind, id).value);
    return part.length === 0 ? undefined : FORMATS[extension].write(part);
  }

  csvMetadata(dataset: Dataset): object {
    return csvMetadata(dataset, this.directory.records, this.addresses);
  }

  /** CSV with the fields' ids as its header. */
  sampleCsv(dataset: Dataset): string {
    const { columns, rows } = sampleRows(dataset, this.directory, SAMPLE_ROWS);
    return stringify([[...columns], ...rows.map((row) => [...row])], { record_delimiter: 'windows' });
  }

  schemaOrg(dataset: Dataset, language: Language): object {
    return schemaOrgDataset(dataset, this.directory.records, this.addresses, language);
  }

  /** Events of one dataset, or of all. */
  openLineage(dataset?: Dataset): object[] {
    return openLineage(this.directory.records, this.addresses, dataset && [dataset]);
  }

  changes(language: Language): string {
    return atomFeed(this.directory.records, this.addresses, language);
  }

  private graph(): readonly Quad[] {
    return (this.quads ??= describeCatalogue(this.directory.records, this.addresses));
  }
}

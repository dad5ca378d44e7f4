import { type DataMapRecords } from '../../knowledge/data-map/data-map-records.js';
import { type Dataset } from '../../knowledge/data-map/dataset.js';
import { type CatalogueAddresses } from './catalogue-addresses.js';
import { datesOf, descriptionOf } from './dcat/describe-dataset.js';

const SPEC = 'https://openlineage.io/spec';

interface FacetBase {
  readonly _producer: string;
  readonly _schemaURL: string;
}
interface NamedInSpace {
  readonly namespace: string;
  readonly name: string;
}
interface LineageDataset extends NamedInSpace {
  readonly facets: Readonly<Record<string, FacetBase>>;
}
interface EventBase {
  readonly eventTime: string;
  readonly producer: string;
  readonly schemaURL: string;
}
type LineageEvent =
  | (EventBase & { readonly dataset: LineageDataset })
  | (EventBase & { readonly job: LineageDataset; readonly inputs: NamedInSpace[]; readonly outputs: LineageDataset[] });

/**
 * The lineage of the map as OpenLineage events (https://openlineage.io, spec 2-0-2), dataset by dataset. The map says how
 * data are made, not that a program ran, so there are no run events: a dataset that is made from others is the output of
 * a job event, one that isn't is a dataset event. Time is the day of the description.
 */
export function openLineage(
  records: DataMapRecords,
  addresses: CatalogueAddresses,
  datasets = records.datasets,
): LineageEvent[] {
  return datasets.map((dataset) => eventOf(dataset, records, addresses));
}

function eventOf(dataset: Dataset, records: DataMapRecords, addresses: CatalogueAddresses): LineageEvent {
  const { modified = '1970-01-01' } = datesOf(dataset, records);
  const producer = addresses.single('catalogue').value;
  const namespace = addresses.base;
  const base = (kind: string): EventBase => ({
    eventTime: `${modified}T00:00:00+09:00`,
    producer,
    schemaURL: `${SPEC}/2-0-2/OpenLineage.json#/$defs/${kind}`,
  });
  const facet = (name: string, version: string, content: object): FacetBase & object => ({
    _producer: producer,
    _schemaURL: `${SPEC}/facets/${version}/${name}.json#/$defs/${name}`,
    ...content,
  });
  const described = { namespace, name: dataset.id, facets: facetsOf(dataset, namespace, facet) };
  if (dataset.derivedFrom.length === 0) return { ...base('DatasetEvent'), dataset: described };
  return {
    ...base('JobEvent'),
    job: {
      namespace,
      name: `make-${dataset.id}`,
      facets: {
        documentation: facet('DocumentationJobFacet', '1-0-1', { description: `How ${dataset.name.en} is made` }),
      },
    },
    inputs: dataset.derivedFrom.map((name) => ({ namespace, name })),
    outputs: [described],
  };
}

type MakeFacet = (name: string, version: string, content: object) => FacetBase;

function facetsOf(dataset: Dataset, namespace: string, facet: MakeFacet): Record<string, FacetBase> {
  const traced = dataset.fields.filter(({ from }) => from.length > 0);
  const fields = Object.fromEntries(
    traced.map(({ id, from }) => [id, { inputFields: from.map((path) => inputField(path, namespace)) }]),
  );
  return {
    documentation: facet('DocumentationDatasetFacet', '1-0-1', { description: descriptionOf(dataset).en }),
    schema: facet('SchemaDatasetFacet', '1-1-1', {
      fields: dataset.fields.map(({ id, type, name, meaning }) => ({
        name: id,
        type,
        description: `${name.en} (${name.ko}): ${meaning.en}`,
      })),
    }),
    ...(traced.length > 0 && { columnLineage: facet('ColumnLineageDatasetFacet', '1-2-0', { fields }) }),
  };
}

/** @param path as `dataset.field` */
function inputField(path: string, namespace: string): object {
  const [name = '', field = ''] = path.split('.');
  return { namespace, name, field };
}

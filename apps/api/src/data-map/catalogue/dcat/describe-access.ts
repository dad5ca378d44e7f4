import { DataFactory, type Quad } from 'n3';
import { type BilingualText } from '../../../knowledge/record-parts.js';
import { type DataMapRecords } from '../../../knowledge/data-map/data-map-records.js';
import { type Dataset } from '../../../knowledge/data-map/dataset.js';
import { type CatalogueAddresses } from '../catalogue-addresses.js';
import { inBoth, statements } from '../rdf/statements.js';
import { adms, dcat, dct, rdfs } from '../rdf/vocabulary.js';
import { accessRight, COMPLETED, place } from './authorities.js';

type Portal = DataMapRecords['portals'][number];
type Way = Dataset['get'][number];

/** The exact address and the key are the portal's to give. */
const ENDPOINT_NOTE: BilingualText = {
  ko: '정확한 요청 주소와 인증키는 해당 누리집에서 안내합니다.',
  en: 'The site itself tells the exact request address and gives the key.',
};

/** Where an open dataset is had, as distributions, and as a data service where programs can get it; what limits access. */
export function describeAccess(dataset: Dataset, records: DataMapRecords, addresses: CatalogueAddresses): Quad[] {
  const { note } = dataset.access;
  const rights = addresses.partOfDataset(dataset.id, 'rights');
  const noted =
    note === undefined
      ? []
      : [
          DataFactory.quad(addresses.id('dataset', dataset.id), dct('rights'), rights),
          ...statements(rights, [dct('RightsStatement')], [rdfs('label'), ...inBoth(note)]),
        ];
  return [...noted, ...openWays(dataset, records).flatMap((way) => describeWay(dataset, way, addresses))];
}

interface OpenWay extends Omit<Way, 'portal'> {
  readonly portal: Portal;
  /** Told apart by portal, and numbered where a portal gives it in several ways. */
  readonly name: string;
}

function openWays({ access, get }: Dataset, { portals }: DataMapRecords): OpenWay[] {
  if (access.level !== 'open') return [];
  return get.flatMap((way, at) => {
    const portal = portals.find(({ id }) => id === way.portal);
    const before = get.slice(0, at).filter((other) => other.portal === way.portal).length;
    return portal ? [{ ...way, portal, name: before === 0 ? portal.id : `${portal.id}-${String(before + 1)}` }] : [];
  });
}

function describeWay(dataset: Dataset, { portal, how, api, name }: OpenWay, addresses: CatalogueAddresses): Quad[] {
  const node = addresses.id('dataset', dataset.id);
  const distribution = addresses.partOfDataset(dataset.id, `at-${name}`);
  const service = addresses.partOfDataset(dataset.id, `service-${name}`);
  const home = DataFactory.namedNode(portal.home);
  const title: BilingualText = {
    ko: `${dataset.name.ko} (${portal.name.ko})`,
    en: `${dataset.name.en} (${portal.name.en})`,
  };
  const described = [
    DataFactory.quad(node, dcat('distribution'), distribution),
    ...statements(
      distribution,
      [dcat('Distribution')],
      [dct('title'), ...inBoth(title)],
      [dct('description'), ...inBoth(how)],
      [dcat('accessURL'), home],
      [dcat('accessService'), ...(api ? [service] : [])],
      [adms('status'), COMPLETED],
    ),
    ...place(portal.home),
  ];
  if (!api) return described;
  return [
    ...described,
    ...statements(
      service,
      [dcat('DataService')],
      [dct('title'), ...inBoth(title)],
      [dct('description'), ...inBoth({ ko: `${how.ko} ${ENDPOINT_NOTE.ko}`, en: `${how.en} ${ENDPOINT_NOTE.en}` })],
      [dcat('endpointURL'), home],
      [dcat('servesDataset'), node],
      [dct('accessRights'), accessRight('open')],
    ),
  ];
}

import { type DataMapRecords } from '../../knowledge/data-map/data-map-records.js';
import { type Dataset } from '../../knowledge/data-map/dataset.js';
import { LANGUAGES, type Language } from '../../common/language.js';
import { type CatalogueAddresses } from './catalogue-addresses.js';
import { CATALOGUE_TITLE } from './dcat/describe-catalogue.js';
import { datesOf, descriptionOf } from './dcat/describe-dataset.js';

/** Most fields that are named in a page's head. */
const MOST_FIELDS = 100;

/**
 * A dataset as schema.org describes one (https://schema.org/Dataset), for the head of its page: search engines for data
 * read it there. In the page's language. `isAccessibleForFree` is stated only where it is certain.
 */
export function schemaOrgDataset(
  dataset: Dataset,
  records: DataMapRecords,
  addresses: CatalogueAddresses,
  language: Language,
): object {
  const { issued, modified } = datesOf(dataset, records);
  const owner = records.actors.find(({ id }) => id === dataset.owner);
  const node = addresses.id('dataset', dataset.id).value;
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': node,
    identifier: node,
    url: addresses.datasetPage(dataset.id, language),
    name: dataset.name[language],
    alternateName: LANGUAGES.filter((other) => other !== language).map((other) => dataset.name[other]),
    description: descriptionOf(dataset)[language],
    inLanguage: 'ko',
    keywords: dataset.aliases[language],
    version: dataset.changes.at(-1)?.version ?? dataset.since,
    ...(issued && { datePublished: issued }),
    ...(modified && { dateModified: modified }),
    ...(owner && { creator: agent(owner, language) }),
    conditionsOfAccess: dataset.access.note?.[language],
    ...(dataset.access.level === 'open' && {
      isAccessibleForFree: true,
      distribution: distributions(dataset, records, language),
    }),
    isBasedOn: dataset.derivedFrom.map((id) => addresses.id('dataset', id).value),
    spatialCoverage: { '@type': 'Country', name: language === 'ko' ? '대한민국' : 'Republic of Korea' },
    variableMeasured: dataset.fields.slice(0, MOST_FIELDS).map((field) => ({
      '@type': 'PropertyValue',
      propertyID: field.id,
      name: field.name[language],
      description: field.meaning[language],
    })),
    includedInDataCatalog: {
      '@type': 'DataCatalog',
      '@id': addresses.single('catalogue').value,
      name: CATALOGUE_TITLE[language],
      url: addresses.mapPage(language),
    },
  };
}

function agent({ kind, name }: DataMapRecords['actors'][number], language: Language): object {
  const type = kind === 'public_body' ? 'GovernmentOrganization' : kind === 'business' ? 'Organization' : 'Person';
  return { '@type': type, name: name[language] };
}

/** Where it is had. The address is the site's home, so it is stated as the item's page and not as a download. */
function distributions({ get }: Dataset, { portals }: DataMapRecords, language: Language): object[] {
  return get.flatMap(({ portal: id, how }) => {
    const portal = portals.find((each) => each.id === id);
    return portal
      ? [{ '@type': 'DataDownload', name: portal.name[language], description: how[language], url: portal.home }]
      : [];
  });
}

import { DataFactory, type NamedNode, type Quad } from 'n3';
import { type BilingualText } from '../../../knowledge/record-parts.js';
import { type DataMapRecords } from '../../../knowledge/data-map/data-map-records.js';
import { type Dataset } from '../../../knowledge/data-map/dataset.js';
import { lawLink } from '../../../knowledge/law-link.js';
import { MADE_UP } from '../../sample/sample-rows.js';
import { type CatalogueAddresses } from '../catalogue-addresses.js';
import { day, inBoth, type Property, statements } from '../rdf/statements.js';
import { adms, dcat, dcatap, dct, eli, foaf, prov, rdfs } from '../rdf/vocabulary.js';
import {
  accessRight,
  CSV,
  DCAT_AP,
  LICENCE,
  place,
  ENGLISH,
  frequencyOf,
  KOREA,
  KOREAN,
  page,
  themesOf,
} from './authorities.js';
import { describeAccess } from './describe-access.js';

/** Files about a dataset that the portal itself gives out; they tell what it is and hold none of its rows. */
export const DATASET_FILES = ['csv-metadata.json', 'schema-org.jsonld'] as const;

/**
 * A dataset of the map as DCAT-AP 3.0 describes one. A distribution is stated of an open dataset only, and says at
 * which official site it is had; what this portal holds itself is documentation of the dataset (`foaf:page`), never the
 * data. The time that the rows cover isn't known here, so `dct:temporal` is left out.
 */
export function describeDataset(dataset: Dataset, records: DataMapRecords, addresses: CatalogueAddresses): Quad[] {
  const node = addresses.id('dataset', dataset.id);
  const others = (ids: readonly string[]) => ids.map((id) => addresses.id('dataset', id));
  const stages = dataset.producedAt.map((id) => addresses.id('stage', id));
  return [
    ...statements(
      node,
      [dcat('Dataset')],
      ...words(dataset),
      ...editions(dataset, records),
      [dct('identifier'), DataFactory.literal(dataset.id)],
      [dcat('theme'), ...themesOf(dataset.subjects), ...dataset.subjects.map((id) => addresses.id('subject', id))],
      [dct('publisher'), addresses.id('actor', dataset.owner)],
      [prov('wasAttributedTo'), ...dataset.by.map((id) => addresses.id('actor', id))],
      [dcat('contactPoint'), addresses.single('contact')],
      [dct('spatial'), KOREA],
      [dct('language'), KOREAN],
      [dct('accrualPeriodicity'), ...frequencyOf(dataset.refresh)],
      [dct('accessRights'), accessRight(dataset.access.level)],
      [
        dcatap('applicableLegislation'),
        ...dataset.access.legal.map(({ law, article }) => DataFactory.namedNode(lawLink(law, article))),
      ],
      [dcat('landingPage'), ...pages(dataset, addresses)],
      [foaf('page'), ...files(dataset, addresses)],
      [adms('sample'), addresses.partOfDataset(dataset.id, 'sample')],
      [dct('source'), ...others(dataset.derivedFrom)],
      [prov('wasDerivedFrom'), ...others(dataset.derivedFrom)],
      [prov('wasGeneratedBy'), ...stages],
      [dct('provenance'), addresses.partOfDataset(dataset.id, 'provenance')],
      [dct('relation'), ...others(dataset.related)],
    ),
    ...describeProvenance(dataset, records, addresses),
    ...describeSample(dataset, addresses),
    ...describeAccess(dataset, records, addresses),
    ...describeRecord(dataset, records, addresses),
    ...page(addresses.datasetPage(dataset.id, 'ko'), KOREAN),
    ...page(addresses.datasetPage(dataset.id, 'en'), ENGLISH),
    ...files(dataset, addresses).flatMap(({ value }) => page(value)),
    ...dataset.access.legal.flatMap(({ law, article, about }) =>
      statements(
        DataFactory.namedNode(lawLink(law, article)),
        [eli('LegalResource')],
        [dct('title'), DataFactory.literal(`${law} ${article}(${about})`, 'ko')],
      ),
    ),
  ];
}

/** What a dataset is, with what one row of it stands for. */
export function descriptionOf({ what, grain }: Pick<Dataset, 'what' | 'grain'>): BilingualText {
  const row = rowOf({ grain });
  return { ko: `${what.ko} ${row.ko}`, en: `${what.en} ${row.en}` };
}

function rowOf({ grain }: Pick<Dataset, 'grain'>): BilingualText {
  return { ko: `한 행의 단위: ${grain.ko}`, en: `One row: ${grain.en}` };
}

/** Days on which a dataset came into the map and was last described anew; undefined where its edition isn't listed. */
export function datesOf(dataset: Dataset, { versions }: DataMapRecords): { issued?: string; modified?: string } {
  const issued = versions.find(({ id }) => id === dataset.since)?.date;
  const days = [issued, ...dataset.changes.map(({ date }) => date)].filter((date) => date !== undefined).sort();
  const modified = days.at(-1);
  return { ...(issued && { issued }), ...(modified && { modified }) };
}

function words(dataset: Dataset): Property[] {
  return [
    [dct('title'), ...inBoth(dataset.name)],
    [dct('description'), ...inBoth(dataset.what)],
    [rdfs('comment'), ...inBoth(rowOf(dataset))],
    [
      dcat('keyword'),
      ...dataset.aliases.ko.map((word) => DataFactory.literal(word, 'ko')),
      ...dataset.aliases.en.map((word) => DataFactory.literal(word, 'en')),
    ],
  ];
}

function editions(dataset: Dataset, records: DataMapRecords): Property[] {
  const { issued, modified } = datesOf(dataset, records);
  const last = dataset.changes.at(-1);
  return [
    [dct('issued'), ...(issued === undefined ? [] : [day(issued)])],
    [dct('modified'), ...(modified === undefined ? [] : [day(modified)])],
    [dcat('version'), DataFactory.literal(last?.version ?? dataset.since)],
    [adms('versionNotes'), ...(last ? inBoth(last.what) : [])],
  ];
}

function pages({ id }: Dataset, addresses: CatalogueAddresses): NamedNode[] {
  return [addresses.datasetPage(id, 'ko'), addresses.datasetPage(id, 'en')].map((address) =>
    DataFactory.namedNode(address),
  );
}

function files({ id }: Dataset, addresses: CatalogueAddresses): NamedNode[] {
  return DATASET_FILES.map((file) => DataFactory.namedNode(addresses.file(`catalogue/datasets/${id}/${file}`)));
}

function describeProvenance(
  { id, producedAt, by }: Dataset,
  records: DataMapRecords,
  addresses: CatalogueAddresses,
): Quad[] {
  const named = (
    things: readonly { readonly id: string; readonly name: BilingualText }[],
    ids: readonly string[],
    language: 'ko' | 'en',
  ) =>
    things
      .filter((thing) => ids.includes(thing.id))
      .map(({ name }) => name[language])
      .join(', ');
  const where = (language: 'ko' | 'en') => named(records.stages, producedAt, language);
  const who = (language: 'ko' | 'en') => named(records.actors, by, language);
  const text: BilingualText =
    producedAt.length === 0
      ? { ko: `만드는 곳: ${who('ko')}`, en: `Made by: ${who('en')}` }
      : {
          ko: `생기는 단계: ${where('ko')}. 만드는 곳: ${who('ko')}`,
          en: `Arises at: ${where('en')}. Made by: ${who('en')}`,
        };
  return statements(
    addresses.partOfDataset(id, 'provenance'),
    [dct('ProvenanceStatement')],
    [rdfs('label'), ...inBoth(text)],
  );
}

/** The portal's own rows, which are made up and say so; a sample in the profile's sense, no distribution of the data. */
function describeSample({ id }: Dataset, addresses: CatalogueAddresses): Quad[] {
  const file = addresses.file(`catalogue/datasets/${id}/made-up-sample.csv`);
  return [
    ...statements(
      addresses.partOfDataset(id, 'sample'),
      [dcat('Distribution')],
      [dct('title'), ...inBoth({ ko: '지어낸 예시', en: 'Made-up sample' })],
      [dct('description'), ...inBoth(MADE_UP)],
      [dcat('accessURL'), DataFactory.namedNode(file)],
      [dcat('downloadURL'), DataFactory.namedNode(file)],
      [dcat('mediaType'), CSV],
      [dct('license'), LICENCE],
    ),
    ...place(file),
  ];
}

/** The entry in the catalogue, as distinct from the dataset: when it was entered and last changed, and by which profile. */
function describeRecord(dataset: Dataset, records: DataMapRecords, addresses: CatalogueAddresses): Quad[] {
  const { issued, modified } = datesOf(dataset, records);
  return statements(
    addresses.partOfDataset(dataset.id, 'record'),
    [dcat('CatalogRecord')],
    [foaf('primaryTopic'), addresses.id('dataset', dataset.id)],
    [dct('issued'), ...(issued === undefined ? [] : [day(issued)])],
    [dct('modified'), ...(modified === undefined ? [] : [day(modified)])],
    [dct('language'), KOREAN, ENGLISH],
    [dct('conformsTo'), DCAT_AP],
  );
}

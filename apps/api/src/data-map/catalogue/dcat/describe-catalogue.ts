import { DataFactory, type Quad } from 'n3';
import { type BilingualText } from '../../../knowledge/record-parts.js';
import { type DataMapRecords } from '../../../knowledge/data-map/data-map-records.js';
import { type CatalogueAddresses } from '../catalogue-addresses.js';
import { day, inBoth, statements, withoutRepeats } from '../rdf/statements.js';
import { dcat, dct, foaf, prov, rdf, rdfs, skos, vcard } from '../rdf/vocabulary.js';
import { authorityStatements, ENGLISH, KOREA, KOREAN, LICENCE, page, THEMES } from './authorities.js';
import { describeDataset } from './describe-dataset.js';

export const CATALOGUE_TITLE: BilingualText = { ko: '관문 관세 데이터 지도', en: 'Gwanmun map of customs data' };
const CATALOGUE_TEXT: BilingualText = {
  ko: '통관 절차의 어느 단계에서 어떤 자료가 생기고 무엇이 들어 있으며 누가 받을 수 있는지 설명하는 목록입니다. 자료 자체는 담고 있지 않습니다. 정부 누리집이 아닙니다.',
  en: 'Which data arise at which step of the customs process, what is in them and who may have them. It describes the data and does not hold them. Not a government site.',
};
const PUBLISHER: BilingualText = { ko: '관문', en: 'Gwanmun' };
const SUBJECTS: BilingualText = { ko: '관세 데이터의 주제', en: 'Subjects of customs data' };
const CONTACT: BilingualText = { ko: '관문 상담 요청', en: 'Gwanmun, consultation requests' };

/**
 * The whole map as a DCAT-AP 3.0 catalogue. Everything that is named is also described, as far as the profile asks for a
 * class, so that the graph can be checked by itself. No blank nodes: every node keeps its name from one version to the next.
 */
export function describeCatalogue(records: DataMapRecords, addresses: CatalogueAddresses): Quad[] {
  const described = records.datasets.flatMap((dataset) => describeDataset(dataset, records, addresses));
  const quads = [
    ...describeItself(records, addresses),
    ...described,
    ...listServices(described, addresses),
    ...describeTerms(records, addresses),
  ];
  return withoutRepeats([...quads, ...onlyNamed(authorityStatements(), quads)]);
}

function describeItself({ datasets, versions }: DataMapRecords, addresses: CatalogueAddresses): Quad[] {
  const first = versions.at(0)?.date;
  const last = versions.at(-1)?.date;
  const pages = [
    ...page(addresses.mapPage('ko'), KOREAN),
    ...page(addresses.mapPage('en'), ENGLISH),
    ...page(addresses.contactPage('ko'), KOREAN),
  ];
  return [
    ...statements(
      addresses.single('catalogue'),
      [dcat('Catalog')],
      [dct('title'), ...inBoth(CATALOGUE_TITLE)],
      [dct('description'), ...inBoth(CATALOGUE_TEXT)],
      [dct('publisher'), addresses.single('publisher')],
      [dct('license'), LICENCE],
      [dct('language'), KOREAN, ENGLISH],
      [dct('spatial'), KOREA],
      [dct('issued'), ...(first === undefined ? [] : [day(first)])],
      [dct('modified'), ...(last === undefined ? [] : [day(last)])],
      [foaf('homepage'), DataFactory.namedNode(addresses.mapPage('ko'))],
      [
        dcat('landingPage'),
        DataFactory.namedNode(addresses.mapPage('ko')),
        DataFactory.namedNode(addresses.mapPage('en')),
      ],
      [dcat('themeTaxonomy'), addresses.single('subjects'), DataFactory.namedNode(THEMES)],
      [dcat('dataset'), ...datasets.map(({ id }) => addresses.id('dataset', id))],
      [dcat('record'), ...datasets.map(({ id }) => addresses.partOfDataset(id, 'record'))],
    ),
    ...statements(addresses.single('publisher'), [foaf('Agent')], [foaf('name'), ...inBoth(PUBLISHER)]),
    ...statements(
      addresses.single('contact'),
      [vcard('Kind')],
      [vcard('fn'), ...inBoth(CONTACT)],
      [vcard('hasURL'), DataFactory.namedNode(addresses.contactPage('ko'))],
    ),
    ...pages,
  ];
}

/** Actors, stages and subjects, as the agents, activities and concepts that datasets name. */
function describeTerms({ actors, stages, subjects }: DataMapRecords, addresses: CatalogueAddresses): Quad[] {
  const scheme = addresses.single('subjects');
  return [
    ...statements(scheme, [skos('ConceptScheme')], [dct('title'), ...inBoth(SUBJECTS)]),
    ...subjects.flatMap(({ id, name, what }) =>
      statements(
        addresses.id('subject', id),
        [skos('Concept')],
        [skos('prefLabel'), ...inBoth(name)],
        [skos('definition'), ...inBoth(what)],
        [skos('inScheme'), scheme],
      ),
    ),
    ...actors.flatMap(({ id, name }) =>
      statements(addresses.id('actor', id), [foaf('Agent')], [foaf('name'), ...inBoth(name)]),
    ),
    ...stages.flatMap(({ id, name, what }) =>
      statements(
        addresses.id('stage', id),
        [prov('Activity')],
        [rdfs('label'), ...inBoth(name)],
        [dct('description'), ...inBoth(what)],
      ),
    ),
  ];
}

/** The services that datasets are had from are entries of the catalogue too. */
function listServices(described: readonly Quad[], addresses: CatalogueAddresses): Quad[] {
  return described
    .filter(({ predicate, object }) => predicate.equals(rdf('type')) && object.equals(dcat('DataService')))
    .map(({ subject }) => DataFactory.quad(addresses.single('catalogue'), dcat('service'), subject));
}

/** Those whose subject the others name as a value. */
function onlyNamed(candidates: readonly Quad[], by: readonly Quad[]): Quad[] {
  const named = new Set(by.map(({ object }) => object.value));
  return candidates.filter(({ subject }) => named.has(subject.value));
}

import { describe, expect, it } from '@jest/globals';
import { type Quad } from 'n3';
import { readDataMap } from '../../../knowledge/data-map/read-data-map.js';
import { aDataset, someMapRecords } from '../../../knowledge/data-map/testing/some-map-records.js';
import { CatalogueAddresses } from '../catalogue-addresses.js';
import { writeJsonLd } from '../rdf/write-json-ld.js';
import { writeRdfXml } from '../rdf/write-rdf-xml.js';
import { writeTurtle } from '../rdf/write-turtle.js';
import { canonical, readBack } from '../testing/canonical.js';
import { validateAgainstDcatAp } from '../testing/validate-against-dcat-ap.js';
import { describeCatalogue } from './describe-catalogue.js';
import { partOfCatalogue } from './part-of-catalogue.js';

const addresses = new CatalogueAddresses('https://portal.example.org');
const committed = describeCatalogue(readDataMap('knowledge'), addresses);

function values(quads: readonly Quad[], subject: string, property: string): string[] {
  const suffix = new RegExp(`[/#]${property}$`);
  return quads
    .filter((quad) => quad.subject.value.endsWith(subject) && suffix.test(quad.predicate.value))
    .map(({ object }) => object.value);
}

describe('the committed map as a catalogue', () => {
  it('keeps every demand and every recommendation of the profile', async () => {
    expect(await validateAgainstDcatAp(committed)).toEqual({ violations: [], warnings: [] });
  });

  it('says the same in Turtle, JSON-LD and RDF/XML', async () => {
    const built = await canonical(committed);
    expect(await canonical(await readBack.turtle(await writeTurtle(committed)))).toBe(built);
    expect(await canonical(await readBack.jsonLd(await writeJsonLd(committed)))).toBe(built);
    expect(await canonical(await readBack.rdfXml(writeRdfXml(committed)))).toBe(built);
  });

  it('describes each dataset by itself, within the profile too', async () => {
    for (const id of ['import-declaration', 'cargo-progress', 'customs-exchange-rates']) {
      const part = partOfCatalogue(committed, `https://portal.example.org/id/dataset/${id}`);
      expect(part.length).toBeGreaterThan(30);
      expect((await validateAgainstDcatAp(part)).violations).toEqual([]);
    }
  });

  it('knows nothing of what it does not list', () => {
    expect(partOfCatalogue(committed, 'https://portal.example.org/id/dataset/import')).toEqual([]);
  });
});

describe('the check against the profile', () => {
  it('finds what is missing', async () => {
    const broken = committed.filter(({ predicate }) => !/terms\/(title|publisher)$/.test(predicate.value));
    const { violations, warnings } = await validateAgainstDcatAp(broken);
    expect(violations).toContain('https://portal.example.org/id/catalogue publisher MinCountConstraintComponent');
    expect(violations.filter((each) => each.includes(' title ')).length).toBeGreaterThan(130);
    expect(warnings.length).toBeGreaterThanOrEqual(130);
  });
});

describe('describeCatalogue', () => {
  const how = { ko: '조회합니다', en: 'Look it up' };
  const get = [
    { portal: 'site', how },
    { portal: 'site', how, api: true as const },
  ];
  const describeOne = (given: Parameters<typeof aDataset>[0]) =>
    describeCatalogue(someMapRecords([aDataset({ get, ...given })]), addresses);
  const access = (level: 'open' | 'on_request' | 'officers' | 'none') => ({
    level,
    ownRows: true,
    legal: [],
    otherLaws: [],
  });

  it('states where an open dataset is had, and a service where programs can get it', () => {
    const quads = describeOne({});
    expect(values(quads, '/dataset/manifest', 'distribution')).toEqual([
      'https://portal.example.org/id/dataset/manifest#at-site',
      'https://portal.example.org/id/dataset/manifest#at-site-2',
    ]);
    expect(values(quads, '#at-site-2', 'accessService')).toEqual([
      'https://portal.example.org/id/dataset/manifest#service-site-2',
    ]);
    expect(values(quads, '#service-site-2', 'endpointURL')).toEqual(['https://example.org']);
    expect(values(quads, '/id/catalogue', 'service')).toHaveLength(1);
  });

  it('states no distribution of a dataset that is not open, even where parties see their own rows', () => {
    for (const level of ['on_request', 'officers', 'none'] as const) {
      expect(values(describeOne({ access: access(level) }), '/dataset/manifest', 'distribution')).toEqual([]);
    }
  });

  it('states access by the authority table of the European Union', () => {
    const rightOf = (level: Parameters<typeof access>[0]) =>
      values(describeOne({ access: access(level) }), '/dataset/manifest', 'accessRights').map((right) =>
        right.split('/').at(-1),
      );
    expect(rightOf('open')).toEqual(['PUBLIC']);
    expect(rightOf('on_request')).toEqual(['RESTRICTED']);
    expect(rightOf('officers')).toEqual(['NON_PUBLIC']);
    expect(rightOf('none')).toEqual(['NON_PUBLIC']);
  });

  it('tells when and how a dataset last changed', () => {
    const what = { ko: '항목 추가', en: 'A field more' };
    const quads = describeOne({ changes: [{ version: '1.1', date: '2026-03-04', what }] });
    expect(values(quads, '/dataset/manifest', 'modified')).toEqual(['2026-03-04']);
    expect(values(quads, '/dataset/manifest', 'issued')).toEqual(['2026-01-02']);
    expect(values(quads, '/dataset/manifest', 'version')).toEqual(['1.1']);
    expect(values(quads, '/dataset/manifest', 'versionNotes')).toEqual(['항목 추가', 'A field more']);
  });

  it('links a dataset with what it is made from', () => {
    const quads = describeCatalogue(
      someMapRecords([aDataset(), aDataset({ id: 'release', derivedFrom: ['manifest'] })]),
      addresses,
    );
    expect(values(quads, '/dataset/release', 'wasDerivedFrom')).toEqual([
      'https://portal.example.org/id/dataset/manifest',
    ]);
    const part = partOfCatalogue(quads, 'https://portal.example.org/id/dataset/release');
    expect(values(part, '/dataset/manifest', 'title')).toHaveLength(2);
    expect(values(part, '/dataset/manifest', 'keyword')).toEqual([]);
  });
});

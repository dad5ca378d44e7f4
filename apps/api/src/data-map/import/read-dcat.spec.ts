import { describe, expect, it } from '@jest/globals';
import { readDataMap } from '../../knowledge/data-map/read-data-map.js';
import { CatalogueAddresses } from '../catalogue/catalogue-addresses.js';
import { describeCatalogue } from '../catalogue/dcat/describe-catalogue.js';
import { writeJsonLd } from '../catalogue/rdf/write-json-ld.js';
import { compareWithMap } from './compare-with-map.js';
import { readDcat } from './read-dcat.js';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  prov: 'http://www.w3.org/ns/prov#',
};
const right = (code: string) => ({ '@id': `http://publications.europa.eu/resource/authority/access-right/${code}` });

describe('readDcat', () => {
  it("reads the portal's own catalogue back without any difference to the map", async () => {
    const map = readDataMap('knowledge');
    const file = await writeJsonLd(describeCatalogue(map, new CatalogueAddresses('https://portal.example.org')));
    const { datasets, faults } = await readDcat(JSON.parse(file));
    expect(faults).toEqual([]);
    expect(datasets).toHaveLength(map.datasets.length);
    const { added, changed, unchanged, onlyInMap } = compareWithMap(datasets, map);
    expect({ added, changed, onlyInMap }).toEqual({ added: [], changed: [], onlyInMap: [] });
    expect(unchanged).toHaveLength(map.datasets.length);
  });

  it("takes names, texts, keywords, access and links from another office's catalogue", async () => {
    const { datasets } = await readDcat({
      '@context': context,
      '@graph': [
        {
          '@id': 'https://data.example.org/set/PortCalls',
          '@type': 'dcat:Dataset',
          'dct:title': [
            { '@value': '입항 기록', '@language': 'ko-KR' },
            { '@value': 'Appels', '@language': 'fr' },
            'Port calls',
          ],
          'dct:description': '배가 들어온  기록',
          'dcat:keyword': ['vessel', '선박'],
          'dct:accessRights': right('RESTRICTED'),
          'prov:wasDerivedFrom': [
            { '@id': 'https://data.example.org/set/2' },
            { '@id': 'https://elsewhere.example.org/x' },
          ],
        },
        {
          '@id': 'https://data.example.org/set/2',
          '@type': 'dcat:Dataset',
          'dct:identifier': 'vessel-register',
          'dct:title': 'Vessels',
          'dct:accessRights': right('NON_PUBLIC'),
        },
      ],
    });
    expect(datasets).toEqual([
      expect.objectContaining({ id: 'vessel-register', accessLevel: undefined, notes: ['access right: NON_PUBLIC'] }),
      {
        id: 'port-calls',
        source: 'https://data.example.org/set/PortCalls',
        name: { ko: '입항 기록', en: 'Port calls' },
        what: { ko: '배가 들어온 기록' },
        aliases: { ko: ['선박'], en: ['vessel'] },
        accessLevel: 'on_request',
        derivedFrom: ['vessel-register'],
        related: [],
        fields: [],
        notes: ["linked with https://elsewhere.example.org/x, which the file doesn't describe"],
      },
    ]);
  });

  it.each([
    [
      { '@context': 'https://elsewhere.example.org/context.jsonld', a: 1 },
      /context https:\/\/elsewhere\.example\.org.*isn't read/,
    ],
    [{ '@context': context, '@id': 'urn:x', 'dct:title': 'no dataset' }, /no dcat:Dataset/],
    ['text', /object or a list/],
    [{ '@context': { a: 7 } }, /JSON-LD/],
  ])('refuses %j with a reason, and fetches nothing', async (document, reason) => {
    await expect(readDcat(document)).rejects.toThrow(reason);
  });
});

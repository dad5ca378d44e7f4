import { describe, expect, it } from '@jest/globals';
import { readDataMap } from '../../knowledge/data-map/read-data-map.js';
import { aDataset, someMapRecords } from '../../knowledge/data-map/testing/some-map-records.js';
import { CatalogueAddresses } from './catalogue-addresses.js';
import { schemaOrgDataset } from './schema-org.js';

const addresses = new CatalogueAddresses('https://portal.example.org');
const get = [{ portal: 'site', how: { ko: '조회합니다', en: 'Look it up' } }];

describe('schemaOrgDataset', () => {
  it('has what data search asks for, of every dataset, in both languages', () => {
    const map = readDataMap('knowledge');
    for (const dataset of map.datasets) {
      for (const language of ['ko', 'en'] as const) {
        const { description, ...rest } = schemaOrgDataset(dataset, map, addresses, language) as { description: string };
        expect(rest).toMatchObject({ '@type': 'Dataset', name: dataset.name[language] });
        // Google asks for 50 to 5,000 characters; a short Korean sentence says as much in fewer.
        expect(description.length).toBeGreaterThan(language === 'en' ? 50 : 20);
        expect(description.length).toBeLessThan(5000);
      }
    }
  });

  it('states free access and where to get it for open data only', () => {
    const closed = { level: 'officers' as const, ownRows: true, legal: [], otherLaws: [] };
    const of = (dataset: ReturnType<typeof aDataset>) =>
      schemaOrgDataset(dataset, someMapRecords([dataset]), addresses, 'en');
    expect(of(aDataset({ get }))).toMatchObject({
      isAccessibleForFree: true,
      distribution: [{ url: 'https://example.org' }],
    });
    expect(of(aDataset({ get, access: closed }))).not.toHaveProperty('isAccessibleForFree');
    expect(of(aDataset({ get, access: closed }))).not.toHaveProperty('distribution');
  });
});

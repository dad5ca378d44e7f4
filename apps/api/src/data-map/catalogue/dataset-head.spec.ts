import { describe, expect, it } from '@jest/globals';
import { aDataset, someMapRecords } from '../../knowledge/data-map/testing/some-map-records.js';
import { MapDirectory } from '../graph/map-directory.js';
import { Catalogue } from './catalogue.js';
import { CatalogueAddresses } from './catalogue-addresses.js';
import { datasetHead } from './dataset-head.js';

const records = someMapRecords([aDataset({ what: { ko: '무엇', en: '</script><script>alert(1)' } })]);
const catalogue = new Catalogue(new MapDirectory(records), new CatalogueAddresses('https://portal.example.org'));

describe('datasetHead', () => {
  it('puts the dataset in the head of its page, in its language, and lets no text end the block', () => {
    const head = datasetHead('/en/data-map/datasets/manifest', catalogue) ?? '';
    const [, json = ''] = /<script type="application\/ld\+json">(.*)<\/script>$/.exec(head) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Dataset',
      name: 'manifest',
      description: expect.stringContaining('</script>'),
    });
    expect(head.match(/<\/script>/g)).toHaveLength(1);
    expect(head).toContain('hreflang="ko" href="https://portal.example.org/ko/data-map/datasets/manifest"');
    expect(head).toContain('type="text/turtle" href="https://portal.example.org/api/catalogue/datasets/manifest.ttl"');
  });

  it.each(['/ko/data-map/datasets/nothing', '/ko/data-map', '/fr/data-map/datasets/manifest', '/ko/chat'])(
    'says nothing at %s',
    (path) => {
      expect(datasetHead(path, catalogue)).toBeUndefined();
    },
  );
});

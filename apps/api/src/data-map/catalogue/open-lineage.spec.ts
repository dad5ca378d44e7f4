import { describe, expect, it } from '@jest/globals';
import { readDataMap } from '../../knowledge/data-map/read-data-map.js';
import { aDataset, aField, someMapRecords } from '../../knowledge/data-map/testing/some-map-records.js';
import { CatalogueAddresses } from './catalogue-addresses.js';
import { openLineage } from './open-lineage.js';
import { openLineageEvent } from './testing/open-lineage-event.js';

const addresses = new CatalogueAddresses('https://portal.example.org');

describe('openLineage', () => {
  it('writes one valid event for each dataset of the committed map, and every traced field', () => {
    const map = readDataMap('knowledge');
    const events = openLineage(map, addresses).map((event) => openLineageEvent.parse(event));
    expect(events).toHaveLength(map.datasets.length);
    const outputs = events.flatMap((event) => ('dataset' in event ? [event.dataset] : event.outputs));
    const traced = outputs.flatMap(({ facets }) => Object.keys(facets?.columnLineage?.fields ?? {}));
    expect(traced).toHaveLength(
      map.datasets.flatMap(({ fields }) => fields).filter(({ from }) => from.length > 0).length,
    );
  });

  it('tells of what is made from others as a job, of anything else as a dataset, and of no run', () => {
    const release = aDataset({
      id: 'release',
      derivedFrom: ['manifest'],
      fields: [aField({ id: 'cargo', from: ['manifest.number'] }), aField()],
    });
    const [manifest, made] = openLineage(someMapRecords([aDataset(), release]), addresses);
    expect(manifest).toMatchObject({ eventTime: '2026-01-02T00:00:00+09:00', dataset: { name: 'manifest' } });
    expect(made).toMatchObject({
      job: { name: 'make-release' },
      inputs: [{ namespace: 'https://portal.example.org', name: 'manifest' }],
      outputs: [
        {
          name: 'release',
          facets: {
            columnLineage: {
              fields: {
                cargo: {
                  inputFields: [{ namespace: 'https://portal.example.org', name: 'manifest', field: 'number' }],
                },
              },
            },
          },
        },
      ],
    });
    expect(JSON.stringify([manifest, made])).not.toContain('runId');
  });
});

import { describe, expect, it } from '@jest/globals';
import { aDataset, aField, someMapRecords } from '../../knowledge/data-map/testing/some-map-records.js';
import { DataMapGraph } from '../graph/data-map-graph.js';
import { MapDirectory } from '../graph/map-directory.js';
import { type ChosenFacets, Facets } from './facets.js';

const open = aDataset({ id: 'open' });
const secret = aDataset({
  id: 'secret',
  producedAt: [],
  access: { level: 'officers', ownRows: false, legal: [], otherLaws: [] },
  fields: [aField({ marks: ['personal'] }), aField({ marks: ['personal', 'tax_secret'] })],
});
const records = someMapRecords([open, secret]);
const facets = new Facets(new MapDirectory(records), new DataMapGraph(records));
const chosen = (given: Partial<ChosenFacets> = {}): ChosenFacets => ({
  journey: [],
  stage: [],
  access: [],
  subject: [],
  marks: [],
  ...given,
});
const counts = (given: Partial<ChosenFacets>) =>
  Object.fromEntries(
    facets
      .count(['open', 'secret'], chosen(given))
      .map(({ facet, values }) => [facet, Object.fromEntries(values.map(({ value, count }) => [value, count]))]),
  );

describe('Facets', () => {
  it('admits what has any value of each facet', () => {
    expect(facets.admits('open', chosen())).toBe(true);
    expect(facets.admits('open', chosen({ access: ['open', 'officers'], subject: ['cargo'] }))).toBe(true);
    expect(facets.admits('secret', chosen({ access: ['open'] }))).toBe(false);
    expect(facets.admits('secret', chosen({ access: ['officers'], journey: ['import'] }))).toBe(false);
    expect(facets.admits('open', chosen({ access: ['no such level'] }))).toBe(false);
  });

  it('counts what each choice leaves, its own facet left open', () => {
    expect(counts({})).toEqual({
      journey: { import: 1 },
      stage: { arrival: 1 },
      access: { open: 1, officers: 1 },
      subject: { cargo: 2 },
      marks: { personal: 1, tax_secret: 1, unmarked: 1 },
    });
    expect(counts({ access: ['officers'] })).toMatchObject({
      journey: {},
      access: { open: 1, officers: 1 },
      marks: { personal: 1, tax_secret: 1 },
    });
  });

  it('keeps a chosen value that counts nothing, so that it can be taken back', () => {
    expect(counts({ access: ['officers'], journey: ['import'] }).journey).toEqual({ import: 0 });
  });
});

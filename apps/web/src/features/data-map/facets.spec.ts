import { describe, expect, it } from '@jest/globals';
import { applyFacets, type Facet } from './facets.js';
import { EMPTY_ADDRESS, type MapAddress } from './map-address.js';
import { aDataset, aMap } from './testing/a-map.js';

const map = aMap([
  aDataset({ id: 'manifest', producedAt: ['arrival'], subjects: ['cargo'] }),
  aDataset({ id: 'declaration', producedAt: ['declare'], marks: ['PERSONAL'], access: 'OFFICERS' }),
  aDataset({ id: 'rates', producedAt: [], usedAt: ['declare'], access: 'OPEN' }),
  aDataset({ id: 'claims', producedAt: ['claim'], access: 'OFFICERS' }),
]);
const apply = (changes: Partial<MapAddress>) => applyFacets(map, map.datasets, { ...EMPTY_ADDRESS, ...changes });
const found = (changes: Partial<MapAddress>) => apply(changes).datasets.map(({ id }) => id);
const counts = (facet: Facet, changes: Partial<MapAddress> = {}) =>
  Object.fromEntries(apply(changes).facets[facet].map(({ value, count }) => [value, count]));

describe('applyFacets', () => {
  it('leaves everything in when nothing is chosen', () => {
    expect(found({})).toEqual(['manifest', 'declaration', 'rates', 'claims']);
  });

  it('keeps what fits all that is chosen, reference data at the stages that read it', () => {
    expect(found({ journey: 'import' })).toEqual(['manifest', 'declaration', 'rates']);
    expect(found({ journey: 'import', stage: 'declare' })).toEqual(['declaration', 'rates']);
    expect(found({ journey: 'import', access: 'OFFICERS', personal: 'yes' })).toEqual(['declaration']);
    expect(found({ subject: 'cargo' })).toEqual(['manifest']);
  });

  it('counts what each value would find with the rest as it stands', () => {
    expect(counts('journey', { access: 'OFFICERS' })).toEqual({ import: 1, after: 1 });
    expect(counts('access', { journey: 'import', access: 'OPEN' })).toMatchObject({ OPEN: 1, OFFICERS: 1, NONE: 0 });
  });

  it('offers the stages of the chosen journey only', () => {
    expect(counts('stage')).toEqual({});
    expect(counts('stage', { journey: 'import' })).toEqual({ arrival: 1, declare: 2 });
  });

  it('keeps the order of the search', () => {
    const [first, ...others] = map.datasets;
    if (first === undefined) throw new Error('datasets are expected');
    expect(applyFacets(map, [...others, first], EMPTY_ADDRESS).datasets.at(-1)).toBe(first);
  });
});

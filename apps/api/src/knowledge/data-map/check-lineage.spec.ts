import { describe, expect, it } from '@jest/globals';
import { checkLineage } from './check-lineage.js';
import { type Dataset } from './dataset.js';
import { aDataset, aField, someMapRecords } from './testing/some-map-records.js';

function faults(...datasets: Dataset[]): string[] {
  return checkLineage(someMapRecords(datasets)).map(({ id, path, message }) => `${id} ${path.join('.')}: ${message}`);
}

const source = aDataset({ id: 'source' });
const madeFrom = (from: string[], derivedFrom: string[] = ['source']) =>
  aDataset({ id: 'made', derivedFrom, fields: [aField({ from })] });

describe('checkLineage', () => {
  it('accepts a field taken from a field of a dataset that this one is derived from', () => {
    expect(faults(source, madeFrom(['source.number']))).toEqual([]);
  });

  it('names a field taken from nowhere, or past the lineage of the datasets', () => {
    expect(faults(source, madeFrom(['gone.number', 'source.weight']))).toEqual([
      'made fields.0.from.0: "gone" is not in datasets',
      'made fields.0.from.1: "source" has no field "weight"',
    ]);
    expect(faults(source, madeFrom(['source.number'], []))).toEqual([
      'made fields.0.from.0: "source" is not in derivedFrom',
    ]);
  });

  it('lets a field be computed from another of its own dataset, but not from itself', () => {
    const total = (from: string) => aDataset({ fields: [aField(), aField({ id: 'total', from: [from] })] });
    expect(faults(total('manifest.number'))).toEqual([]);
    expect(faults(total('manifest.total'))).toEqual([
      'manifest fields: closes a circle: manifest.total ← manifest.total',
    ]);
  });

  it('tells datasets that are made from one another', () => {
    const a = aDataset({ id: 'a', derivedFrom: ['b'] });
    const b = aDataset({ id: 'b', derivedFrom: ['a'] });
    expect(faults(a, b)).toEqual(['b derivedFrom: closes a circle: a ← b ← a']);
  });

  it('tells a dataset that no stage leads to, and lets lineage lead', () => {
    const derived = aDataset({ id: 'derived', producedAt: [], derivedFrom: ['source'] });
    const lost = aDataset({ id: 'lost', producedAt: [] });
    const read = aDataset({ id: 'read', producedAt: [], usedAt: ['arrival'] });
    expect(faults(derived, source, lost, read)).toEqual(['lost producedAt: no stage leads to this dataset']);
  });
});

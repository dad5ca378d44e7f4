import { describe, expect, it } from '@jest/globals';
import { readLineageAddress } from './lineage-address.js';
import { lineageLines, MOST_FIELDS } from './lineage-lines.js';
import { lineageModel } from './lineage-model.js';

const LINEAGE: Record<string, { up: string[]; down: string[] }> = {
  manifest: { up: [], down: ['declaration'] },
  declaration: { up: ['manifest'], down: ['release'] },
  release: { up: ['declaration'], down: [] },
};
const model = lineageModel(
  'declaration',
  readLineageAddress(new URLSearchParams()),
  (id) => LINEAGE[id] ?? { up: [], down: [] },
);
const end = (dataset: string, field: string) => ({ dataset, field });
const WEIGHT = {
  id: 'weight',
  from: [end('manifest', 'gross')],
  usedIn: [end('release', 'weight'), end('elsewhere', 'x')],
};
const ids = (opened: Parameters<typeof lineageLines>[1]) => lineageLines(model, opened).lines.map(({ id }) => id);

describe('lineageLines', () => {
  it('joins datasets while no fields are asked for', () => {
    expect(ids(new Map()).sort()).toEqual(['declaration>release', 'manifest>declaration']);
  });

  it('leads to the fields of an opened dataset, and to the head of one that is not', () => {
    expect(ids(new Map([['declaration', [WEIGHT]]]))).toEqual([
      'manifest.>declaration.weight',
      'declaration.weight>release.',
    ]);
  });

  it('joins field with field where both are opened, once', () => {
    const release = [{ id: 'weight', from: [end('declaration', 'weight')], usedIn: [] }];
    const opened = new Map([
      ['declaration', [WEIGHT]],
      ['release', release],
    ]);
    expect(ids(opened)).toEqual(['manifest.>declaration.weight', 'declaration.weight>release.weight']);
  });

  it('shows only fields that are linked with something on the picture, and never too many', () => {
    const lone = { id: 'note', from: [], usedIn: [end('elsewhere', 'note')] };
    const many = Array.from({ length: 40 }, (_, at) => ({ ...WEIGHT, id: `field-${at}` }));
    const fields = (list: (typeof WEIGHT)[]) =>
      lineageLines(model, new Map([['declaration', list]])).fields.get('declaration');
    expect(fields([lone, WEIGHT])).toEqual(['weight']);
    expect(fields(many)).toHaveLength(MOST_FIELDS);
  });
});

import { describe, expect, it } from '@jest/globals';
import { open, readLineageAddress, toggleFields, writeLineageAddress } from './lineage-address.js';
import { lineageModel, MOST_DATASETS, wayBetween } from './lineage-model.js';

/** a → b → c → d, b → wide-0 … wide-8, and wide-0 → w-0 … w-99. */
const MADE_FROM: Record<string, readonly string[]> = {
  b: ['a'],
  c: ['b'],
  d: ['c'],
  ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`wide-${at}`, ['b']])),
  ...Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`w-${at}`, ['wide-0']])),
};
const lineageOf = (id: string) => ({
  up: MADE_FROM[id] ?? [],
  down: Object.keys(MADE_FROM).filter((each) => MADE_FROM[each]?.includes(id)),
});
const at = (query: string) => readLineageAddress(new URLSearchParams(query));
const idsOf = (model: ReturnType<typeof lineageModel>) => model.nodes.map(({ id }) => id).sort();

describe('the address of the lineage view', () => {
  it('keeps its state over writing and reading', () => {
    const query = '?open=c.down&open=b.down.all&path=d&fields=a&fields=b&view=list';
    expect(writeLineageAddress(at(query))).toBe(query);
    expect(writeLineageAddress(at(''))).toBe('');
  });

  it('leaves out what it does not understand', () => {
    expect(at('open=c.sideways&open=<b>.up&fields=%22&view=globe')).toEqual(at(''));
  });

  it('opens a side once, and shows and hides fields', () => {
    const once = open(open(at(''), 'c', 'down', false), 'c', 'down', true);
    expect(once.opened).toEqual([{ id: 'c', side: 'down', all: true }]);
    expect(toggleFields(toggleFields(once, 'a'), 'a').fields).toEqual([]);
  });
});

describe('lineageModel', () => {
  it('starts with one hop up and down', () => {
    const model = lineageModel('c', at(''), lineageOf);
    expect(idsOf(model)).toEqual(['b', 'c', 'd']);
    expect(model.edges).toEqual([
      { from: 'c', to: 'd' },
      { from: 'b', to: 'c' },
    ]);
  });

  it('says at each dataset how many neighbours are hidden', () => {
    const { nodes } = lineageModel('c', at(''), lineageOf);
    expect(nodes.find(({ id }) => id === 'b')?.hidden).toEqual({ up: 1, down: 9 });
  });

  it('can be opened further away from the start', () => {
    expect(lineageModel('c', at(''), lineageOf).more).toEqual([{ of: 'b', side: 'up', count: 1, begun: false }]);
  });

  it('tells on which side of the start and how far each dataset lies', () => {
    const { nodes } = lineageModel('d', at('open=c.up'), lineageOf);
    expect(nodes.map(({ id, side, hops }) => [id, side, hops])).toEqual([
      ['d', 'start', 0],
      ['c', 'up', 1],
      ['b', 'up', 2],
    ]);
  });

  it('opens further sides, whatever their order in the address', () => {
    expect(idsOf(lineageModel('d', at('open=b.up&open=c.up'), lineageOf))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('shows a few of many, and says how many more there are', () => {
    const few = lineageModel('b', at(''), lineageOf);
    expect(few.nodes).toHaveLength(1 + 1 + 6);
    expect(few.more).toContainEqual({ of: 'b', side: 'down', count: 4, begun: true });
    const all = lineageModel('b', at('open=b.down.all'), lineageOf);
    expect(all.nodes).toHaveLength(1 + 1 + 10);
    expect(all.more).toEqual([
      { of: 'c', side: 'down', count: 1, begun: false },
      { of: 'wide-0', side: 'down', count: 100, begun: false },
    ]);
  });

  it('never shows more datasets than can be read', () => {
    const model = lineageModel('wide-0', at('open=wide-0.down.all'), lineageOf);
    expect(model.nodes).toHaveLength(MOST_DATASETS);
    expect(model.full).toBe(true);
    expect(model.more).toContainEqual({ of: 'wide-0', side: 'down', count: 100 + 2 - MOST_DATASETS, begun: true });
  });

  it('isolates the way to a dataset, down or up', () => {
    const down = lineageModel('a', at('path=d&open=b.down'), lineageOf);
    expect(idsOf(down)).toEqual(['a', 'b', 'c', 'd']);
    expect(down.edges).toHaveLength(3);
    expect(wayBetween('d', 'a', lineageOf)).toEqual(['d', 'c', 'b', 'a']);
  });

  it('shows the first hop when there is no such way', () => {
    expect(wayBetween('d', 'wide-1', lineageOf)).toBeUndefined();
    expect(idsOf(lineageModel('d', at('path=wide-1'), lineageOf))).toEqual(['c', 'd']);
  });
});

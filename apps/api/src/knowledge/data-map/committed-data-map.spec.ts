import { describe, expect, it } from '@jest/globals';
import { readDataMap } from './read-data-map.js';

const { faults, datasets, journeys, stages } = readDataMap('knowledge');

describe('the committed data map', () => {
  it('has no fault', () => {
    expect(faults).toEqual([]);
  });

  it('tells of the six journeys, each with stages in an order without gaps', () => {
    expect(journeys.map(({ id }) => id)).toEqual([
      'import',
      'export',
      'transit',
      'travellers',
      'ecommerce',
      'post-clearance',
    ]);
    for (const { id } of journeys) {
      const orders = stages.filter(({ journey }) => journey === id).map(({ order }) => order);
      expect(orders).toEqual(orders.map((_, at) => at + 1));
      expect(orders.length).toBeGreaterThanOrEqual(5);
    }
  });

  it('describes at least 90 datasets, and each journey has some that arise in it', () => {
    expect(datasets.length).toBeGreaterThanOrEqual(90);
    const journeyOf = new Map(stages.map(({ id, journey }) => [id, journey]));
    const arising = datasets.flatMap(({ producedAt }) => producedAt.map((stage) => journeyOf.get(stage)));
    for (const { id } of journeys) expect(arising.filter((each) => each === id).length).toBeGreaterThanOrEqual(8);
  });

  it('traces at least 40 fields to the fields that they are made from', () => {
    const traced = datasets.flatMap(({ fields }) => fields.filter(({ from }) => from.length > 0));
    expect(traced.length).toBeGreaterThanOrEqual(40);
  });

  it('says on which law closed access rests, and where open data is found', () => {
    for (const { id, access, get } of datasets) {
      expect({ id, laws: access.legal.length + access.otherLaws.length }).not.toEqual({ id, laws: 0 });
      if (access.level === 'open') expect({ id, ways: get.length }).not.toEqual({ id, ways: 0 });
    }
  });
});

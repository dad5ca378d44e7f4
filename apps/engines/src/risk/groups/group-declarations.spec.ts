import { describe, expect, it } from '@jest/globals';
import { type Declaration } from '../declaration.js';
import { aDeclaration } from '../testing/a-declaration.js';
import { groupDeclarations } from './group-declarations.js';
import { kMeans } from './k-means.js';

/** Forty companies with ordinary goods, and eight with light and dear ones that score high. */
const declarations: Declaration[] = Array.from({ length: 240 }, (_, row) => {
  const risky = row % 6 === 0;
  return aDeclaration({
    id: String(row),
    importer: risky ? `R${String((row / 6) % 8)}` : `I${String(row % 40)}`,
    hs6: risky ? '711319' : '440890',
    netMass: risky ? 1 : 100 + (row % 7),
    price: risky ? 900_000 + row : 1000 + row,
  });
});
const scores = declarations.map(({ importer }) => (importer.startsWith('R') ? 0.8 : 0.1));

describe('groups of declarations', () => {
  const { groupOf, groups } = groupDeclarations(declarations, scores);

  it('keep companies with goods of one heading together, the riskiest group first', () => {
    const risky = declarations.flatMap(({ importer }, row) => (importer.startsWith('R') ? [groupOf[row]] : []));
    expect(new Set(risky)).toEqual(new Set([0]));
    expect(groups[0]).toMatchObject({ declarations: 40 });
    expect(groups[0]?.meanScore).toBeCloseTo(0.8, 9);
    expect(groups.slice(1).every(({ meanScore }) => meanScore < 0.2)).toBe(true);
  });

  it('tell what they have in common by how far it is from all others', () => {
    const traits = new Map(groups[0]?.traits.map(({ trait, deviation }) => [trait, deviation]));
    expect(traits.get('logUnitPrice')).toBeGreaterThan(1);
    expect(traits.get('logNetMass')).toBeLessThan(-1);
    expect(traits.get('byCourier')).toBe(0);
  });

  it('are the same each time, and none for no declarations', () => {
    expect(groupDeclarations(declarations, scores)).toEqual({ groupOf, groups });
    expect(groupDeclarations([], [])).toEqual({ groupOf: new Int32Array(0), groups: [] });
  });
});

describe('k-means', () => {
  it('finds clusters that lie apart', () => {
    const points = Float64Array.from([0, 0, 0.1, 0, 10, 10, 10, 10.1, -8, 5, -8.1, 5]);
    const { clusterOf } = kMeans(points, 2, 3, 1);
    expect(clusterOf[0]).toBe(clusterOf[1]);
    expect(clusterOf[2]).toBe(clusterOf[3]);
    expect(clusterOf[4]).toBe(clusterOf[5]);
    expect(new Set(clusterOf).size).toBe(3);
  });
});

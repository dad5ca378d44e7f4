import { describe, expect, it } from '@jest/globals';
import { findCycles } from './find-cycles.js';

const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));

describe('findCycles', () => {
  it('finds none in a diamond, where two ways lead to the same node', () => {
    expect(findCycles(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
  });

  it('tells a circle by the nodes along it', () => {
    expect(findCycles(graph({ x: ['a'], a: ['b'], b: ['c'], c: ['a'] }))).toEqual([['a', 'b', 'c', 'a']]);
  });

  it('tells a node that points to itself', () => {
    expect(findCycles(graph({ a: ['a'] }))).toEqual([['a', 'a']]);
  });

  it('tells two circles apart', () => {
    expect(findCycles(graph({ a: ['b'], b: ['a'], c: ['d'], d: ['c'] }))).toEqual([
      ['a', 'b', 'a'],
      ['c', 'd', 'c'],
    ]);
  });

  it('passes over targets that are no nodes', () => {
    expect(findCycles(graph({ a: ['elsewhere'] }))).toEqual([]);
  });

  it('follows a chain longer than any call stack', () => {
    const long = new Map(Array.from({ length: 50_000 }, (_, at) => [String(at), [String(at + 1)]] as const));
    expect(findCycles(long)).toEqual([]);
  });
});

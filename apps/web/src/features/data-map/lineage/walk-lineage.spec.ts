import { describe, expect, it } from '@jest/globals';
import { walkLineage } from './walk-lineage.js';

const box = (x: number, y: number) => ({ x, y, width: 200, height: 50 });
const graph = walkLineage(
  new Map([
    ['far', box(0, 0)],
    ['near', box(10, 200)],
    ['start', box(300, 180)],
    ['made', box(600, 180)],
  ]),
  [
    { from: 'far', to: 'start' },
    { from: 'near', to: 'start' },
    { from: 'start', to: 'made' },
    { from: 'start', to: 'made' },
    { from: 'start', to: 'not on the picture' },
  ],
);

describe('walkLineage', () => {
  it('follows lines, the nearest box first', () => {
    expect(graph.get('start')).toEqual({ left: ['near', 'far'], right: ['made'], up: [], down: [] });
  });

  it('goes up and down within a layer', () => {
    expect(graph.get('far')).toMatchObject({ up: [], down: ['near'] });
    expect(graph.get('near')).toMatchObject({ up: ['far'], down: [] });
  });
});

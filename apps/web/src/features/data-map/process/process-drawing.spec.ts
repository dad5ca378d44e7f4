import { describe, expect, it } from '@jest/globals';
import { layOutSwimLanes } from '../picture/swim-lanes.js';
import { aDataset, aMap, both } from '../testing/a-map.js';
import { processDrawing } from './process-drawing.js';

const map = aMap([aDataset({ id: 'manifest' })]);
const lanes = layOutSwimLanes({
  journeys: [
    {
      id: 'import',
      stages: ['arrival', 'declare'],
      placements: [
        { dataset: 'manifest', stage: 'arrival', lane: 'carrier' },
        { dataset: 'release', stage: 'declare', lane: 'customs' },
      ],
    },
  ],
});

describe('processDrawing', () => {
  const drawing = processDrawing({ map, lanes, inLanguage: ({ ko }) => ko, title: 'x', nodes: [], links: [] });

  it('names the journey and every lane in the language of the page', () => {
    expect(drawing.captions.map(({ text }) => text)).toEqual([
      both('import').ko,
      both('carrier').ko,
      both('customs').ko,
    ]);
  });

  it('shades every other lane and is as large as the picture', () => {
    expect(drawing.areas).toEqual([lanes.bands[0]?.lanes[0]]);
    expect([drawing.width, drawing.height]).toEqual([lanes.width, lanes.height]);
  });
});

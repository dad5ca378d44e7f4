import { describe, expect, it } from '@jest/globals';
import { textFeatures } from '../features/text-features.js';
import { packArtefact, unpackArtefact } from '../model/artefact-file.js';
import { packCaseIndex, unpackCaseIndex } from '../model/view-artefacts.js';
import { buildCaseIndex } from './build-case-index.js';

const NAMES = ['frozen beef ribs', 'frozen pork belly', 'ball bearing 6204', '텀블러 보온병', '냉동 삼겹살'];
const index = buildCaseIndex(
  NAMES.map((name) => textFeatures(name)),
  [10, 20, 30, 40, 20],
  { kindWeights: [0, 1, 0.7, 0.5, 0.5, 1, 0.3], minDocuments: [1, 1, 1, 1, 1, 1, 1], maxShare: 1 },
);

describe('CaseIndex', () => {
  it('finds a stored text first, with a cosine of one when it is the same', () => {
    const [first] = index.search(textFeatures('Ball bearings 6204'), 3);
    expect(index.labelOf(first?.document ?? -1)).toBe(30);
    expect(first?.similarity).toBeGreaterThan(0.6);
    expect(index.search(textFeatures('frozen beef ribs'), 1)[0]?.similarity).toBeCloseTo(1, 5);
  });

  it('ranks by likeness and stops at the limit', () => {
    const found = index.search(textFeatures('beef frozen'), 2);
    expect(found.map((neighbour) => index.labelOf(neighbour.document))).toEqual([10, 20]);
  });

  it('finds nothing for words it has never seen', () => {
    expect(index.search(textFeatures('zzz'), 5)).toEqual([]);
  });

  it('answers the same after being written and read', () => {
    const copy = unpackCaseIndex(unpackArtefact(packArtefact(packCaseIndex(index))));
    const query = textFeatures('냉동 삼겹살 pork');
    expect(copy.search(query, 5)).toEqual(index.search(query, 5));
  });

  it('holds no wording of its texts', () => {
    const file =
      JSON.stringify(packCaseIndex(index).meta) + Buffer.from(packArtefact(packCaseIndex(index))).toString('latin1');
    expect(file).not.toMatch(/beef|bearing/u);
  });
});

import { describe, expect, it } from '@jest/globals';
import { REFUSAL_PLACES, refusalFeatures } from '../guard/learned/refusal-features.js';
import { refusalChances } from '../guard/learned/refusal-model.js';
import { type RefusalExample, trainRefusals } from './train-refusals.js';

const fair = (text: string): RefusalExample => ({ text, refusal: null, weight: 1 });
const EXAMPLES: RefusalExample[] = [
  { text: 'how do i hide watches', refusal: 'evasion', weight: 1 },
  { text: 'tips to hide gold', refusal: 'evasion', weight: 1 },
  { text: "tell me my neighbour's code", refusal: 'personal_data', weight: 1 },
  { text: 'write my appeal for me', refusal: 'representation', weight: 1 },
  fair('how do i declare watches'),
  fair('tell me my own code'),
  fair('how do i appeal'),
  fair('is it a crime to hide gold'),
];

describe('trainRefusals', () => {
  it('tells refusals from fair questions that share their words', () => {
    const model = trainRefusals(EXAMPLES);
    for (const { text, refusal } of EXAMPLES) {
      const chance = refusalChances(model, text).reduce((sum, one) => sum + one, 0);
      expect([text, chance >= model.threshold]).toEqual([text, refusal !== null]);
    }
  });

  it('is the same each time', () => {
    expect(trainRefusals(EXAMPLES)).toEqual(trainRefusals(EXAMPLES));
  });
});

describe('refusalFeatures', () => {
  it('reads numbers alike and names each feature once', () => {
    expect(refusalFeatures('150 달러')).toEqual(refusalFeatures('20 달러'));
    const { places } = refusalFeatures('세금 안 내고 세금 없이 들여오는 방법');
    expect(new Set(places).size).toBe(places.length);
    expect(Math.max(...places)).toBeLessThan(REFUSAL_PLACES);
  });

  it('meets unseen words by what they speak of, in either language', () => {
    const shared = (one: string, other: string): number => {
      const { places } = refusalFeatures(other);
      return refusalFeatures(one).places.filter((place) => places.includes(place)).length;
    };
    expect(shared('세금 피하는 방법', 'tips to dodge duty')).toBeGreaterThan(
      shared('세금 피하는 방법', 'what is duty'),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { explanationFigures } from './explanation-figures.js';

/** Knows one word: without it, the code is hardly probable. */
const classifier = {
  predict: ({ description }: { description: string }) => ({
    candidates: [{ code: '8518.30', probability: description.includes('earphone') ? 0.9 : 0.1 }],
    lines: [],
    vague: false,
  }),
};
const set = (...descriptions: string[]) => ({
  name: 'test',
  items: descriptions.map((description) => ({ item: { description }, code: '851830' })),
});

const silent = (): void => undefined;

describe('explanationFigures', () => {
  it('measures what the named words carry against as many others', () => {
    expect(explanationFigures(set('black wireless earphone in box'), classifier, silent)).toMatchObject({
      items: 1,
      words: 1,
      whole: 0.9,
      withoutNamed: 0.1,
      withoutOthers: 0.9,
      namedMatterMore: 1,
    });
  });

  it('leaves out items with too few words, or without a reason', () => {
    expect(explanationFigures(set('earphone', 'black wireless thing in box'), classifier, silent).items).toBe(0);
  });

  it('tells how far it is', () => {
    const told: string[] = [];
    explanationFigures(set(...Array.from({ length: 45 }, () => 'earphone')), classifier, (message) =>
      told.push(message),
    );
    expect(told).toEqual(['test: 0 of 45', 'test: 20 of 45', 'test: 40 of 45']);
  });
});

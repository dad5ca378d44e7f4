import { describe, expect, it } from '@jest/globals';
import type { ItemClassifier } from '../classification/item-classifier.js';
import { hsTestParts } from '../testing/hs-test-parts.js';
import { MATERIALS, ofMaterial } from './materials.js';
import { materialShifts, writtenShifts, type ShiftKnowledge } from './shifts.js';

const { knowledge, catalogue } = hsTestParts();
const written: ShiftKnowledge = {
  treeOf: (heading) => knowledge.narrowing.find((tree) => tree.heading === heading)?.ask,
  chapterOf: (code) => catalogue.chapterOf(code),
  titleOf: (code) => catalogue.node(code)?.title ?? { ko: '', en: '' },
};

describe('writtenShifts', () => {
  it('names inside a heading the question at which two subheadings part', () => {
    expect(writtenShifts('851821', '851822', written)).toMatchObject([
      { kind: 'answer', code: '851822', condition: { en: expect.stringContaining('Several speakers in one box') } },
    ]);
  });

  it('names between headings what the chapter sends away, then what the other heading is', () => {
    expect(writtenShifts('732690', '848180', written)).toMatchObject([
      { kind: 'excluded', condition: { ko: expect.stringContaining('밸브') } },
      { kind: 'heading', code: '848180' },
    ]);
  });
});

/** Goods of plastic are 3926.90, of steel 7326.90; anything else stays unsure. */
const byMaterial: ItemClassifier = {
  predict: ({ description }) => {
    const code = /plastic|플라스틱/u.test(description)
      ? '3926.90'
      : /steel|철강/u.test(description)
        ? '7326.90'
        : '4421.99';
    return { candidates: [{ code, probability: code === '4421.99' ? 0.2 : 0.7 }], lines: [], vague: false };
  },
};

describe('materialShifts', () => {
  it('predicts anew with another material in the place of the one written', () => {
    expect(materialShifts({ description: 'plastic hook' }, '392690', byMaterial)).toEqual([
      { kind: 'material', condition: { ko: '재질이 다음과 같다면: 철강', en: 'If of steel' }, code: '732690' },
    ]);
  });

  it('adds a material where none is written', () => {
    const codes = materialShifts({ description: '고리' }, '442199', byMaterial).map(({ code }) => code);
    expect(codes).toEqual(['392690', '732690']);
  });
});

describe('ofMaterial', () => {
  const steel = MATERIALS.find(({ name }) => name.en === 'steel');
  it.each([
    ['plastic hook', 'steel hook'],
    ['플라스틱 고리', '철강 고리'],
    ['고리', '철강 고리'],
    ['hook', 'steel hook'],
  ])('writes %s anew as %s', (description, expected) => {
    if (steel === undefined) throw new Error('steel is missing');
    expect(ofMaterial({ description }, steel).description).toBe(expected);
  });
});

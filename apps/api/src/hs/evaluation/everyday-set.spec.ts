import { describe, expect, it } from '@jest/globals';
import { readHsKnowledge } from '../knowledge/read-hs-knowledge.js';
import { evaluateEveryday, readEverydaySet } from './everyday-set.js';

const goods = readEverydaySet('test/evaluation');
const { lexicon } = readHsKnowledge('knowledge/hs');

describe('the everyday set', () => {
  it('names goods once, with codes of the tariff, and keeps a third for measuring', () => {
    const codes = new Set(lexicon.map(({ code }) => code));
    expect(goods.flatMap((row) => row.codes).filter((code) => !codes.has(code.replace('.', '')))).toEqual([]);
    expect(new Set(goods.map(({ id }) => id)).size).toBe(goods.length);
    expect(goods.filter(({ ko, en }) => ko === undefined && en === undefined)).toEqual([]);
    const held = goods.filter(({ split }) => split === 'held').length / goods.length;
    expect(held).toBeGreaterThan(0.3);
  });

  it('counts a right code among the first, by split and language', () => {
    const classifier = {
      predict: ({ description }: { description: string }) => ({
        candidates: ['8712.00', '6403.99'].map((code) => ({ code, probability: 0.4 })),
        lines: [],
        vague: description === '신발',
      }),
    };
    const rows = [
      { id: 'a', split: 'held', codes: ['8712.00'], en: 'bicycle', ko: '자전거' },
      { id: 'b', split: 'held', codes: ['6402.99', '6403.99'], ko: '신발' },
      { id: 'c', split: 'tune', codes: ['0102.21'], en: 'cow' },
    ] as const;
    const figures = evaluateEveryday(
      rows.map((row) => ({ ...row, codes: [...row.codes] })),
      classifier,
    );
    expect(figures).toContainEqual({ split: 'held', language: 'ko', items: 2, right: [0.5, 1, 1], vague: 0.5 });
    expect(figures).toContainEqual({ split: 'held', language: 'en', items: 1, right: [1, 1, 1], vague: 0 });
    expect(figures).toContainEqual({ split: 'tune', language: 'en', items: 1, right: [0, 0, 0], vague: 0 });
  });
});

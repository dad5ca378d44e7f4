import { beforeAll, describe, expect, it } from '@jest/globals';
import type { HsPredictor } from './hs-predictor.js';
import { loadPredictor } from './load-predictor.js';

/** Everyday goods and the subheadings that may rightly stand first; what HS leaves open has several. */
const GOLDEN: readonly (readonly [description: string, ...codes: string[]])[] = [
  ['텀블러', '9617.00', '7323.93', '3924.10'],
  ['블루투스 이어폰', '8518.30', '8517.62'],
  ['면 티셔츠', '6109.10'],
  ['스마트폰', '8517.13'],
  ['노트북 컴퓨터', '8471.30'],
  ['볶은 커피 원두', '0901.21'],
  ['김치', '2005.99'],
  ['라면', '1902.30'],
  ['마스크팩', '3304.99', '3307.90'],
  ['유모차', '8715.00'],
  ['골프채', '9506.31'],
  ['냉동 삼겹살', '0203.29'],
  ['여성용 가죽 핸드백', '4202.21'],
  ['Cotton T-shirt for men', '6109.10'],
  ['lipstick', '3304.10'],
  ['shampoo', '3305.10'],
  ['bicycle', '8712.00'],
  ['lithium ion battery pack', '8507.60'],
  ['toothbrush', '9603.21'],
  ['ball bearing', '8482.10'],
  ['red wine 750 ml', '2204.21'],
  ['USB charging cable', '8544.42'],
  ['passenger car tyre', '4011.10'],
  ['folding umbrella', '6601.91'],
  ['wooden bed frame', '9403.50'],
];
/** How many of the items must have a right code first, and among the first three. */
const FIRST = 21;
const AMONG_THREE = 24;

describe('the model in models/hs', () => {
  let predictor: HsPredictor;
  beforeAll(() => {
    predictor = loadPredictor('models/hs', 'knowledge/hs');
  });

  it(`puts a right code first for ${FIRST} of ${GOLDEN.length} everyday items and among three for ${AMONG_THREE}`, () => {
    const missedBy = (count: number): string[] =>
      GOLDEN.flatMap(([description, ...codes]) => {
        const { candidates } = predictor.predict({ description }, count);
        return candidates.some((candidate) => codes.includes(candidate.code)) ? [] : [description];
      });
    expect(missedBy(1).length).toBeLessThanOrEqual(GOLDEN.length - FIRST);
    expect(missedBy(3).length).toBeLessThanOrEqual(GOLDEN.length - AMONG_THREE);
  });

  it('gives as many candidates and lines as asked for, all of them real, probabilities falling and within one', () => {
    const { candidates, lines } = predictor.predict(
      { description: 'stainless steel vacuum flask', model: 'SV-500' },
      5,
    );
    expect(candidates).toHaveLength(5);
    expect(lines).toHaveLength(5);
    for (const { code } of candidates) expect(predictor.tariff.indexOfSubheading(code.replace('.', ''))).toBeDefined();
    for (const { code } of lines) expect(predictor.tariff.indexOfLine(code)).toBeDefined();
    const probabilities = candidates.map((candidate) => candidate.probability);
    expect(probabilities).toEqual([...probabilities].sort((a, b) => b - a));
    expect(probabilities.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1.0005);
  });

  it.each(['parts', 'gift', 'accessory', '샘플', '기계 부품'])('calls %s vague', (description) => {
    expect(predictor.predict({ description }).vague).toBe(true);
  });

  it.each(['텀블러', 'ball bearing', 'cotton T-shirt'])('does not call %s vague', (description) => {
    expect(predictor.predict({ description }).vague).toBe(false);
  });

  it('survives nonsense, markup, emoji and very long text', () => {
    for (const description of ['🎁', '<script>alert(1)</script>', 'ㅁㄴㅇㄹ', 'qwxz '.repeat(2000), '１２３']) {
      const { candidates } = predictor.predict({ description });
      expect(candidates.every((candidate) => Number.isFinite(candidate.probability))).toBe(true);
    }
  });

  it('predicts the same twice', () => {
    const item = { description: 'PNL ASSY FR DOOR', specification: '자동차 문짝' };
    expect(predictor.predict(item)).toEqual(predictor.predict(item));
  });
});

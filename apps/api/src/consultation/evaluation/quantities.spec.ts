import { describe, expect, it } from '@jest/globals';
import { quantitiesIn, spelledQuantitiesIn, unitNamed } from './quantities.js';

const read = (text: string): (string | number | undefined)[][] =>
  quantitiesIn(text).map(({ value, unit }) => (unit === undefined ? [value] : [value, unit]));

describe('quantitiesIn', () => {
  it.each([
    ['물품가격 미화 150달러 이하', [[150, 'USD']]],
    ['USD 1,000 or less', [[1000, 'USD']]],
    ['$200', [[200, 'USD']]],
    ['2천만원 이하의 벌금', [[20_000_000, 'KRW']]],
    ['KRW 20 million', [[20_000_000, 'KRW']]],
    ['KRW 1.1 million', [[1_100_000, 'KRW']]],
    ['18만 8천 원', [[188_000, 'KRW']]],
    ['수수료는 4만 5천원', [[45_000, 'KRW']]],
    ['1만 달러를 넘으면', [[10_000, 'USD']]],
    ['하루 0.022%', [[0.022, '%']]],
    [
      '6개월, 15일, 5년',
      [
        [6, 'months'],
        [15, 'days'],
        [5, 'years'],
      ],
    ],
    [
      '2 litres and 100 mL',
      [
        [2, 'L'],
        [100, 'mL'],
      ],
    ],
    ['１９０달러', [[190, 'USD']]],
    ['궐련 200개비', [[200]]],
  ] as const)('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('takes articles, marks of sources and list numbers for no quantities', () => {
    expect(read('1. 관세법 제94조제4호와 제241조의2에 따릅니다[2].')).toEqual([]);
  });

  it('keeps neighbouring amounts apart', () => {
    expect(read('200만 원 초과 300만 원 이하')).toEqual([
      [2_000_000, 'KRW'],
      [3_000_000, 'KRW'],
    ]);
  });
});

describe('spelledQuantitiesIn', () => {
  it.each([
    ['만달러 조금 넘게', [10_000, 'USD']],
    ['와인 세병은요', [3, undefined]],
    ['두 보루', [2, undefined]],
  ])('reads %s', (text, [value, unit]) => {
    expect(spelledQuantitiesIn(text)).toMatchObject([{ value, unit }]);
  });

  it('reads no number out of words that hold its syllable', () => {
    expect(spelledQuantitiesIn('세금과 한도, 2만 달러, 만두 개')).toEqual([]);
  });
});

describe('unitNamed', () => {
  it.each([
    ['USD', 'USD'],
    ['% a day', '%'],
    ['years', 'years'],
    ['sticks', undefined],
  ])('takes the unit of a fact, %s, for %s', (name, unit) => {
    expect(unitNamed(name)).toBe(unit);
  });
});

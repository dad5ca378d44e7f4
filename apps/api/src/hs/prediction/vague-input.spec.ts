import { describe, expect, it } from '@jest/globals';
import { namesNoGoods } from './vague-input.js';

describe('namesNoGoods', () => {
  it.each([
    'parts',
    'Gift',
    'accessories',
    '샘플',
    '기계 부품',
    '기계부품',
    'sample of goods',
    '선물용 상품',
    '12345',
    'AB-1234',
    '!!!',
  ])('says so of %s', (text) => {
    expect(namesNoGoods(text)).toBe(true);
  });

  it.each(['T-shirt', '텀블러', 'car parts brake pad', '자동차 부품 브레이크 패드', 'gift card', 'shoes'])(
    'does not of %s',
    (text) => {
      expect(namesNoGoods(text)).toBe(false);
    },
  );
});

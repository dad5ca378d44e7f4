import { describe, expect, it } from '@jest/globals';
import { lawLink } from './law-link.js';

describe('lawLink', () => {
  it("leads to an article's permanent address at the statute service", () => {
    expect(decodeURIComponent(lawLink('관세법 시행규칙', '제49조의3'))).toBe(
      'https://www.law.go.kr/법령/관세법시행규칙/제49조의3',
    );
  });
});

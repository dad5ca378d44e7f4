import { describe, expect, it } from '@jest/globals';
import { isUnanswered, NO_ANSWERS, readAnswers, toFirm } from './answers.js';
import { answersAt, fragmentOf } from './answers-address.js';
import { withAnswer } from './next-answer.js';

const SOME = {
  ...NO_ANSWERS,
  products: [{ code: '330499', title: '화장품' }],
  exported: true,
  regions: ['busan'],
  money: { 'exports-last-year': { amount: 80_000, currency: 'USD' as const } },
  said: { 'fact:has-buyer': false },
};

describe('answers', () => {
  it('leave out what was not said, and turn years into calendar years', () => {
    expect(toFirm(NO_ANSWERS, 2026)).toMatchObject({ size: undefined, products: undefined, support: undefined });
    expect(toFirm(SOME, 2026)).toMatchObject({
      products: ['330499'],
      hasExported: true,
      exportsByYear: [{ year: '2025', amount: 80_000, currency: 'USD' }],
      said: [{ about: 'fact:has-buyer', yes: false }],
    });
  });

  it('tell markets and past support as whole lists, and nothing where nothing was said', () => {
    const told = {
      ...NO_ANSWERS,
      exported: true,
      destinations: ['VN'],
      support: [{ programme: 'voucher', from: '2024' }],
    };
    expect(toFirm(told, 2026)).toMatchObject({
      destinations: ['VN'],
      support: [{ programme: 'voucher', from: '2024' }],
    });
    expect(toFirm({ ...NO_ANSWERS, noSupport: true }, 2026).support).toEqual([]);
    expect(toFirm(NO_ANSWERS, 2026).targets).toBeUndefined();
  });

  it('are read as they were kept before markets were asked', () => {
    const added = ['destinations', 'targets', 'support'];
    const before = Object.fromEntries(Object.entries(SOME).filter(([name]) => !added.includes(name)));
    expect(readAnswers(before)).toMatchObject({ destinations: [], targets: [], support: [] });
  });

  it('go into a fragment and come back, without titles', () => {
    expect(answersAt(fragmentOf(SOME))).toMatchObject({ ...SOME, products: [{ code: '330499' }] });
    expect(decodeURIComponent(fragmentOf(SOME))).toMatch(/^#a=[\w-]+$/);
  });

  it('are not read from another shape or another fragment', () => {
    expect(readAnswers({ ...SOME, products: 'all' })).toBeUndefined();
    expect(answersAt('#services')).toBeUndefined();
    expect(answersAt('#a=%%%')).toBeUndefined();
  });

  it('count as none when only questions were passed over', () => {
    expect(isUnanswered({ ...NO_ANSWERS, skipped: ['support'] })).toBe(true);
    expect(isUnanswered(SOME)).toBe(false);
  });

  it('take an entered value only when it can be one', () => {
    expect(withAnswer(NO_ANSWERS, 'founded', '2021-03-02', 'KRW')?.founded).toBe('2021-03-02');
    expect(withAnswer(NO_ANSWERS, 'amount:duty-on-goods', '1,000,000', 'KRW')?.money).toEqual({
      'amount:duty-on-goods': { amount: 1_000_000, currency: 'KRW' },
    });
    expect(withAnswer(NO_ANSWERS, 'employees', 'many', 'KRW')).toBeUndefined();
  });
});

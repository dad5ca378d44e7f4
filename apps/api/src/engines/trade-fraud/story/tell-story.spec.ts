import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../../common/language.js';
import { FRAUD_PATTERNS } from '../trade-fraud-contract.js';
import { type Evidence } from '../model/fraud-alert.js';
import { aTransaction } from '../testing/a-transaction.js';
import { factsOf } from './story-facts.js';
import { STORY_PARTS, tellStory } from './tell-story.js';

const evidence: readonly Evidence[] = [
  {
    transaction: aTransaction({ id: 'D1', date: '2026-03-02', amount: 9000, quantity: 100, invoice: 'INV-7' }),
    score: 0.9,
    figures: { timesMedian: 2.25, made_up_by_engine: 7, unitPrice: 90 },
    band: { lower: 30, median: 40, upper: 50 },
  },
  {
    transaction: aTransaction({
      id: 'D2',
      date: '2026-03-09',
      amount: 4400,
      quantity: 100,
      partner: 'P2',
      country: 'VN',
    }),
    score: 0.6,
    figures: { timesMedian: 1.1, paidShare: 0.25 },
    band: { lower: 30, median: 40, upper: 50 },
  },
  {
    transaction: aTransaction({ id: 'M1', record: 'payment', direction: 'out', date: '2026-03-20', amount: 9000.5 }),
    score: 0.4,
    figures: {},
    band: undefined,
  },
];

const storyOf = (pattern: string, language: 'ko' | 'en', of = evidence) =>
  tellStory(factsOf({ pattern, certainty: 0.873, engineVersion: 'v3', evidence: of }), language);

/** What is left of a text after everything that was told from facts is taken out, the longest first. */
function untraced(text: string, told: readonly string[]): string {
  return [...told].sort((a, b) => b.length - a.length).reduce((left, each) => left.replaceAll(each, ''), text);
}

const CASES = LANGUAGES.flatMap((language) =>
  [...FRAUD_PATTERNS, 'new_pattern'].map((pattern) => [language, pattern] as const),
);

describe('the story of an alert', () => {
  it.each(CASES)('in %s of %s has all its parts, and no number but those of the facts', (language, pattern) => {
    const { title, paragraphs, figures } = storyOf(pattern, language);
    expect(title).not.toBe('');
    expect(paragraphs.map(({ part }) => part)).toEqual(STORY_PARTS);
    for (const { text } of paragraphs) {
      const rest = untraced(
        text,
        figures.map((figure) => figure.text),
      );
      expect(rest).not.toMatch(/\d|undefined|NaN/);
    }
  });

  it('has each language’s own words only', () => {
    for (const pattern of FRAUD_PATTERNS) {
      const english = storyOf(pattern, 'en');
      expect([english.title, ...english.paragraphs.map(({ text }) => text)].join(' ')).not.toMatch(
        /\p{Script=Hangul}/u,
      );
      expect(storyOf(pattern, 'ko').title).toMatch(/\p{Script=Hangul}/u);
    }
  });

  it('says who, when, how much and compared with what', () => {
    const text = storyOf('over_invoicing', 'en')
      .paragraphs.map((each) => each.text)
      .join('\n');
    expect(text).toContain('In Korea: F1. Abroad: P1, P2 (CN, VN).');
    expect(text).toContain('From 2 March 2026 to 20 March 2026, 19 days.');
    expect(text).toContain('Declarations: 2, payments: 1, invoices: 1.');
    expect(text).toContain('Declared for import $13,400, paid abroad $9,001.');
    // |9000 − 40 × 100| + |4400 − 40 × 100|
    expect(text).toContain('Exposure: $5,400.');
    expect(text).toContain(
      'Goods of HS 851713 from CN usually cost $40.00 a unit at that time (mostly $30.00 to $50.00)',
    );
    expect(text).toContain('those outside that band number 1.');
    expect(text).toContain('times the usual price 1.1–2.25');
    expect(text).toContain('The engine puts its certainty at 87.3% (version v3).');
  });

  it('tells figures that it has no words for by the engine’s own name, and a pattern too', () => {
    expect(storyOf('new_pattern', 'ko').paragraphs[0]?.text).toContain('new_pattern');
    expect(storyOf('outlier', 'ko').paragraphs.find(({ part }) => part === 'compared')?.text).toContain(
      'made_up_by_engine 7',
    );
  });

  it('compares prices of one kind of goods only, and calls nothing certain that isn’t', () => {
    const other = evidence.slice(0, 1).map((each) => ({
      ...each,
      transaction: aTransaction({ id: 'X', hs6: '090121', amount: 5, quantity: 1 }),
    }));
    const facts = factsOf({
      pattern: 'carousel',
      certainty: 0.9999,
      engineVersion: 'v3',
      evidence: [...evidence, ...other],
    });
    expect(facts.price).toMatchObject({ hs6: '851713', compared: 2, declared: 44 });
    expect(tellStory(facts, 'en').paragraphs.at(-1)?.text).toContain('99.9%');
  });

  it('says what speaks against it out of the numbers', () => {
    const [first] = evidence;
    const one = [{ ...first, transaction: aTransaction({ quantity: undefined }) } as Evidence];
    const against = storyOf('under_invoicing', 'en', one).paragraphs.find(({ part }) => part === 'against')?.text;
    expect(against).toContain('With so few transactions (1)');
    expect(against).toContain('whose unit price is unknown: 1.');
    const within = storyOf('over_invoicing', 'ko').paragraphs.find(({ part }) => part === 'against')?.text;
    expect(within).toContain('신고 1건은 통상 가격 범위 안에 있습니다.');
  });
});

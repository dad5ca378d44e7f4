import { describe, expect, it } from '@jest/globals';
import { type Firm } from '../firm/firm-profile.js';
import { evidenceFor, FEWEST_FIRMS, fitEvidence } from './evidence-model.js';
import { type FirmTrace } from './firm-trace.js';

const TODAY = '2026-11-30';
const PROGRAMMES = ['liked', 'ignored', 'new'];

/** A firm of cosmetics that ships the same every month, and doubles after an award of `liked`. */
function trace(hs: string, awards: FirmTrace['awards'] = [], factor = 1): FirmTrace {
  const at = awards[0]?.month ?? 99;
  return {
    size: 'small',
    region: 'seoul',
    hs,
    destination: 'usa',
    monthly: Array.from({ length: 36 }, (_, month) => (month > at ? 2_000 * factor : 2_000)),
    awards,
  };
}
const many = (count: number, make: (index: number) => FirmTrace) =>
  Array.from({ length: count }, (_, index) => make(index));
const liked = (month: number) => [{ programme: 'liked', month }];

const population = [
  ...many(60, (index) => trace('330499', index < 40 ? liked(14 + (index % 10)) : [], 1.6)),
  ...many(60, (index) => trace('870899', index < 40 ? [{ programme: 'ignored', month: 14 + (index % 10) }] : [])),
  ...many(4, () => trace('950300', liked(20))),
];
const firm = (product: string): Firm => ({
  id: 'f',
  size: 'small',
  regions: ['seoul'],
  products: [product],
  exports: { byYear: { '2025': { amount: 24_000, currency: 'USD' } }, destinations: ['US'] },
});

describe('evidence from similar firms', () => {
  const model = fitEvidence(population, PROGRAMMES);
  if (model === undefined) throw new Error('no model');
  const of = (product: string) => evidenceFor(model, firm(product), TODAY);

  it('holds what firms of the same goods received against what others did', () => {
    const [cosmetics, cars] = [of('330499'), of('870899')];
    expect(cosmetics?.get('liked')?.value).toBeGreaterThan(cars?.get('liked')?.value ?? 1);
    expect(cosmetics?.get('ignored')?.value).toBeLessThan(cars?.get('ignored')?.value ?? 0);
  });

  it('says about how many firms are similar and received it, in steps of three, and how exports moved', () => {
    expect(of('330499')?.get('liked')).toMatchObject({ similarFirms: 60, received: 39 });
    expect(of('330499')?.get('liked')?.move).toBeGreaterThan(20);
    expect(of('870899')?.get('ignored')?.move).toBeLessThan(20);
  });

  it('tells nothing of groups of fewer than ten firms: the next wider group stands in', () => {
    expect(model.groups.has('hs4/9503/first-export/small/usa')).toBe(false);
    expect(of('950300')?.get('liked')?.similarFirms).toBeGreaterThan(FEWEST_FIRMS);
    expect([...model.groups.values()].every(({ firms }) => firms >= FEWEST_FIRMS)).toBe(true);
    expect(model.rates.factors.every(({ table }) => !table.has('9503'))).toBe(true);
  });

  it('does not tell how many received it where that points at single firms, or where all of them did', () => {
    const few = [
      ...many(30, (index) => trace('330499', index < 3 ? liked(20) : [])),
      ...many(40, () => trace('870899', liked(20))),
    ];
    const fitted = fitEvidence(few, PROGRAMMES);
    if (fitted === undefined) throw new Error('no model');
    expect(evidenceFor(fitted, firm('330499'), TODAY)?.get('liked')?.received).toBeUndefined();
    expect(evidenceFor(fitted, firm('870899'), TODAY)?.get('liked')?.received).toBeUndefined();
  });

  it('leaves out programmes with little history', () => {
    expect(of('330499')?.has('new')).toBe(false);
  });

  it('has nothing to say from fewer than ten firms, or of a firm of which nothing is known', () => {
    expect(fitEvidence(population.slice(0, 9), PROGRAMMES)).toBeUndefined();
    expect(evidenceFor(model, { id: 'f' }, TODAY)).toBeUndefined();
  });
});

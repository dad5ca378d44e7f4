import { describe, expect, it } from '@jest/globals';
import { type RankedMatch } from './rank-matches.js';
import { shareOut } from './share-out.js';

const match = (id: string, status: RankedMatch['status'] = 'eligible', goals = 1) =>
  ({ programme: { id }, status, inTurn: false, parts: [{ name: 'goals', value: goals }] }) as unknown as RankedMatch;
const ranked = [
  ...Array.from({ length: 20 }, (_, index) => match(`known-${index}`)),
  ...Array.from({ length: 10 }, (_, index) => match(`new-${index}`)),
  match('unwanted', 'eligible', 0),
  match('refused', 'not_eligible'),
];
const evidence = new Map(
  Array.from({ length: 20 }, (_, index) => [`known-${index}`, { value: 0.5, similarFirms: 12 }]),
);
const order = (turn: string) => shareOut(ranked, evidence, turn);
const ids = (matches: readonly RankedMatch[]) => matches.map(({ programme }) => programme.id);

describe('shareOut', () => {
  const DAYS = Array.from({ length: 60 }, (_, day) => order(`day ${day}/a`));
  const inTurnOf = (shown: readonly RankedMatch[]) => shown.filter(({ inTurn }) => inTurn);

  it('keeps the fifth or the eighth place of each ten for a programme with little history, and says so', () => {
    const kept = new Set(DAYS.map((shown) => shown.flatMap(({ inTurn }, place) => (inTurn ? [place] : [])).join()));
    expect([...kept].sort()).toEqual(['4,14,24', '7,17,27']);
    expect(DAYS.flatMap((shown) => ids(inTurnOf(shown))).every((id) => id.startsWith('new-'))).toBe(true);
    expect(DAYS.map((shown) => ids(shown.slice(0, 4)))).toEqual(DAYS.map(() => ids(ranked.slice(0, 4))));
  });

  it('keeps a place among the first five about every other time', () => {
    const early = DAYS.filter((shown) => inTurnOf(shown.slice(0, 5)).length > 0).length;
    expect(early).toBeGreaterThan(DAYS.length * 0.3);
    expect(early).toBeLessThan(DAYS.length * 0.7);
  });

  it('loses none, and leaves what can’t be had at the end', () => {
    expect(ids(order('2026-11-30/a')).sort()).toEqual(ids(ranked).sort());
    expect(ids(order('2026-11-30/a')).at(-1)).toBe('refused');
  });

  it('is the same for a firm on a day, and gives each its turn over days', () => {
    expect(order('2026-11-30/a')).toEqual(order('2026-11-30/a'));
    expect(new Set(DAYS.map((shown) => ids(inTurnOf(shown))[0])).size).toBe(10);
  });

  it('gives no turn to what serves none of the firm’s goals', () => {
    expect(DAYS.flatMap((shown) => ids(inTurnOf(shown)))).not.toContain('unwanted');
  });
});

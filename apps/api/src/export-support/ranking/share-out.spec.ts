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
  it('keeps the eighth place of each ten for a programme with little history, and says so', () => {
    const shown = order('2026-11-30/a');
    expect(shown.flatMap(({ inTurn }, place) => (inTurn ? [place] : []))).toEqual([7, 17, 27]);
    expect(ids(shown.filter(({ inTurn }) => inTurn)).every((id) => id.startsWith('new-'))).toBe(true);
    expect(ids(shown.slice(0, 7))).toEqual(ids(ranked.slice(0, 7)));
  });

  it('loses none, and leaves what can’t be had at the end', () => {
    expect(ids(order('2026-11-30/a')).sort()).toEqual(ids(ranked).sort());
    expect(ids(order('2026-11-30/a')).at(-1)).toBe('refused');
  });

  it('is the same for a firm on a day, and gives each its turn over days', () => {
    expect(order('2026-11-30/a')).toEqual(order('2026-11-30/a'));
    const first = Array.from({ length: 60 }, (_, day) => ids(order(`day ${day}/a`))[7]);
    expect(new Set(first).size).toBe(10);
  });

  it('gives no turn to what serves none of the firm’s goals', () => {
    const days = Array.from({ length: 60 }, (_, day) => order(`day ${day}/a`).filter(({ inTurn }) => inTurn));
    expect(days.flatMap(ids)).not.toContain('unwanted');
  });
});

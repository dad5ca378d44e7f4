import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readProgrammes } from '../../knowledge/programmes/read-programmes.js';
import { matchProgrammes } from '../match-programmes.js';
import { bodiesOf, BODY_GROUPS } from './bodies.js';
import { chooseMatches, type MatchChoice } from './choose-matches.js';

const knowledge = readProgrammes(fileURLToPath(new URL('../../../../../knowledge', import.meta.url)));
const ranked = matchProgrammes(knowledge, { id: 'firm', size: 'small' }, '2026-11-29');
const choose = (choice: MatchChoice) => chooseMatches(ranked, choice, 'ko');
const [first, second] = ranked;
if (first === undefined || second === undefined) throw new Error('there are programmes');

describe('chooseMatches', () => {
  it('leaves everything in the order of usefulness when nothing is chosen by', () => {
    expect(choose({}).matches).toEqual(ranked);
  });

  it('counts statuses and bodies with the rest of the choice as it is', () => {
    const { matches, byStatus, byBody } = choose({ statuses: ['unknown'], bodies: ['kcs'] });
    expect(matches.every(({ status, programme }) => status === 'unknown' && programme.body.ko.includes('관세청'))).toBe(
      true,
    );
    expect(byStatus.get('unknown')).toBe(matches.length);
    expect(byBody.get('kcs')).toBe(matches.length);
    expect(byBody.get('ksure')).toBeGreaterThan(0);
  });

  it('keeps programmes without a region beside those of the region', () => {
    const names = choose({ region: 'busan' }).matches.map(({ programme }) => programme.id);
    expect(names.some((id) => id.includes('busan'))).toBe(true);
    expect(names.some((id) => id.includes('daegu'))).toBe(false);
    expect(names).toContain('mss-export-voucher');
  });

  it('knows no deadline where no day is told', () => {
    expect(choose({ closesWithinDays: 30 }).matches).toEqual([]);
    const dated = { ...second, window: { state: 'open', closes: '2026-12-09', daysLeft: 10 } as const };
    const among = [first, dated];
    expect(chooseMatches(among, { closesWithinDays: 10 }, 'ko').matches).toEqual([dated]);
    expect(chooseMatches(among, { closesWithinDays: 9 }, 'ko').matches).toEqual([]);
    expect(chooseMatches(among, { order: 'deadline' }, 'ko').matches[0]).toBe(dated);
    expect(chooseMatches(among, { openNow: true }, 'ko').matches).toContain(dated);
  });

  it('finds programmes by id, and orders them by name in the language', () => {
    expect(choose({ programmes: [first.programme.id] }).matches).toHaveLength(1);
    const names = choose({ order: 'name' }).matches.map(({ programme }) => programme.name.ko);
    expect(names).toEqual([...names].sort(new Intl.Collator('ko').compare));
  });
});

describe('bodiesOf', () => {
  it('puts every programme under a body, few of them under "other"', () => {
    const known = BODY_GROUPS.map(({ id }) => id);
    const all = knowledge.programmes.map((programme) => bodiesOf(programme));
    expect(all.flat().filter((id) => !known.includes(id))).toEqual([]);
    expect(all.filter(([id]) => id === 'other').length).toBeLessThan(15);
  });
});

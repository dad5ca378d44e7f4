import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, eventsByDay, groupOf, weeksOf } from './calendar-days.js';
import { type WindowedProgramme } from './queries.js';

const window = {
  type: 'FIXED',
  state: 'OPEN',
  closes: '2027-02-28',
  daysLeft: 10,
  nextOpens: null,
  usualMonths: [],
  periods: [{ opens: '2027-02-01', closes: '2027-02-28', closesAt: '18:00' }],
  note: '',
} as const;
const programme = (changed: Partial<WindowedProgramme['window']>): WindowedProgramme => ({
  id: 'a',
  name: 'A',
  body: 'B',
  window: { ...window, ...changed },
});

describe('the days of the calendar', () => {
  it('puts the days of a month in weeks from Sunday on', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks[0]?.[0]).toBe('2026-11-01');
    expect(weeks.at(-1)?.[1]).toBe('2026-11-30');
    expect(weeks.at(-1)?.[2]).toBeUndefined();
    expect(weeksOf('2028-02').flat().filter(Boolean)).toHaveLength(29);
    expect(weeksOf('2027-05')).toHaveLength(6);
  });

  it('goes over months and years', () => {
    expect(addMonths('2026-11', 2)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('tells what opens and closes on a day', () => {
    const events = eventsByDay([programme({})]);
    expect(events.get('2027-02-01')?.[0]).toMatchObject({ kind: 'opens', at: undefined });
    expect(events.get('2027-02-28')?.[0]).toMatchObject({ kind: 'closes', at: '18:00' });
  });

  it('tells known days from usual months, and both from what only a notice tells', () => {
    expect(groupOf(programme({}))).toBe('dated');
    expect(groupOf(programme({ type: 'ROLLING', periods: [] }))).toBe('rolling');
    expect(groupOf(programme({ type: 'YEARLY', periods: [], usualMonths: [3] }))).toBe('usual');
    expect(groupOf(programme({ type: 'YEARLY', periods: [] }))).toBe('notice');
  });
});

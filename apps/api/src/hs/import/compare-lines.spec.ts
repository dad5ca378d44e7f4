import { describe, expect, it } from '@jest/globals';
import { compareLines, differences } from './compare-lines.js';
import { type StoredLine } from './official-line.js';

const aLine = (code: string, over: Partial<StoredLine> = {}): StoredLine => ({
  code,
  ko: '말',
  en: 'Horses',
  validFrom: '2013-01-01',
  validUntil: '2025-12-31',
  closed: false,
  ...over,
});
const compare = (stored: StoredLine[], incoming: StoredLine[], unreadable: string[] = []) =>
  compareLines(new Map(stored.map((line) => [line.code, line])), incoming, new Set(unreadable), '2026-01-15');

describe('compareLines', () => {
  it('tells what a file adds, changes, closes and leaves', () => {
    const renamed = aLine('0102', { ko: '소' });
    const plan = compare([aLine('0101'), aLine('0102'), aLine('0103')], [aLine('0101'), renamed, aLine('0104')]);
    expect(plan.added.map(({ code }) => code)).toEqual(['0104']);
    expect(plan.changed).toEqual([{ before: aLine('0102'), after: renamed }]);
    expect(plan.closed.map(({ code }) => code)).toEqual(['0103']);
    expect(plan.unchanged).toBe(1);
  });

  it('ends a closed code on the day of the import, unless it had ended before', () => {
    const plan = compare([aLine('0101'), aLine('0102', { validUntil: '9999-12-31' })], []);
    expect(plan.closed.map(({ validUntil }) => validUntil)).toEqual(['2025-12-31', '2026-01-15']);
  });

  it('closes a code once, and opens it again when it is back', () => {
    const closed = aLine('0101', { closed: true });
    expect(compare([closed], []).closed).toEqual([]);
    expect(compare([closed], [aLine('0101')]).changed).toHaveLength(1);
  });

  it('leaves a code whose line could not be read as it is', () => {
    expect(compare([aLine('0101')], [], ['0101']).closed).toEqual([]);
  });
});

it('names what differs', () => {
  expect(differences(aLine('0101'), aLine('0101', { en: 'Live horses', validUntil: '2026-12-31' }))).toEqual([
    'en',
    'validUntil',
  ]);
});

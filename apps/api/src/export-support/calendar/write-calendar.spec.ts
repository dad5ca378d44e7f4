import { describe, expect, it } from '@jest/globals';
import { type Programme, programmeSchema } from '../../knowledge/programmes/programme.js';
import { calendarEntries } from './calendar-entries.js';
import { writeCalendar } from './write-calendar.js';

const both = { ko: '수출, 지원; 사업', en: 'Export, support; scheme' };
function programme(window: object): Programme {
  return programmeSchema.parse({
    id: 'a-voucher',
    status: 'published',
    name: both,
    body: both,
    kind: 'money',
    stages: ['growing'],
    serves: ['find-buyers'],
    summary: both,
    gives: [{ what: both }],
    criteria: [],
    window: { note: both, ...window },
    apply: both,
    documents: [both],
    link: 'https://www.customs.go.kr',
    asOf: '2025',
    confidence: 'known',
  });
}

/** Reads an iCalendar file as RFC 5545 (3.1 folding, 3.3.11 escapes) tells; an event's fields by name and parameters. */
function parse(file: string): Map<string, string>[] {
  expect(file).not.toMatch(/[^\r]\n/);
  const lines = file.replaceAll('\r\n ', '').replaceAll('\r\n\t', '').split('\r\n');
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const events: Map<string, string>[] = [];
  let inAlarm = false;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push(new Map());
    else if (/^(BEGIN|END):VALARM$/.test(line)) inAlarm = line.startsWith('BEGIN');
    else if (!inAlarm) {
      const at = line.indexOf(':');
      const text = line.slice(at + 1).replace(/\\([\\,;nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
      events.at(-1)?.set(line.slice(0, at), text);
    }
  }
  return events;
}

const TODAY = '2026-11-30';
const fixed = (rounds: object[]) => programme({ type: 'fixed', rounds });
const written = (given: Programme, language: 'ko' | 'en' = 'ko') =>
  parse(writeCalendar(calendarEntries(given, TODAY, language), '관문'));

describe('the calendar of application windows', () => {
  it('has an all-day entry for the first and the last day, each ending on the day after', () => {
    const [opens, closes] = written(fixed([{ opens: '2026-12-31', closes: '2027-01-31' }]));
    expect(opens?.get('DTSTART;VALUE=DATE')).toBe('20261231');
    expect(opens?.get('DTEND;VALUE=DATE')).toBe('20270101');
    expect(closes?.get('DTSTART;VALUE=DATE')).toBe('20270131');
    expect(closes?.get('DTEND;VALUE=DATE')).toBe('20270201');
    expect(closes?.get('SUMMARY')).toBe('접수 마감: 수출, 지원; 사업');
    expect(closes?.get('STATUS')).toBe('CONFIRMED');
  });

  it('writes a known time of Korea in UTC', () => {
    const [, closes] = written(fixed([{ opens: '2026-12-01', closes: '2027-01-01', closesAt: '08:30' }]), 'en');
    expect(closes?.get('DTSTART')).toBe('20261231T233000Z');
    expect(closes?.get('SUMMARY')).toBe('Closes: Export, support; scheme');
  });

  it('keeps the identity of a round when its last day is put off', () => {
    const uids = (closes: string) => written(fixed([{ opens: '2026-12-01', closes }])).map((event) => event.get('UID'));
    expect(uids('2026-12-20')).toEqual(uids('2027-01-05'));
    expect(new Set(uids('2026-12-20')).size).toBe(2);
  });

  it('leaves out what is over, and the first day of what is open already', () => {
    const events = written(
      fixed([
        { opens: '2026-01-01', closes: '2026-11-29' },
        { opens: '2026-11-01', closes: '2026-11-30' },
      ]),
    );
    expect(events.map((event) => event.get('DTSTART;VALUE=DATE'))).toEqual(['20261130']);
  });

  it('repeats what comes on the same days every year, and the last day of February with it', () => {
    const yearly = programme({ type: 'yearly', days: { opens: '02-01', closes: '02-29' } });
    expect(written(yearly).map((event) => event.get('DTSTART;VALUE=DATE'))).toEqual(['20270201', '20270228']);
  });

  it('makes of a usual month a tentative reminder, and nothing of what has no dates', () => {
    const [usual] = written(programme({ type: 'yearly', usualMonths: [3] }));
    expect(usual?.get('STATUS')).toBe('TENTATIVE');
    expect(usual?.get('DTSTART;VALUE=DATE')).toBe('20270301');
    expect(calendarEntries(programme({ type: 'rolling' }), TODAY, 'ko')).toEqual([]);
    expect(calendarEntries(programme({ type: 'yearly' }), TODAY, 'ko')).toEqual([]);
    expect(calendarEntries(fixed([]), TODAY, 'ko')).toEqual([]);
  });
});

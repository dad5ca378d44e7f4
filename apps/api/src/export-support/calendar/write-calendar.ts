import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { addDays } from '../matching/calendar.js';
import { type CalendarEntry } from './calendar-entries.js';

/** Korea is nine hours ahead of UTC all year (no daylight saving time since 1988). */
const KOREA = '+09:00';
/** A reminder goes off so many days before a deadline; by judgement. */
const REMIND_DAYS = 7;

/**
 * An iCalendar file (RFC 5545). A day without a time is an all-day entry, wherever it is read; a time is written in UTC.
 * @throws Error when an entry can't be written, which valid days never cause
 */
export function writeCalendar(entries: readonly CalendarEntry[], name: string): string {
  const { error, value } = createEvents(entries.map(toEvent), { calName: name, productId: 'gwanmun/export-support' });
  if (error !== null || value === null) throw error ?? new Error('the calendar is empty');
  return foldedByOctets(value);
}

function toEvent({ uid, day, at, kind, title, text, link }: CalendarEntry): EventAttributes {
  const event = {
    uid,
    title,
    description: text,
    url: link,
    status: kind === 'usual' ? ('TENTATIVE' as const) : ('CONFIRMED' as const),
    busyStatus: 'FREE' as const,
    transp: 'TRANSPARENT' as const,
    ...(kind === 'closes'
      ? {
          alarms: [{ action: 'display' as const, description: title, trigger: { days: REMIND_DAYS, before: true } }],
        }
      : {}),
  };
  if (at === undefined) return { ...event, start: daysOf(day), end: daysOf(addDays(day, 1)) };
  const instant = new Date(`${day}T${at}:00${KOREA}`);
  const start: DateArray = [
    instant.getUTCFullYear(),
    instant.getUTCMonth() + 1,
    instant.getUTCDate(),
    instant.getUTCHours(),
    instant.getUTCMinutes(),
  ];
  return { ...event, start, startInputType: 'utc', startOutputType: 'utc', duration: { minutes: 0 } };
}

function daysOf(day: string): DateArray {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}

/** RFC 5545, 3.1: a line has 75 octets at most, without its end. The package counts characters, of which Korean has three octets. */
const LONGEST_LINE = 75;

function foldedByOctets(file: string): string {
  const lines = file.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  return lines.map(folded).join('\r\n');
}

function folded(line: string): string {
  const pieces: string[] = [];
  let [piece, octets] = ['', 0];
  for (const sign of line) {
    const more = Buffer.byteLength(sign);
    if (octets + more > LONGEST_LINE) {
      pieces.push(piece);
      // The space that begins a continued line counts.
      [piece, octets] = ['', 1];
    }
    piece += sign;
    octets += more;
  }
  return [...pieces, piece].join('\r\n ');
}

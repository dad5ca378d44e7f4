import { type WindowedProgramme } from './queries.js';

/** A month as `YYYY-MM`, a day as `YYYY-MM-DD`; Korea's calendar, no time zone involved. */
const DAY_MS = 86_400_000;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

export function addMonths(month: string, months: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months)).toISOString().slice(0, 7);
}

/** Weeks from Sunday to Saturday, as Korean calendars have them; undefined outside of the month. */
export function weeksOf(month: string): readonly (readonly (string | undefined)[])[] {
  const first = `${month}-01`;
  const offset = new Date(`${first}T00:00:00Z`).getUTCDay();
  const length = Number(addDays(`${addMonths(month, 1)}-01`, -1).slice(8));
  return Array.from({ length: Math.ceil((offset + length) / 7) }, (_week, week) =>
    Array.from({ length: 7 }, (_day, weekday) => {
      const date = week * 7 + weekday - offset;
      return date >= 0 && date < length ? addDays(first, date) : undefined;
    }),
  );
}

export interface DayEvent {
  readonly kind: 'opens' | 'closes';
  readonly programme: Pick<WindowedProgramme, 'id' | 'name'>;
  /** HH:MM, where a time is known. */
  readonly at: string | undefined;
}

/** What happens on which day. */
export function eventsByDay(programmes: readonly WindowedProgramme[]): ReadonlyMap<string, readonly DayEvent[]> {
  const events = new Map<string, DayEvent[]>();
  const add = (day: string, event: DayEvent) => events.set(day, [...(events.get(day) ?? []), event]);
  for (const { id, name, window } of programmes) {
    for (const { opens, closes, closesAt } of window.periods) {
      add(opens, { kind: 'opens', programme: { id, name }, at: undefined });
      add(closes, { kind: 'closes', programme: { id, name }, at: closesAt ?? undefined });
    }
  }
  return events;
}

export const WINDOW_GROUPS = ['dated', 'usual', 'rolling', 'notice'] as const;
export type WindowGroup = (typeof WINDOW_GROUPS)[number];

/** How much is known of a programme's window. */
export function groupOf({ window }: Pick<WindowedProgramme, 'window'>): WindowGroup {
  if (window.periods.length > 0) return 'dated';
  if (window.type === 'ROLLING') return 'rolling';
  return window.usualMonths.length > 0 ? 'usual' : 'notice';
}

/** The programmes of a group, those whose day comes first in front. */
export function ofGroup(programmes: readonly WindowedProgramme[], group: WindowGroup): readonly WindowedProgramme[] {
  const day = ({ window }: WindowedProgramme) => window.closes ?? window.nextOpens ?? '9999';
  return programmes
    .filter((programme) => groupOf(programme) === group)
    .sort((left, right) => day(left).localeCompare(day(right)));
}

import { type ApplicationWindow } from '../../knowledge/programmes/programme.js';
import { dayInYear, daysBetween, yearOf } from './calendar.js';

/** Where an application window stands on a day. `notice`: only the notice tells its dates, so it can't be called closed. */
export type WindowState =
  | { readonly state: 'open'; readonly closes: string | undefined; readonly daysLeft: number | undefined }
  | { readonly state: 'notice'; readonly usualMonths: readonly number[] }
  | { readonly state: 'closed'; readonly nextOpens: string | undefined };

/** Days on which an application window opens and closes; the last day is in. */
export interface Round {
  readonly opens: string;
  readonly closes: string;
  /** HH:MM in Korea's time on the last day, where it is known. */
  readonly closesAt?: string | undefined;
}

/** @param today YYYY-MM-DD in Korea; a window is open from the start of its first to the end of its last day there */
export function windowState(window: ApplicationWindow, today: string): WindowState {
  if (window.type === 'rolling') return { state: 'open', closes: undefined, daysLeft: undefined };
  if (window.type === 'fixed') return stateOf(window.rounds, today, []);
  const rounds = window.days === undefined ? [] : everyYear(window.days, yearOf(today));
  return stateOf(rounds, today, window.usualMonths ?? []);
}

/** The windows with known days that are open or still to come; for every year where they come every year. */
export function roundsToCome(window: ApplicationWindow, today: string): readonly Round[] {
  if (window.type === 'rolling') return [];
  const rounds =
    window.type === 'fixed' ? window.rounds : window.days === undefined ? [] : everyYear(window.days, yearOf(today));
  return rounds.filter(({ closes }) => closes >= today).sort((left, right) => (left.opens < right.opens ? -1 : 1));
}

function stateOf(rounds: readonly Round[], today: string, usualMonths: readonly number[]): WindowState {
  if (rounds.length === 0) return { state: 'notice', usualMonths };
  const open = rounds.filter(({ opens, closes }) => opens <= today && today <= closes);
  const closes = open
    .map((round) => round.closes)
    .sort()
    .at(-1);
  if (closes !== undefined) return { state: 'open', closes, daysLeft: daysBetween(today, closes) };
  return {
    state: 'closed',
    nextOpens: rounds
      .map(({ opens }) => opens)
      .filter((opens) => opens > today)
      .sort()[0],
  };
}

/** Rounds of the years around; one that closes before it opens runs over the new year. */
function everyYear(days: { readonly opens: string; readonly closes: string }, year: number): Round[] {
  return [year - 1, year, year + 1].map((start) => ({
    opens: dayInYear(start, days.opens),
    closes: dayInYear(days.closes < days.opens ? start + 1 : start, days.closes),
  }));
}

import { type Language } from '../../common/language.js';
import { type Programme } from '../../knowledge/programmes/programme.js';
import { roundsToCome } from '../matching/window-state.js';

/** A day of a programme that belongs into a calendar. */
export interface CalendarEntry {
  /** Stays the same for the same round of the same programme, so that a later download replaces the entry. */
  readonly uid: string;
  /** YYYY-MM-DD in Korea. */
  readonly day: string;
  /** HH:MM in Korea, where a time is known; else the whole day is meant. */
  readonly at: string | undefined;
  /** `usual`: the first of a month in which calls usually come, to look for the notice; nothing is promised. */
  readonly kind: 'opens' | 'closes' | 'usual';
  readonly title: string;
  readonly text: string;
  readonly link: string;
}

const UID_HOST = 'support.gwanmun';

const TITLES = {
  ko: {
    opens: (name: string) => `접수 시작: ${name}`,
    closes: (name: string) => `접수 마감: ${name}`,
    usual: (name: string) => `공고 확인: ${name}`,
  },
  en: {
    opens: (name: string) => `Opens: ${name}`,
    closes: (name: string) => `Closes: ${name}`,
    usual: (name: string) => `Look for the notice: ${name}`,
  },
} as const;

const NOTES = {
  ko: {
    usual: '보통 이 달에 공고합니다. 정해진 날짜가 아닙니다.',
    guidance: '안내 자료입니다. 신청 전에 반드시 공고를 확인하시기 바랍니다.',
  },
  en: {
    usual: 'Calls usually come in this month; no date is set.',
    guidance: 'This is guidance. Check the notice before you apply.',
  },
} as const;

/**
 * What is known of a programme's application days, from today on. Programmes that take applications all the time, or
 * whose dates only the notice tells, have none.
 * @param today YYYY-MM-DD in Korea
 */
export function calendarEntries(programme: Programme, today: string, language: Language): readonly CalendarEntry[] {
  const { id, window, link } = programme;
  const name = programme.name[language];
  const entry = (kind: CalendarEntry['kind'], day: string, key: string, at?: string): CalendarEntry => ({
    uid: `${id}-${key}-${kind}@${UID_HOST}`,
    day,
    at,
    kind,
    title: TITLES[language][kind](name),
    text: [
      programme.body[language],
      window.note[language],
      ...(kind === 'usual' ? [NOTES[language].usual] : []),
      NOTES[language].guidance,
    ].join('\n'),
    link,
  });
  const rounds = roundsToCome(window, today).flatMap(({ opens, closes, closesAt }) => [
    ...(opens >= today ? [entry('opens', opens, opens)] : []),
    entry('closes', closes, opens, closesAt),
  ]);
  if (rounds.length > 0 || window.type !== 'yearly') return rounds;
  return (window.usualMonths ?? [])
    .map((month) => nextFirstOf(month, today))
    .sort()
    .map((day) => entry('usual', day, day.slice(0, 7)));
}

/** The first day of a month, this year's where it is still to come. */
function nextFirstOf(month: number, today: string): string {
  const of = (year: number) => `${year}-${String(month).padStart(2, '0')}-01`;
  const year = Number(today.slice(0, 4));
  return of(year) >= today ? of(year) : of(year + 1);
}

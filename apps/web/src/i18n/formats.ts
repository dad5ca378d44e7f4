import { type PortalLanguage } from './language.js';

const LOCALES: Readonly<Record<PortalLanguage, string>> = { ko: 'ko-KR', en: 'en-GB' };

const MONTH = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/**
 * A calendar month or day without a time zone, as records carry it: `2026-06` → `2026년 6월`, `June 2026`.
 * What is not such a date is returned as it is.
 */
export function formatAsOf(asOf: string, language: PortalLanguage): string {
  const match = MONTH.exec(asOf);
  if (match === null) return asOf;
  const [, year, month, day] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return new Intl.DateTimeFormat(LOCALES[language], {
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(date);
}

/** The clock time of an instant (RFC 3339) where the person is. */
export function formatTime(instant: string, language: PortalLanguage): string {
  return new Intl.DateTimeFormat(LOCALES[language], { hour: 'numeric', minute: '2-digit' }).format(new Date(instant));
}

/** The day of an instant (RFC 3339) where the person is, with its weekday. */
export function formatDay(instant: string, language: PortalLanguage): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'full' }).format(new Date(instant));
}

/** A number as people of that language write it; with one decimal below ten. */
export function formatNumber(value: number, language: PortalLanguage): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/** A share from 0 to 1 in whole percent; never a certainty that is not one. */
export function formatPercent(share: number, language: PortalLanguage): string {
  const shown = share > 0.99 && share < 1 ? 0.99 : share;
  return new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 0 }).format(shown);
}

/** Days are YYYY-MM-DD in Korea's time; they compare as strings. */

function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dayOf(year: number, month: number, day: number): string {
  const last = lastDayOfMonth(year, month);
  return [String(year).padStart(4, '0'), month, Math.min(day, last)]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

function partsOf(day: string): [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}

/**
 * The same day so many years on; 29 February becomes the 28th in a common year. A period counted from that day (the
 * first day left out) ends with this day: Civil Act, articles 157 and 160.
 */
export function addYears(day: string, years: number): string {
  const [year, month, date] = partsOf(day);
  return dayOf(year + years, month, date);
}

export function addDays(day: string, days: number): string {
  const [year, month, date] = partsOf(day);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** Days from one day to another; 0 on the same day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

export function yearOf(day: string): number {
  return partsOf(day)[0];
}

/** A day of the year (MM-DD) in a year; 02-29 is the last day of February. */
export function dayInYear(year: number, monthAndDay: string): string {
  const [month = 1, day = 1] = monthAndDay.split('-').map(Number);
  return dayOf(year, month, day);
}

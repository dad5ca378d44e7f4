/** The calendar day of an instant in Korea, whose law counts its days there: YYYY-MM-DD. */
export function koreanDay(instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' }).format(instant);
}

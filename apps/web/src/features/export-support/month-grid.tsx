import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { formatAsOf } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { addDays, addMonths, type DayEvent, weeksOf } from './calendar-days.js';
import styles from './calendar-page.module.css';

export interface MonthGridProps {
  readonly today: string;
  /** The day that is chosen; its month is shown. */
  readonly day: string;
  readonly events: ReadonlyMap<string, readonly DayEvent[]>;
  readonly onDay: (day: string) => void;
}

/** Days that a key goes on; PageUp and PageDown go by months. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function dayByKey(key: string, day: string): string | undefined {
  const step = STEPS[key];
  if (step !== undefined) return addDays(day, step);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (key === 'Home') return addDays(day, -weekday);
  if (key === 'End') return addDays(day, 6 - weekday);
  if (key !== 'PageUp' && key !== 'PageDown') return undefined;
  return sameDayOf(addMonths(day.slice(0, 7), key === 'PageUp' ? -1 : 1), day);
}

/** The same date of another month, or its last day. */
export function sameDayOf(month: string, day: string): string {
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const same = `${month}-${day.slice(8)}`;
  return same > last ? last : same;
}

/** A month, day by day. One day can be reached by Tab, the others by arrows (WAI-ARIA grid pattern). */
export function MonthGrid({ today, day, events, onDay }: MonthGridProps) {
  const t = useTexts('support');
  const language = useLanguage();
  const id = useId();
  const chosen = useRef<HTMLButtonElement>(null);
  const isMoved = useRef(false);
  useEffect(() => {
    if (isMoved.current) chosen.current?.focus();
    isMoved.current = false;
  }, [day]);
  const weekdays = (width: 'narrow' | 'long') =>
    Array.from({ length: 7 }, (_, weekday) =>
      new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', { weekday: width, timeZone: 'UTC' }).format(
        // 4 January 2026 was a Sunday.
        Date.UTC(2026, 0, 4 + weekday),
      ),
    );
  const long = weekdays('long');
  const move = (event: KeyboardEvent) => {
    const next = dayByKey(event.key, day);
    if (next === undefined) return;
    event.preventDefault();
    isMoved.current = true;
    onDay(next);
  };
  const labelOf = (of: string) => {
    const counts = (['opens', 'closes'] as const).flatMap((kind) => {
      const count = (events.get(of) ?? []).filter((event) => event.kind === kind).length;
      return count === 0 ? [] : [t(`calendar.${kind}Count`, { count })];
    });
    return [formatAsOf(of, language), ...(of === today ? [t('calendar.today')] : []), ...counts].join(', ');
  };
  const month = day.slice(0, 7);
  return (
    <>
      <p id={id} aria-live="polite" className={styles.name}>
        {formatAsOf(month, language)}
      </p>
      <table className={styles.grid} role="grid" aria-labelledby={id} onKeyDown={move}>
        <thead>
          <tr>
            {weekdays('narrow').map((name, weekday) => (
              <th key={long[weekday]} scope="col" abbr={long[weekday]}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find((each) => each !== undefined)}>
              {week.map((each, weekday) =>
                each === undefined ? (
                  <td key={long[weekday]} />
                ) : (
                  <td key={each} role="gridcell" aria-selected={each === day}>
                    <button
                      type="button"
                      ref={each === day ? chosen : undefined}
                      tabIndex={each === day ? 0 : -1}
                      aria-label={labelOf(each)}
                      aria-current={each === today ? 'date' : undefined}
                      onClick={() => {
                        onDay(each);
                      }}
                    >
                      <span>{Number(each.slice(8))}</span>
                      <span className={styles.marks} aria-hidden="true">
                        {(events.get(each) ?? []).slice(0, 4).map(({ kind, programme }) => (
                          <i key={`${programme.id}-${kind}`} data-kind={kind} />
                        ))}
                      </span>
                    </button>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

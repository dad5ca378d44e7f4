import { useState } from 'react';
import { Link } from 'react-router';
import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { PrintButton } from '../../components/print-button.js';
import { formatAsOf } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { addMonths, eventsByDay, groupOf, ofGroup, WINDOW_GROUPS, type WindowGroup } from './calendar-days.js';
import styles from './calendar-page.module.css';
import { MonthGrid, sameDayOf } from './month-grid.js';
import { Loaded, PlanningPage, usePlanned } from './planning-page.js';
import { useWindowText } from './programme-facts.js';
import { useWindows, type WindowedProgramme } from './queries.js';
import results from './results.module.css';

function koreanToday(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' }).format(new Date());
}

const fileOf = (ids: readonly string[], language: string) =>
  `/api/support/calendar.ics?language=${language}&ids=${ids.join(',')}`;

interface ProgrammesProps {
  readonly programmes: readonly WindowedProgramme[];
}

/** A month to look through, and what happens on the day that is chosen. */
function Months({ programmes }: ProgrammesProps) {
  const t = useTexts('support');
  const language = useLanguage();
  const path = useLocalPath();
  const today = koreanToday();
  const [day, setDay] = useState(today);
  const events = eventsByDay(programmes);
  const month = Number(day.slice(5, 7));
  const usual = programmes.filter(({ window }) => window.usualMonths.includes(month));
  const step = (months: number) => (
    <button
      type="button"
      className={buttons.secondary}
      onClick={() => {
        setDay(sameDayOf(addMonths(day.slice(0, 7), months), day));
      }}
    >
      {t(months < 0 ? 'calendar.previous' : 'calendar.next')}
    </button>
  );
  const onDay = events.get(day) ?? [];
  return (
    <section className={styles.months} aria-label={t('calendar.month')}>
      <div className={styles.steps}>
        {step(-1)}
        {step(1)}
      </div>
      <MonthGrid today={today} day={day} events={events} onDay={setDay} />
      <p className={styles.key}>
        <i data-kind="opens" aria-hidden="true" /> {t('calendar.opens')} <i data-kind="closes" aria-hidden="true" />{' '}
        {t('calendar.closes')}
      </p>
      <div role="status" className={styles.day}>
        <p>
          <strong>{formatAsOf(day, language)}</strong>
        </p>
        {onDay.length === 0 ? (
          <p>{t('calendar.nothing')}</p>
        ) : (
          <ul className={styles.list}>
            {onDay.map(({ kind, programme, at }) => (
              <li key={`${programme.id}-${kind}`}>
                {t(`calendar.${kind}`)}
                {at === undefined ? '' : ` ${at} (KST)`}:{' '}
                <Link to={path(`/support/${programme.id}`)}>{programme.name}</Link>
              </li>
            ))}
          </ul>
        )}
        {usual.length === 0 ? null : (
          <>
            <p>{t('calendar.usualNow')}</p>
            <ul className={styles.list}>
              {usual.map(({ id, name }) => (
                <li key={id}>
                  <Link to={path(`/support/${id}`)}>{name}</Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

function Group({ programmes, group }: ProgrammesProps & { readonly group: WindowGroup }) {
  const t = useTexts('support');
  const language = useLanguage();
  const path = useLocalPath();
  const windowText = useWindowText();
  const members = ofGroup(programmes, group);
  if (members.length === 0) return null;
  const hasFile = group === 'dated' || group === 'usual';
  return (
    <section className={styles.group}>
      <h3>
        {t(`calendar.groups.${group}`)} ({members.length})
      </h3>
      <p className={styles.note}>{t(`calendar.about.${group}`)}</p>
      <ul className={styles.members}>
        {members.map(({ id, name, body, window }) => (
          <li key={id}>
            <Link to={path(`/support/${id}`)}>{name}</Link>
            <p className={styles.note}>{body}</p>
            <p>{windowText(window)}</p>
            {window.periods.map(({ opens, closes, closesAt }) => (
              <p key={opens}>
                {formatAsOf(opens, language)} – {formatAsOf(closes, language)}
                {typeof closesAt === 'string' ? ` ${closesAt} (KST)` : ''}
              </p>
            ))}
            {hasFile ? (
              <a href={fileOf([id], language)} download className={buttons.quiet}>
                <Icon name="download" size={18} />
                <span>
                  {t('calendar.one')} <span className="visually-hidden">{name}</span>
                </span>
              </a>
            ) : (
              <p className={styles.note}>{window.note}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Calendar({ programmes }: ProgrammesProps) {
  const t = useTexts('support');
  const language = useLanguage();
  const withDays = programmes.filter((programme) => ['dated', 'usual'].includes(groupOf(programme)));
  return (
    <>
      <div className={results.tools}>
        {withDays.length === 0 ? (
          <p>{t('calendar.noFile')}</p>
        ) : (
          <a
            href={fileOf(
              withDays.slice(0, 20).map(({ id }) => id),
              language,
            )}
            download
            className={buttons.secondary}
          >
            <Icon name="download" size={18} />
            {t('calendar.all', { count: Math.min(20, withDays.length) })}
          </a>
        )}
        <PrintButton />
      </div>
      <Months programmes={programmes} />
      <h2>{t('calendar.list')}</h2>
      {WINDOW_GROUPS.map((group) => (
        <Group key={group} programmes={programmes} group={group} />
      ))}
    </>
  );
}

/** When the programmes that were put aside take applications; of all programmes when none was. */
export function CalendarPage() {
  const t = useTexts('support');
  const ids = usePlanned();
  const query = useWindows(ids, useLanguage());
  return (
    <PlanningPage title={t('calendar.title')} lead={t(ids.length === 0 ? 'calendar.leadAll' : 'calendar.lead')}>
      <Loaded query={query}>
        {(programmes) =>
          programmes.length === 0 ? <p>{t('planning.unknown')}</p> : <Calendar programmes={programmes} />
        }
      </Loaded>
    </PlanningPage>
  );
}

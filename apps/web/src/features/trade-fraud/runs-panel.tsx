import { type SyntheticEvent, useState } from 'react';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { useMay } from '../../components/officers/officer-session.js';
import { formatDay, formatNumber, formatTime } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './trade-fraud.module.css';
import { type Runs, useRequestRun, useRuns } from './use-alerts.js';

/** What the engine was asked last, and what still waits; waiting never reads as "no alerts". */
export function RunsPanel() {
  const t = useTexts('trade-fraud');
  const may = useMay();
  const { data, isError, error } = useRuns();
  if (isError) return <OfficerFailure error={error} otherwise={t('failed')} />;
  if (data === undefined) return <p role="status">{t('loading')}</p>;
  return (
    <section className={styles.runs} aria-labelledby="runs">
      <h2 id="runs">{t('runs.title')}</h2>
      <div role="status">
        <Latest runs={data} />
      </div>
      {may('fraud-alert.receive') && typeof data.from === 'string' ? (
        <AskAgain key={`${data.from} ${data.until ?? ''}`} from={data.from} until={data.until ?? data.from} />
      ) : null}
    </section>
  );
}

function Latest({ runs: { runs } }: { readonly runs: Runs }) {
  const t = useTexts('trade-fraud');
  const language = useLanguage();
  const instantText = (at: string) => `${formatDay(at, language)} ${formatTime(at, language)}`;
  const waiting = runs.filter(({ state }) => state === 'WAITING');
  const done = runs.find(({ state }) => state === 'DONE');
  if (runs.length === 0) return <p>{t('runs.none')}</p>;
  return (
    <>
      {waiting.map(({ id, from, until, waitingReason }) => (
        <Notice key={id} tone="warning" icon="alert">
          <p>{t('runs.waiting', { from, until })}</p>
          {waitingReason === null ? null : <p>{t(`runs.reasons.${waitingReason}`, { defaultValue: waitingReason })}</p>}
        </Notice>
      ))}
      {done === undefined ? null : (
        <p>
          {t('runs.done', {
            from: done.from,
            until: done.until,
            transactions: formatNumber(done.transactions ?? 0, language),
            alerts: formatNumber(done.alerts ?? 0, language),
          })}{' '}
          <span className={styles.quiet}>
            {t('runs.when', {
              at: instantText(done.finishedAt ?? done.requestedAt),
              version: done.engineVersion ?? '',
            })}
          </span>
        </p>
      )}
    </>
  );
}

function AskAgain(period: { readonly from: string; readonly until: string }) {
  const t = useTexts('trade-fraud');
  const [days, setDays] = useState(period);
  const asking = useRequestRun();
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!asking.isPending) asking.mutate(days);
  };
  return (
    <details className={styles.panel}>
      <summary>{t('runs.again')}</summary>
      <form noValidate onSubmit={send}>
        <div className={styles.filters}>
          {(['from', 'until'] as const).map((name) => (
            <label key={name}>
              {t(`runs.${name}`)}
              <input
                type="date"
                value={days[name]}
                onChange={({ target }) => {
                  setDays({ ...days, [name]: target.value });
                }}
              />
            </label>
          ))}
        </div>
        <div className={styles.actions}>
          <button type="submit" className={buttons.secondary}>
            {t('runs.ask')}
          </button>
        </div>
        <div role="status">
          {asking.isError ? <OfficerFailure error={asking.error} otherwise={t('actionFailed')} /> : null}
          {asking.data?.__typename === 'FraudRefused' ? (
            <Notice tone="warning" icon="alert">
              {t(`refusals.${asking.data.code}`)}
            </Notice>
          ) : null}
        </div>
      </form>
    </details>
  );
}

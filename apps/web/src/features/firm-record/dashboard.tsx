import { Link } from 'react-router';
import { Notice } from '../../components/notice.js';
import { formatAsOf } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { BarChart } from './bar-chart.js';
import { type Dashboard } from './firm-queries.js';
import styles from './firm-record-page.module.css';
import { useMoney } from './use-money.js';

const STAGES = ['applied', 'awarded', 'completed', 'refused'] as const;

function Opportunities({ opportunities }: Pick<Dashboard, 'opportunities'>) {
  const t = useTexts('firm-record');
  return (
    <section aria-labelledby="opportunities" className={styles.part}>
      <h2 id="opportunities">{t('opportunities.title')}</h2>
      <p>{t('opportunities.lead')}</p>
      {opportunities.length === 0 ? (
        <p>{t('opportunities.none')}</p>
      ) : (
        <ul className={styles.list}>
          {opportunities.map(({ destination, label, firms, growth, agreements }) => (
            <li key={destination}>
              <strong>{label}</strong> {t('opportunities.row', { count: firms, growth })}{' '}
              {agreements.length === 0
                ? t('opportunities.noAgreement')
                : t('opportunities.agreements', { list: agreements.join(', ') })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What a firm's record shows. */
export function FirmDashboard({ dashboard }: { readonly dashboard: Dashboard }) {
  const t = useTexts('firm-record');
  const language = useLanguage();
  const path = useLocalPath();
  const money = useMoney();
  const { from, until, total, products, destinations, months, support, opportunities } = dashboard;
  const nameOfStage = (stage: string) => {
    const known = STAGES.find((name) => name === stage);
    return known === undefined ? stage : t(`support.${known}`);
  };
  return (
    <>
      {dashboard.synthetic ? (
        <Notice tone="warning" icon="alert">
          {t('synthetic')}
        </Notice>
      ) : null}
      {typeof from === 'string' && typeof until === 'string' ? (
        <p>
          {t('dashboard.covered', { from: formatAsOf(from, language), until: formatAsOf(until, language) })}{' '}
          {t('dashboard.total', { total: money(total) })}
        </p>
      ) : (
        <p>{t('dashboard.none')}</p>
      )}
      <BarChart
        title={t('dashboard.byMonth')}
        rowTitle={t('dashboard.month')}
        rows={months.map((row) => ({ ...row, label: formatAsOf(row.key, language) }))}
        along="time"
      />
      <BarChart title={t('dashboard.byProduct')} rowTitle={t('dashboard.product')} rows={products} along="kinds" />
      <BarChart
        title={t('dashboard.byDestination')}
        rowTitle={t('dashboard.destination')}
        rows={destinations}
        along="kinds"
      />
      <Opportunities opportunities={opportunities} />
      <section aria-labelledby="received" className={styles.part}>
        <h2 id="received">{t('support.title')}</h2>
        {support.length === 0 ? (
          <p>{t('support.none')}</p>
        ) : (
          <ul className={styles.list}>
            {support.map(({ programme, name, stage, on }) => (
              <li key={`${programme} ${stage} ${on}`}>
                {formatAsOf(on, language)} · <Link to={path(`/support/${programme}`)}>{name}</Link> ·{' '}
                {nameOfStage(stage)}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

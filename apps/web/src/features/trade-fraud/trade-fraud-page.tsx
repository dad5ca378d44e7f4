import buttons from '../../components/button.module.css';
import { ExportList } from '../../components/officers/export-list.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { OfficerGate } from '../../components/officers/officer-gate.js';
import { useMay } from '../../components/officers/officer-session.js';
import { useListAddress } from '../../components/officers/use-list-address.js';
import { PageTitle } from '../../components/page-title.js';
import { formatNumber } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { ALERTS_ADDRESS, type AlertsView, fileFilterOf, PAGE_SIZE } from './alerts-address.js';
import { AlertsFilters } from './alerts-filters.js';
import { AlertsTable } from './alerts-table.js';
import { RunsPanel } from './runs-panel.js';
import styles from './trade-fraud.module.css';
import { UploadPanel } from './upload-panel.js';
import { useAlerts } from './use-alerts.js';

function Pages({ page, total, onPage }: { page: number; total: number; onPage: (page: number) => void }) {
  const t = useTexts('trade-fraud');
  const last = Math.max(1, Math.ceil(total / PAGE_SIZE));
  if (last === 1) return null;
  return (
    <nav className={styles.actions} aria-label={t('pages.label')}>
      <button
        type="button"
        className={buttons.secondary}
        disabled={page <= 1}
        onClick={() => {
          onPage(page - 1);
        }}
      >
        {t('pages.before')}
      </button>
      <span>{t('pages.where', { page, last })}</span>
      <button
        type="button"
        className={buttons.secondary}
        disabled={page >= last}
        onClick={() => {
          onPage(page + 1);
        }}
      >
        {t('pages.next')}
      </button>
    </nav>
  );
}

function Alerts() {
  const t = useTexts('trade-fraud');
  const language = useLanguage();
  const [view, change] = useListAddress(ALERTS_ADDRESS);
  const alerts = useAlerts(view);
  const onChange = (changes: Partial<AlertsView>) => {
    change({ page: 1, ...changes });
  };
  const { data } = alerts;
  return (
    <section aria-labelledby="alerts" className={styles.section}>
      <h2 id="alerts">{t('listTitle')}</h2>
      <AlertsFilters key={view.firm} view={view} onChange={onChange} />
      {alerts.isError ? <OfficerFailure error={alerts.error} otherwise={t('failed')} /> : null}
      <p role="status">
        {data === undefined
          ? alerts.isError
            ? ''
            : t('loading')
          : t('found', { count: data.total, total: formatNumber(data.total, language) })}
      </p>
      {data === undefined ? null : data.total === 0 ? <p>{t('empty')}</p> : <AlertsTable alerts={data.alerts} />}
      <Pages
        page={view.page}
        total={data?.total ?? 0}
        onPage={(page) => {
          onChange({ page });
        }}
      />
      {data !== undefined && data.total > 0 ? (
        <ExportList list="fraud-alerts" operation="fraud-alert.export" purpose="CASE" filter={fileFilterOf(view)} />
      ) : null}
    </section>
  );
}

/** What an engine took for trade-finance fraud, by exposure and certainty, for investigators. */
export function TradeFraudPage() {
  const t = useTexts('trade-fraud');
  return (
    <div className={styles.page}>
      <PageTitle title={t('title')}>{t('title')}</PageTitle>
      <OfficerGate operation="fraud-alert.read">
        <p className={styles.lead}>{t('lead')}</p>
        <Panels />
        <Alerts />
      </OfficerGate>
    </div>
  );
}

function Panels() {
  const may = useMay();
  return (
    <>
      {may('fraud-alert.receive') ? <UploadPanel /> : null}
      <RunsPanel />
    </>
  );
}

import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import buttons from '../../components/button.module.css';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { OfficerGate } from '../../components/officers/officer-gate.js';
import { useMay } from '../../components/officers/officer-session.js';
import { PurposeDialog } from '../../components/officers/purpose-dialog.js';
import { PageTitle } from '../../components/page-title.js';
import { formatNumber } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { type AlertsView, PAGE_SIZE, readAlertsView, writeAlertsView } from './alerts-address.js';
import { AlertsFilters } from './alerts-filters.js';
import { AlertsTable } from './alerts-table.js';
import { downloadAlerts } from './files-api.js';
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

function ExportList({ view }: { readonly view: AlertsView }) {
  const t = useTexts('trade-fraud');
  const language = useLanguage();
  const [isAsking, setAsking] = useState(false);
  return (
    <p>
      <button
        type="button"
        className={buttons.secondary}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('exportList')}
      </button>
      {isAsking ? (
        <PurposeDialog
          title={t('exportList')}
          initialKind="CASE"
          onStated={(purpose) => downloadAlerts(view, language, purpose)}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </p>
  );
}

function Alerts() {
  const t = useTexts('trade-fraud');
  const language = useLanguage();
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const view = useMemo(() => readAlertsView(search), [search]);
  const alerts = useAlerts(view);
  const onChange = (changes: Partial<AlertsView>) => {
    setSearch(writeAlertsView({ ...view, page: 1, ...changes }), { replace: true, preventScrollReset: true });
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
      {may('fraud-alert.export') && data !== undefined && data.total > 0 ? <ExportList view={view} /> : null}
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

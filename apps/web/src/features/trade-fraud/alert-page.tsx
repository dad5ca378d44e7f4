import { useState } from 'react';
import { Link, useParams } from 'react-router';
import buttons from '../../components/button.module.css';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { OfficerGate } from '../../components/officers/officer-gate.js';
import { useMay } from '../../components/officers/officer-session.js';
import { PurposeDialog } from '../../components/officers/purpose-dialog.js';
import { PageTitle } from '../../components/page-title.js';
import { PrintButton } from '../../components/print-button.js';
import { formatNumber, formatPercent } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { CaseSection } from './case-section.js';
import { downloadReport } from './files-api.js';
import { NetworkSection } from './network-section.js';
import { PriceSection } from './price-section.js';
import { StateMark } from './state-mark.js';
import { TimelineSection } from './timeline-section.js';
import styles from './trade-fraud.module.css';
import { type AlertDetail, useAlert } from './use-alerts.js';

function Take({ id }: { readonly id: string }) {
  const t = useTexts('trade-fraud');
  const language = useLanguage();
  const may = useMay();
  const [isAsking, setAsking] = useState(false);
  return (
    <div className={`${styles.actions ?? ''} ${styles.screenOnly ?? ''}`}>
      {may('fraud-alert.export') ? (
        <button
          type="button"
          className={buttons.secondary}
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('alert.pdf')}
        </button>
      ) : null}
      <PrintButton />
      {isAsking ? (
        <PurposeDialog
          title={t('alert.pdf')}
          initialKind="CASE"
          onStated={(purpose) => downloadReport(id, language, purpose)}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </div>
  );
}

function Story({ detail: { alert, story } }: { readonly detail: AlertDetail }) {
  const t = useTexts('trade-fraud');
  const language = useLanguage();
  return (
    <section aria-labelledby="story" className={styles.section}>
      <h2 id="story">{t('alert.story', { title: story.title, firm: alert.firm })}</h2>
      <p>
        <StateMark alert={alert} />
      </p>
      {alert.vanishedAt === null ? null : <p>{t('alert.vanished')}</p>}
      <dl className={styles.facts}>
        <div>
          <dt>{t('table.exposure')}</dt>
          <dd>{formatNumber(Math.round(alert.exposure), language)}</dd>
        </div>
        <div>
          <dt>{t('table.certainty')}</dt>
          <dd>{formatPercent(alert.certainty, language)}</dd>
        </div>
        <div>
          <dt>{t('table.transactions')}</dt>
          <dd>{formatNumber(alert.transactions, language)}</dd>
        </div>
      </dl>
      <dl className={styles.story}>
        {story.paragraphs.map(({ part, text }) => (
          <div key={part}>
            <dt>{t(`parts.${part}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Alert({ id }: { readonly id: string }) {
  const t = useTexts('trade-fraud');
  const query = useAlert(id);
  if (query.isError) return <OfficerFailure error={query.error} otherwise={t('failed')} />;
  const detail = query.data;
  if (detail === undefined) return <p role="status">{t('loading')}</p>;
  if (detail === null) return <p>{t('alert.none')}</p>;
  return (
    <>
      <Take id={id} />
      <Story detail={detail} />
      <CaseSection detail={detail} />
      <TimelineSection evidence={detail.evidence} total={detail.alert.transactions} />
      <PriceSection histories={detail.histories} />
      <NetworkSection network={detail.network} firm={detail.alert.firm} />
    </>
  );
}

/** One alert: its story, what officers did, when goods and money went, prices, and parties. */
export function AlertPage() {
  const t = useTexts('trade-fraud');
  const path = useLocalPath();
  const { id = '' } = useParams();
  return (
    <div className={styles.page}>
      <PageTitle title={t('alert.title')}>{t('alert.title')}</PageTitle>
      <OfficerGate operation="fraud-alert.read">
        <p className={styles.screenOnly}>
          <Link to={path('/officers/trade-fraud')}>{t('alert.back')}</Link>
        </p>
        <Alert key={id} id={id} />
      </OfficerGate>
    </div>
  );
}

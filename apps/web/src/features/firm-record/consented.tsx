import { useState } from 'react';
import { Link } from 'react-router';
import buttons from '../../components/button.module.css';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { Notice } from '../../components/notice.js';
import { formatDay } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { AccessLog } from './access-log.js';
import { FirmDashboard } from './dashboard.js';
import { type FirmSession, useDashboard, useFirmActions } from './firm-queries.js';
import styles from './firm-record-page.module.css';

function RunningConsent({ session }: { readonly session: FirmSession }) {
  const t = useTexts('firm-record');
  const language = useLanguage();
  const path = useLocalPath();
  const { withdraw } = useFirmActions();
  const [isAsking, setAsking] = useState(false);
  const expires = session.consent?.expiresAt;
  return (
    <section aria-labelledby="consent" className={styles.panel}>
      <h2 id="consent">{t('consent.running')}</h2>
      <p>
        {expires === undefined ? '' : t('consent.until', { day: formatDay(expires, language) })}{' '}
        {t(session.consent?.countsForOthers === true ? 'consent.countsYes' : 'consent.countsNo')}
      </p>
      <div className={styles.actions}>
        <Link to={path('/support')} className={buttons.primary}>
          {t('consent.match')}
        </Link>
        <button
          type="button"
          className={buttons.secondary}
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('consent.withdraw')}
        </button>
      </div>
      {isAsking ? (
        <ConfirmDialog
          title={t('consent.withdraw')}
          text={t('consent.withdrawText')}
          confirmLabel={t('consent.withdraw')}
          cancelLabel={t('consent.keep')}
          failed={t('failed')}
          onConfirm={async () => {
            await withdraw.mutateAsync();
          }}
          onConfirmed={() => {
            document.querySelector('h1')?.focus();
          }}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </section>
  );
}

/** What a firm sees while its consent runs. */
export function Consented({ session }: { readonly session: FirmSession }) {
  const t = useTexts('firm-record');
  const { data, isError } = useDashboard(useLanguage());
  const hasFailed = isError || data === null;
  return (
    <>
      {hasFailed ? (
        <Notice tone="danger" icon="alert">
          {t('failed')}
        </Notice>
      ) : null}
      {data ? <FirmDashboard dashboard={data} /> : <p role="status">{hasFailed ? '' : t('loading')}</p>}
      <RunningConsent session={session} />
      <AccessLog reading={data === undefined ? 'before' : 'after'} logDays={session.logDays} />
    </>
  );
}

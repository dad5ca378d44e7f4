import { useState } from 'react';
import { Link } from 'react-router';
import buttons from '../../components/button.module.css';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { formatDay, formatTime } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { ConsentForm } from './consent-form.js';
import { FirmDashboard } from './dashboard.js';
import { type FirmSession, useAccesses, useDashboard, useFirmActions, useFirmSession } from './firm-queries.js';
import styles from './firm-record-page.module.css';

function SignIn({ session }: { readonly session: FirmSession }) {
  const t = useTexts('firm-record');
  const { signIn } = useFirmActions();
  const [firm, setFirm] = useState('');
  if (!session.isDemo) {
    return (
      <Notice tone="plain" icon="question">
        {t('signIn.unavailable')}
      </Notice>
    );
  }
  return (
    <form
      className={styles.panel}
      onSubmit={(event) => {
        event.preventDefault();
        const id = firm || session.demoFirms[0]?.value;
        if (id !== undefined) signIn.mutate(id);
      }}
    >
      <h2>{t('signIn.title')}</h2>
      <Notice tone="warning" icon="alert">
        {t('synthetic')}
      </Notice>
      <label className={styles.panel}>
        {t('signIn.choose')}
        <select
          value={firm || session.demoFirms[0]?.value}
          onChange={(event) => {
            setFirm(event.target.value);
          }}
        >
          {session.demoFirms.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={buttons.primary} disabled={signIn.isPending}>
        {t('signIn.submit')}
      </button>
    </form>
  );
}

function AccessLog({ reading, logDays }: { readonly reading: string; readonly logDays: number }) {
  const t = useTexts('firm-record');
  const language = useLanguage();
  const { data } = useAccesses(reading);
  return (
    <section aria-labelledby="accesses">
      <h2 id="accesses">{t('log.title')}</h2>
      <p>{t('log.lead', { count: logDays })}</p>
      {data?.length ? (
        <ul className={styles.list}>
          {data.map(({ at, action }, place) => (
            <li key={`${at} ${place}`}>
              {formatDay(at, language)} {formatTime(at, language)} · {t(`log.${action}`)}
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('log.none')}</p>
      )}
    </section>
  );
}

function Consented({ session }: { readonly session: FirmSession }) {
  const t = useTexts('firm-record');
  const language = useLanguage();
  const path = useLocalPath();
  const { withdraw } = useFirmActions();
  const [isAsking, setAsking] = useState(false);
  const { data, isError } = useDashboard(language, true);
  const expires = session.consent?.expiresAt;
  return (
    <>
      {isError ? (
        <Notice tone="danger" icon="alert">
          {t('failed')}
        </Notice>
      ) : null}
      {data ? <FirmDashboard dashboard={data} /> : <p role="status">{isError ? '' : t('loading')}</p>}
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
      <AccessLog reading={data === undefined ? 'before' : 'after'} logDays={session.logDays} />
    </>
  );
}

/** A firm's own record: signing in, agreeing, seeing it, withdrawing. */
export function FirmRecordPage() {
  const t = useTexts('firm-record');
  const language = useLanguage();
  const { signOut } = useFirmActions();
  const { data: session, isError } = useFirmSession(language);
  return (
    <div className={styles.page}>
      <div>
        <PageTitle title={t('title')} description={t('description')}>
          {t('title')}
        </PageTitle>
        <p>{t('lead')}</p>
      </div>
      {isError ? (
        <Notice tone="danger" icon="alert">
          {t('failed')}
        </Notice>
      ) : null}
      {session === undefined ? null : typeof session.firm !== 'string' ? (
        <SignIn session={session} />
      ) : (
        <>
          <p>
            {t('signIn.as', { firm: session.firm })}{' '}
            <button
              type="button"
              className={buttons.quiet}
              onClick={() => {
                signOut.mutate();
              }}
            >
              {t('signIn.out')}
            </button>
          </p>
          {session.consent ? (
            <Consented session={session} />
          ) : (
            <>
              <ConsentForm session={session} />
              <AccessLog reading="none" logDays={session.logDays} />
            </>
          )}
        </>
      )}
    </div>
  );
}

import { useState } from 'react';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { useTexts } from '../../i18n/texts.js';
import { type FirmSession, useFirmActions } from './firm-queries.js';
import styles from './firm-record-page.module.css';

const TERMS = ['what', 'purpose', 'keeping', 'deletion', 'others', 'withdrawal', 'log', 'basis', 'refusal'] as const;

/** What a firm is asked to agree to, in full, before anything of its record is read. */
export function ConsentForm({ session }: { readonly session: FirmSession }) {
  const t = useTexts('firm-record');
  const { give } = useFirmActions();
  const { consentDays: days, logDays, recordDays } = session;
  const [agrees, setAgrees] = useState(false);
  const [counts, setCounts] = useState(false);
  const [isMissing, setMissing] = useState(false);
  return (
    <form
      className={styles.panel}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(!agrees);
        if (agrees) give.mutate(counts);
      }}
    >
      <h2>{t('consent.title')}</h2>
      <dl className={styles.terms}>
        {TERMS.map((term) => (
          <div key={term}>
            <dt>{t(`consent.${term}.title`)}</dt>
            <dd>{t(`consent.${term}.text`, { days, logDays, recordDays })}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={agrees}
          aria-describedby={isMissing ? 'consent-missing' : undefined}
          aria-invalid={isMissing}
          onChange={(event) => {
            setAgrees(event.target.checked);
          }}
        />
        {t('consent.agree')}
      </label>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={counts}
          onChange={(event) => {
            setCounts(event.target.checked);
          }}
        />
        {t('consent.counts')}
      </label>
      {isMissing ? (
        <p id="consent-missing" role="alert" className={styles.fault}>
          {t('consent.missing')}
        </p>
      ) : null}
      {give.isError ? (
        <Notice tone="danger" icon="alert">
          {t('failed')}
        </Notice>
      ) : null}
      <button type="submit" className={buttons.primary} disabled={give.isPending}>
        {t('consent.submit')}
      </button>
    </form>
  );
}

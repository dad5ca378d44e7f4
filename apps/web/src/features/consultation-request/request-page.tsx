import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import buttons from '../../components/button.module.css';
import { CopyButton } from '../../components/copy-button.js';
import form from '../../components/form-page.module.css';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { PrintButton } from '../../components/print-button.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { RequestForm } from './request-form.js';
import styles from './request-page.module.css';
import { type Received } from './use-submit-request.js';

/** The number and the secret of a request that was just sent. They can't be shown again. */
function ReceivedPanel({ received }: { readonly received: Received }) {
  const t = useTexts('consultation-request');
  const path = useLocalPath();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { reference, secret, redacted, keptDays } = received;
  return (
    <section className={styles.received} aria-labelledby="received">
      <h2 id="received" ref={heading} tabIndex={-1}>
        {t('received.title')}
      </h2>
      <dl className={styles.key}>
        <dt>{t('reference')}</dt>
        <dd>{reference}</dd>
        <dt>{t('secret')}</dt>
        <dd>{secret}</dd>
      </dl>
      <Notice tone="warning" icon="alert">
        {t('received.note')}
      </Notice>
      {redacted ? <p>{t('received.redacted')}</p> : null}
      <p>{t('received.kept', { count: keptDays })}</p>
      <div className={form.actions}>
        <CopyButton
          text={() => `${t('reference')}: ${reference}\n${t('secret')}: ${secret}`}
          label={t('received.copy')}
          done={t('received.copied')}
          failed={t('received.copyFailed')}
        />
        <PrintButton />
        <Link to={path('/consultations/request/status')} state={{ reference, secret }} className={buttons.secondary}>
          {t('toStatus')}
        </Link>
      </div>
    </section>
  );
}

/** Hands a question over to a person at customs. */
export function RequestPage() {
  const t = useTexts('consultation-request');
  const path = useLocalPath();
  const [received, setReceived] = useState<Received>();
  return (
    <div className={form.page}>
      <PageTitle title={t('title')} description={t('lead')}>
        {t('title')}
      </PageTitle>
      {received === undefined ? (
        <>
          <p className={form.lead}>{t('lead')}</p>
          <RequestForm onReceived={setReceived} />
          <p>
            <Link to={path('/consultations/request/status')}>{t('haveNumber')}</Link>
          </p>
        </>
      ) : (
        <ReceivedPanel received={received} />
      )}
    </div>
  );
}

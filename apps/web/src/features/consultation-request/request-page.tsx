import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import form from '../../components/form-page.module.css';
import { PageTitle } from '../../components/page-title.js';
import { ReceivedKey } from '../../components/request-key/received-key.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { RequestForm } from './request-form.js';
import { type Received } from './use-submit-request.js';

/** The number and the secret of a request that was just sent. */
function ReceivedPanel({ received }: { readonly received: Received }) {
  const t = useTexts('consultation-request');
  const { redacted, keptDays } = received;
  return (
    <ReceivedKey
      requestKey={received}
      statusPage="/consultations/request/status"
      texts={{
        title: t('received.title'),
        reference: t('reference'),
        secret: t('secret'),
        note: t('received.note'),
        copy: t('received.copy'),
        copied: t('received.copied'),
        copyFailed: t('received.copyFailed'),
        toStatus: t('toStatus'),
      }}
    >
      {redacted ? <p>{t('received.redacted')}</p> : null}
      <p>{t('received.kept', { count: keptDays })}</p>
    </ReceivedKey>
  );
}

/** Hands a question over to a person at customs. */
export function RequestPage() {
  const t = useTexts('consultation-request');
  const path = useLocalPath();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [received, setReceived] = useState<Received>();
  const receive = (request: Received) => {
    setReceived(request);
    // Whoever comes back to this page finds an empty form, not the question that was already sent.
    void navigate(pathname, { replace: true, preventScrollReset: true });
  };
  return (
    <div className={form.page}>
      <PageTitle title={t('title')} description={t('lead')}>
        {t('title')}
      </PageTitle>
      {received === undefined ? (
        <>
          <p className={form.lead}>{t('lead')}</p>
          <RequestForm onReceived={receive} />
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

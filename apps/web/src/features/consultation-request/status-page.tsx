import { Link } from 'react-router';
import { request as send } from '../../api/graphql-client.js';
import form from '../../components/form-page.module.css';
import { PageTitle } from '../../components/page-title.js';
import { type RequestKey } from '../../components/request-key/key-form.js';
import { RequestLookUp } from '../../components/request-key/request-look-up.js';
import { ConsultationRequestDocument } from '../../generated/graphql.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { RequestState } from './request-state.js';

const lookUp = async (key: RequestKey) => (await send(ConsultationRequestDocument, { ...key })).consultationRequest;

/** Looks a request up by its number and secret: how far it is, and the officer’s answer. */
export function StatusPage() {
  const t = useTexts('consultation-request');
  const path = useLocalPath();
  return (
    <div className={form.page}>
      <PageTitle title={t('status.title')} description={t('status.lead')}>
        {t('status.title')}
      </PageTitle>
      <p className={form.lead}>{t('status.lead')}</p>
      <RequestLookUp
        lookUp={lookUp}
        texts={{
          reference: t('reference'),
          referenceHint: t('referenceHint'),
          secret: t('secret'),
          secretHint: t('secretHint'),
          lookUp: t('status.lookUp'),
          none: t('status.none'),
          deleted: t('status.deleted'),
          rateLimited: t('rateLimited'),
          failed: t('failed'),
        }}
      >
        {(found) => <RequestState {...found} />}
      </RequestLookUp>
      <p>
        <Link to={path('/consultations/request')}>{t('toForm')}</Link>
      </p>
    </div>
  );
}

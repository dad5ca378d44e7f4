import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { toApiFailure } from '../../api/api-failure.js';
import { request } from '../../api/graphql-client.js';
import form from '../../components/form-page.module.css';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { keyFrom, KeyForm, type RequestKey } from '../../components/request-key/key-form.js';
import { ConsultationRequestDocument } from '../../generated/graphql.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { RequestState } from './request-state.js';

function useLookUp() {
  return useMutation({
    mutationFn: async (key: RequestKey) => (await request(ConsultationRequestDocument, { ...key })).consultationRequest,
  });
}

/** Looks a request up by its number and secret: how far it is, and the officer's answer. */
export function StatusPage() {
  const t = useTexts('consultation-request');
  const path = useLocalPath();
  const { state } = useLocation() as { state: unknown };
  const [key, setKey] = useState(() => keyFrom(state));
  const [gone, setGone] = useState(false);
  const found = useRef<HTMLDivElement>(null);
  const { mutate, data, isPending, isError, error, reset } = useLookUp();
  const lookUp = () => {
    setGone(false);
    mutate(key);
  };
  useEffect(() => {
    if (data !== undefined && data !== null) found.current?.focus();
  }, [data]);
  const told = () => {
    if (gone) return t('status.deleted');
    if (isError) return t(toApiFailure(error).kind === 'rate-limited' ? 'rateLimited' : 'failed');
    return data === null ? t('status.none') : '';
  };
  return (
    <div className={form.page}>
      <PageTitle title={t('status.title')} description={t('status.lead')}>
        {t('status.title')}
      </PageTitle>
      <p className={form.lead}>{t('status.lead')}</p>
      <KeyForm
        requestKey={key}
        onChange={setKey}
        onLookUp={lookUp}
        isPending={isPending}
        texts={{
          reference: t('reference'),
          referenceHint: t('referenceHint'),
          secret: t('secret'),
          secretHint: t('secretHint'),
          lookUp: t('status.lookUp'),
        }}
      />
      <div role="status">
        {told() === '' ? null : (
          <Notice tone={gone ? 'success' : 'warning'} icon={gone ? 'check' : 'alert'}>
            {told()}
          </Notice>
        )}
      </div>
      <div ref={found} tabIndex={-1}>
        {data === undefined || data === null ? null : (
          <RequestState
            request={data}
            secret={key.secret}
            onDeleted={() => {
              reset();
              setGone(true);
            }}
          />
        )}
      </div>
      <p>
        <Link to={path('/consultations/request')}>{t('toForm')}</Link>
      </p>
    </div>
  );
}

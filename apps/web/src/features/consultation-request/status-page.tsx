import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { toApiFailure } from '../../api/api-failure.js';
import { request } from '../../api/graphql-client.js';
import { isJsonObject } from '../../api/json.js';
import buttons from '../../components/button.module.css';
import { FormField } from '../../components/form-field.js';
import form from '../../components/form-page.module.css';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { ConsultationRequestDocument } from '../../generated/graphql.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { type Key, RequestState } from './request-state.js';

/** Number and secret that the page before brought along; never in the address. */
function keyFrom(state: unknown): Key {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return isJsonObject(state)
    ? { reference: text(state.reference), secret: text(state.secret) }
    : { reference: '', secret: '' };
}

function useLookUp() {
  return useMutation({
    mutationFn: async (key: Key) => (await request(ConsultationRequestDocument, { ...key })).consultationRequest,
  });
}

function KeyField(props: {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <FormField label={props.label} hint={props.hint}>
      {(control) => (
        <input
          {...control}
          type="text"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={24}
          value={props.value}
          onChange={({ target }) => {
            props.onChange(target.value);
          }}
        />
      )}
    </FormField>
  );
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
  const lookUp = (event: SyntheticEvent) => {
    event.preventDefault();
    setGone(false);
    if (!isPending) mutate(key);
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
      <form className={form.form} noValidate onSubmit={lookUp}>
        <KeyField
          label={t('reference')}
          hint={t('referenceHint')}
          value={key.reference}
          onChange={(reference) => {
            setKey({ ...key, reference });
          }}
        />
        <KeyField
          label={t('secret')}
          hint={t('secretHint')}
          value={key.secret}
          onChange={(secret) => {
            setKey({ ...key, secret });
          }}
        />
        <div className={form.actions}>
          <button type="submit" className={buttons.primary} aria-disabled={isPending}>
            {t('status.lookUp')}
          </button>
        </div>
      </form>
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

import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { request as send } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { FormField } from '../../components/form-field.js';
import form from '../../components/form-page.module.css';
import { DeleteRequest } from '../../components/request-key/delete-request.js';
import { type FoundRequest } from '../../components/request-key/request-look-up.js';
import { AnswerDataRequestDocument, WithdrawDataRequestDocument } from '../../generated/graphql.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './data-request.module.css';
import { RequestExchange, RequestFacts, type ShownRequest } from './request-facts.js';

type RequestStateProps = FoundRequest<ShownRequest>;

/** The requester's answer to what an officer asked back. */
function AnswerForm({ requestKey, onChanged }: RequestStateProps) {
  const t = useTexts('data-request');
  const [answer, setAnswer] = useState('');
  const action = useMutation({
    mutationFn: async () => (await send(AnswerDataRequestDocument, { ...requestKey, answer })).answerDataRequest,
    onSuccess: ({ __typename }) => {
      if (__typename !== 'DataRequestTextRefused') onChanged();
    },
  });
  const fault = action.data?.__typename === 'DataRequestTextRefused' ? t('answerRefused') : undefined;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!action.isPending) action.mutate();
  };
  return (
    <form className={form.form} noValidate onSubmit={submit}>
      <FormField label={t('answer')} hint={t('answerHint')} fault={fault}>
        {(control) => (
          <textarea
            {...control}
            rows={4}
            value={answer}
            onChange={({ target }) => {
              setAnswer(target.value);
            }}
          />
        )}
      </FormField>
      <p role="status">{action.isError ? t('failed') : ''}</p>
      <div className={form.actions}>
        <button type="submit" className={buttons.primary} aria-disabled={action.isPending}>
          {t('sendAnswer')}
        </button>
      </div>
    </form>
  );
}

function Withdrawal({ requestKey, onDeleted }: RequestStateProps) {
  const t = useTexts('data-request');
  return (
    <DeleteRequest
      texts={{
        open: t('delete.open'),
        title: t('delete.title'),
        text: t('delete.text'),
        confirm: t('delete.confirm'),
        cancel: t('delete.cancel'),
        failed: t('delete.failed'),
      }}
      onDelete={async () => {
        await send(WithdrawDataRequestDocument, { ...requestKey });
      }}
      onDeleted={onDeleted}
    />
  );
}

/** How far a request is, what was asked for, and what was written about it. */
export function RequestState(props: RequestStateProps) {
  const t = useTexts('data-request');
  const { request } = props;
  return (
    <section className={styles.card} aria-labelledby="request-state">
      <h2 id="request-state">
        {request.reference} · {t(`status.${request.status}`)}
      </h2>
      <p className={form.lead}>{t(`status.${request.status}_text`)}</p>
      <RequestExchange request={request} />
      {request.status === 'QUESTION' ? <AnswerForm {...props} /> : null}
      <RequestFacts request={request} />
      <Withdrawal {...props} />
    </section>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { request as send } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { FormField } from '../../components/form-field.js';
import form from '../../components/form-page.module.css';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import {
  ActOnDataRequestDocument,
  type DataRequestAction,
  type OfficersDataRequestFactsFragment,
} from '../../generated/graphql.js';
import { formatDay } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './data-request.module.css';
import { RequestExchange, RequestFacts } from './request-facts.js';

type OfficersRequest = OfficersDataRequestFactsFragment;

/** What can be done in each state. */
const ACTIONS: Readonly<Record<OfficersRequest['status'], readonly DataRequestAction[]>> = {
  RECEIVED: ['ASK', 'APPROVE', 'REFUSE'],
  ANSWERED: ['ASK', 'APPROVE', 'REFUSE'],
  QUESTION: ['APPROVE', 'REFUSE'],
  APPROVED: [],
  REFUSED: [],
};

function useAct(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ action, text }: { readonly action: DataRequestAction; readonly text: string }) =>
      (await send(ActOnDataRequestDocument, { id, action, text })).actOnDataRequest,
    onSuccess: ({ __typename }) =>
      __typename === 'OfficersDataRequest' ? client.invalidateQueries({ queryKey: ['data-requests'] }) : undefined,
  });
}

function Decide({
  request,
  actions,
}: {
  readonly request: OfficersRequest;
  readonly actions: readonly DataRequestAction[];
}) {
  const t = useTexts('data-request');
  const [action, setAction] = useState<DataRequestAction>();
  const [text, setText] = useState('');
  const act = useAct(request.id);
  const outcome = act.data?.__typename;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!act.isPending && action !== undefined) act.mutate({ action, text });
  };
  return (
    <form className={form.form} noValidate onSubmit={submit}>
      <fieldset className={styles.radios}>
        <legend>{t('queue.act')}</legend>
        {actions.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`act-${request.id}`}
              checked={action === each}
              onChange={() => {
                setAction(each);
              }}
            />
            {t(`queue.actions.${each}`)}
          </label>
        ))}
      </fieldset>
      {action === undefined ? null : (
        <>
          <FormField
            label={t(`queue.texts.${action}`)}
            hint={t('queue.textHint')}
            fault={outcome === 'DataRequestTextRefused' ? t('answerRefused') : undefined}
          >
            {(control) => (
              <textarea
                {...control}
                rows={4}
                value={text}
                onChange={({ target }) => {
                  setText(target.value);
                }}
              />
            )}
          </FormField>
          <div role="status">
            {act.isError ? <OfficerFailure error={act.error} otherwise={t('failed')} /> : null}
            {outcome === 'DataRequestNotOpen' ? t('queue.notOpen') : null}
          </div>
          <div className={form.actions}>
            <button type="submit" className={buttons.primary} aria-disabled={act.isPending}>
              {t(`queue.do.${action}`)}
            </button>
          </div>
        </>
      )}
    </form>
  );
}

/** A request as officers see it: what is wanted, what was written, what was done, and what can be done now. */
export function RequestCard({
  request,
  mayDecide,
}: {
  readonly request: OfficersRequest;
  readonly mayDecide: boolean;
}) {
  const t = useTexts('data-request');
  const language = useLanguage();
  const actions = mayDecide ? ACTIONS[request.status] : [];
  return (
    <article className={styles.card} aria-labelledby={`request-${request.id}`}>
      <h2 id={`request-${request.id}`}>
        {request.reference} · {t(`status.${request.status}`)}
      </h2>
      <RequestFacts request={request} />
      {request.contact === null ? null : <p>{t('queue.contact', { contact: request.contact })}</p>}
      <RequestExchange request={request} />
      {request.deeds.length === 0 ? null : (
        <ul className={styles.bullets} aria-label={t('queue.deeds')}>
          {request.deeds.map(({ officerName, action, at }) => (
            <li key={at}>
              {formatDay(at, language)} · {officerName} · {t(`queue.actions.${action}`)}
            </li>
          ))}
        </ul>
      )}
      {actions.length === 0 ? null : <Decide request={request} actions={actions} />}
    </article>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import buttons from '../../components/button.module.css';
import form from '../../components/form-page.module.css';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { OfficerGate } from '../../components/officers/officer-gate.js';
import { useMay } from '../../components/officers/officer-session.js';
import { PageTitle } from '../../components/page-title.js';
import { request } from '../../api/graphql-client.js';
import { DataRequestsDocument, type DataRequestStatus } from '../../generated/graphql.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './data-request.module.css';
import { RequestCard } from './request-card.js';

type Pile = 'open' | 'waiting' | 'decided';
const PILES: Readonly<Record<Pile, DataRequestStatus[]>> = {
  open: ['RECEIVED', 'ANSWERED'],
  waiting: ['QUESTION'],
  decided: ['APPROVED', 'REFUSED'],
};

function Queue() {
  const t = useTexts('data-request');
  const may = useMay();
  const [pile, setPile] = useState<Pile>('open');
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['data-requests', pile],
    queryFn: ({ signal }) => request(DataRequestsDocument, { statuses: PILES[pile] }, signal),
    select: ({ dataRequests }) => dataRequests,
  });
  return (
    <>
      <fieldset className={styles.radios}>
        <legend>{t('queue.which')}</legend>
        {(Object.keys(PILES) as Pile[]).map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="pile"
              checked={pile === name}
              onChange={() => {
                setPile(name);
              }}
            />
            {t(`queue.${name}`)}
          </label>
        ))}
      </fieldset>
      {isError ? (
        <>
          <OfficerFailure error={error} otherwise={t('loadFailed')} />
          <p>
            <button type="button" className={buttons.secondary} onClick={() => void refetch()}>
              {t('retry')}
            </button>
          </p>
        </>
      ) : (
        <p role="status">{data === undefined ? t('loading') : t('queue.count', { count: data.length })}</p>
      )}
      <ul className={styles.cards}>
        {data?.map((each) => (
          <li key={each.id}>
            <RequestCard request={each} mayDecide={may('data-request.decide')} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Requests for data that officers decide on. */
export function QueuePage() {
  const t = useTexts('data-request');
  return (
    <div className={form.page}>
      <PageTitle title={t('queue.title')}>{t('queue.title')}</PageTitle>
      <OfficerGate operation="data-request.read">
        <p className={form.lead}>{t('queue.lead')}</p>
        <Queue />
      </OfficerGate>
    </div>
  );
}

import form from '../../components/form-page.module.css';
import { ExportList } from '../../components/officers/export-list.js';
import { LongCards } from '../../components/officers/long-cards.js';
import { OfficerGate } from '../../components/officers/officer-gate.js';
import { useMay } from '../../components/officers/officer-session.js';
import { choiceAddress, useListAddress } from '../../components/officers/use-list-address.js';
import { useLongList } from '../../components/officers/use-long-list.js';
import { PageTitle } from '../../components/page-title.js';
import { request } from '../../api/graphql-client.js';
import { DataRequestsDocument, type DataRequestStatus, type PageAfterInput } from '../../generated/graphql.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './data-request.module.css';
import { RequestCard } from './request-card.js';

const PILES = ['OPEN', 'WAITING', 'DECIDED'] as const;
const ADDRESS = choiceAddress('pile', PILES);
const STATUSES: Readonly<Record<(typeof PILES)[number], DataRequestStatus[]>> = {
  OPEN: ['RECEIVED', 'ANSWERED'],
  WAITING: ['QUESTION'],
  DECIDED: ['APPROVED', 'REFUSED'],
};
const NAMES = { OPEN: 'open', WAITING: 'waiting', DECIDED: 'decided' } as const;

function Queue() {
  const t = useTexts('data-request');
  const may = useMay();
  const [{ pile }, change] = useListAddress(ADDRESS);
  const query = useLongList({
    key: ['data-requests', pile],
    page: async (after: PageAfterInput | null, signal) =>
      (await request(DataRequestsDocument, { statuses: STATUSES[pile], after }, signal)).dataRequests,
    placeOf: ({ createdAt, id }) => ({ at: createdAt, id }),
    idOf: ({ id }) => id,
  });
  return (
    <>
      <fieldset className={styles.radios}>
        <legend>{t('queue.which')}</legend>
        {PILES.map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="pile"
              checked={pile === name}
              onChange={() => {
                change({ pile: name });
              }}
            />
            {t(`queue.${NAMES[name]}`)}
          </label>
        ))}
      </fieldset>
      <ExportList
        list="data-requests"
        operation="data-request.read"
        filter={{ statuses: STATUSES[pile].map((status) => status.toLowerCase()) }}
      />
      <LongCards query={query} empty={t('queue.count', { count: 0 })} keyOf={({ id }) => id}>
        {(each) => (
          <li>
            <RequestCard request={each} mayDecide={may('data-request.decide')} />
          </li>
        )}
      </LongCards>
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

import { useState } from 'react';
import { Link, useParams } from 'react-router';
import buttons from '../../components/button.module.css';
import { ExternalLink } from '../../components/external-link.js';
import form from '../../components/form-page.module.css';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { ReceivedKey } from '../../components/request-key/received-key.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import styles from './data-request.module.css';
import { type DatasetToRequest, type Received, useDatasetsToRequest } from './queries.js';
import { RequestForm } from './request-form.js';

function ReceivedPanel({ received }: { readonly received: Received }) {
  const t = useTexts('data-request');
  return (
    <ReceivedKey
      requestKey={received}
      statusPage="/data-map/requests"
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
      {received.redacted ? <p>{t('received.redacted')}</p> : null}
      <p>{t('received.kept', { count: received.keptDays })}</p>
    </ReceivedKey>
  );
}

/** On which ground the dataset is given at all, beside the form. */
function Grounds({ dataset }: { readonly dataset: DatasetToRequest }) {
  const t = useTexts('data-request');
  const language = useLanguage();
  const { note, legal } = dataset.access;
  return (
    <>
      {note === null ? null : <p>{note[language]}</p>}
      {legal.length === 0 ? null : (
        <>
          <p>{t('grounds')}</p>
          <ul className={styles.bullets} lang="ko">
            {legal.map(({ law, article, about, url }) => (
              <li key={`${law} ${article}`}>
                <ExternalLink href={url}>
                  {law} {article}
                </ExternalLink>{' '}
                {about}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function RequestOf({ dataset }: { readonly dataset: DatasetToRequest }) {
  const t = useTexts('data-request');
  const path = useLocalPath();
  const language = useLanguage();
  const [received, setReceived] = useState<Received>();
  if (received !== undefined) return <ReceivedPanel received={received} />;
  return (
    <>
      <p className={form.lead}>{dataset.what[language]}</p>
      {dataset.access.requestable ? (
        <>
          <Grounds dataset={dataset} />
          <RequestForm dataset={dataset} onReceived={setReceived} />
        </>
      ) : (
        <Notice tone="warning" icon="alert">
          {t('notRequestable')}
        </Notice>
      )}
      <p>
        <Link to={path(`/data-map/datasets/${dataset.id}`)}>{t('toDataset')}</Link>
      </p>
      <p>
        <Link to={path('/data-map/requests')}>{t('haveNumber')}</Link>
      </p>
    </>
  );
}

/** Asks for a dataset of the map: which fields, what for, of when, on which ground, how long, who. */
export function RequestPage() {
  const { id = '' } = useParams();
  const t = useTexts('data-request');
  const path = useLocalPath();
  const language = useLanguage();
  const query = useDatasetsToRequest([id])[0];
  const dataset = query?.data;
  const title = dataset ? t('titleOf', { name: dataset.name[language] }) : t('title');
  return (
    <div className={form.page}>
      <PageTitle title={title} description={t('lead')}>
        {title}
      </PageTitle>
      {dataset ? <RequestOf key={dataset.id} dataset={dataset} /> : null}
      {query?.isPending === true ? <p role="status">{t('loading')}</p> : null}
      {dataset === null ? (
        <p>
          {t('unknown')} <Link to={path('/data-map')}>{t('toMap')}</Link>
        </p>
      ) : null}
      {query?.isError === true ? (
        <Notice tone="danger" icon="alert">
          {t('loadFailed')}{' '}
          <button type="button" className={buttons.quiet} onClick={() => void query.refetch()}>
            {t('retry')}
          </button>
        </Notice>
      ) : null}
    </div>
  );
}

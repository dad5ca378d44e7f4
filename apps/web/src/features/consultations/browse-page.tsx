import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useId, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { request } from '../../api/graphql-client.js';
import { toGraphqlLanguage } from '../../api/graphql-language.js';
import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { BrowseRecordsDocument } from '../../generated/graphql.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { useTopicName } from '../../i18n/use-topic-name.js';
import { type BrowseAddress, readAddress, writeAddress } from './browse-address.js';
import styles from './browse-page.module.css';
import { RecordList } from './record-list.js';
import { TopicFilter } from './topic-filter.js';

function useRecords({ topic, text, page }: BrowseAddress) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['browse-records', language, topic, text, page],
    queryFn: ({ signal }) =>
      request(
        BrowseRecordsDocument,
        {
          language: toGraphqlLanguage(language),
          topic: topic === '' ? null : topic,
          text: text === '' ? null : text,
          page,
        },
        signal,
      ),
    select: (data) => data.consultationRecords,
    placeholderData: keepPreviousData,
  });
}

interface SearchProps {
  readonly initial: string;
  readonly onSearch: (text: string) => void;
}

function Search({ initial, onSearch }: SearchProps) {
  const t = useTexts('consultations');
  const id = useId();
  const [text, setText] = useState(initial);
  const search = (event: SyntheticEvent) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  return (
    <form role="search" className={styles.search} onSubmit={search}>
      <label htmlFor={id}>{t('search.label')}</label>
      <div className={styles.box}>
        <input
          id={id}
          type="search"
          enterKeyHint="search"
          maxLength={200}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
          }}
        />
        <button type="submit" className={buttons.primary}>
          <Icon name="search" />
          {t('search.button')}
        </button>
      </div>
    </form>
  );
}

/** To the pages before and after; links, so that each page has an address. */
function Pages({ address, pages }: { readonly address: BrowseAddress; readonly pages: number }) {
  const t = useTexts('consultations');
  const path = useLocalPath();
  if (pages < 2) return null;
  const to = (page: number) => `${path('/consultations')}${writeAddress({ ...address, page })}`;
  return (
    <nav className={styles.pages} aria-label={t('pages.label')}>
      {address.page > 1 ? (
        <Link to={to(address.page - 1)} rel="prev" className={buttons.secondary}>
          {t('pages.previous')}
        </Link>
      ) : null}
      <span>{t('pages.where', { page: address.page, pages })}</span>
      {address.page < pages ? (
        <Link to={to(address.page + 1)} rel="next" className={buttons.secondary}>
          {t('pages.next')}
        </Link>
      ) : null}
    </nav>
  );
}

function NothingFound({ text }: { readonly text: string }) {
  const t = useTexts('consultations');
  const path = useLocalPath();
  return (
    <div className={styles.nothing}>
      <p>{text === '' ? t('none') : t('noneFound', { text })}</p>
      <p className={styles.ways}>
        <Link to={path('/chat')} className={buttons.primary}>
          {t('ask')}
        </Link>
        <Link to={path('/consultations')} className={buttons.secondary}>
          {t('all')}
        </Link>
      </p>
    </div>
  );
}

function Records({ address }: { readonly address: BrowseAddress }) {
  const t = useTexts('consultations');
  const { data, isError, isPaused, isPlaceholderData, refetch } = useRecords(address);
  if (isError) {
    return (
      <div className={styles.nothing}>
        <Notice tone="danger" icon="alert">
          {t('failed')}
        </Notice>
        <p>
          <button type="button" className={buttons.primary} onClick={() => void refetch()}>
            {t('retry')}
          </button>
        </p>
      </div>
    );
  }
  const settled = data !== undefined && !isPlaceholderData;
  return (
    <div className={styles.results} aria-busy={!settled}>
      <TopicFilter address={address} topics={data?.topics ?? []} />
      <section aria-labelledby="records-title" className={styles.records}>
        <h2 id="records-title" aria-live="polite">
          {settled ? t('found', { count: data.total }) : t(isPaused ? 'offline' : 'loading')}
        </h2>
        {data === undefined ? null : (
          <>
            {settled && data.total === 0 ? <NothingFound text={address.text} /> : <RecordList records={data.records} />}
            <Pages address={{ ...address, page: data.page }} pages={data.pages} />
          </>
        )}
      </section>
    </div>
  );
}

/** The records as the public browses them: by topic, by search, page by page; what is shown stands in the address. */
export function BrowsePage() {
  const t = useTexts('consultations');
  const path = useLocalPath();
  const topicName = useTopicName();
  const navigate = useNavigate();
  const address = readAddress(new URLSearchParams(useLocation().search));
  const title = address.topic === '' ? t('title') : t('titleOfTopic', { topic: topicName(address.topic) });
  return (
    <div className={styles.page}>
      <PageTitle title={title} description={t('lead')}>
        {title}
      </PageTitle>
      <p className={styles.lead}>{t('lead')}</p>
      <Search
        key={address.text}
        initial={address.text}
        onSearch={(text) => {
          void navigate(`${path('/consultations')}${writeAddress({ ...address, text, page: 1 })}`);
        }}
      />
      <Records address={address} />
    </div>
  );
}

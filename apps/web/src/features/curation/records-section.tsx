import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { request } from '../../api/graphql-client.js';
import { toGraphqlLanguage } from '../../api/graphql-language.js';
import { CheckField, FormField } from '../../components/form-field.js';
import { Loaded } from '../../components/officers/loaded.js';
import { Pager } from '../../components/pager.js';
import { useDebounced } from '../../components/use-debounced.js';
import { FindRecordsDocument, type FindRecordsQuery } from '../../generated/graphql.js';
import { formatAsOf } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { useTopicName } from '../../i18n/use-topic-name.js';
import styles from './curation.module.css';

const TYPING_MS = 300;

interface Wanted {
  readonly text: string;
  readonly underReview: boolean;
  readonly page: number;
}

interface FoundProps {
  readonly found: Found;
  readonly arriving: boolean;
  readonly onPage: (page: number) => void;
}

function Found({ found, arriving, onPage }: FoundProps) {
  const t = useTexts('curation');
  const path = useLocalPath();
  const language = useLanguage();
  const topicName = useTopicName();
  const { records, total, page, pages } = found;
  return (
    <>
      <p role="status">{t('records.found', { count: total })}</p>
      <ul className={styles.cards}>
        {records.map(({ id, topic, question, asOf, underReview }) => (
          <li key={id} className={styles.card}>
            <h3>
              <Link to={path(`/officers/curation/history/${id}`)}>{question}</Link>
            </h3>
            <p className={styles.facts}>
              {id} · {topicName(topic)} · {formatAsOf(asOf, language)}
              {underReview ? (
                <>
                  {' '}
                  · <strong>{t('records.underReview')}</strong>
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
      <Pager page={page} pages={pages} arriving={arriving} onTurn={onPage} />
    </>
  );
}

type Found = FindRecordsQuery['consultationRecords'];

/** Every record that is served, to find the one to change; and those that a changed law or a passed date put in doubt. */
export function RecordsSection() {
  const t = useTexts('curation');
  const language = useLanguage();
  const [wanted, setWanted] = useState<Wanted>({ text: '', underReview: false, page: 1 });
  const { text, underReview, page } = useDebounced(wanted, TYPING_MS);
  const query = useQuery({
    queryKey: ['find-records', language, text, underReview, page],
    queryFn: ({ signal }) =>
      request(FindRecordsDocument, { language: toGraphqlLanguage(language), text, underReview, page }, signal),
    select: ({ consultationRecords }) => consultationRecords,
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <p>{t('records.lead')}</p>
      <div className={styles.find}>
        <FormField label={t('records.search')}>
          {(control) => (
            <input
              {...control}
              type="search"
              maxLength={200}
              value={wanted.text}
              onChange={({ target }) => {
                setWanted({ ...wanted, text: target.value, page: 1 });
              }}
            />
          )}
        </FormField>
        <CheckField
          label={t('records.onlyUnderReview')}
          checked={wanted.underReview}
          onChange={(checked) => {
            setWanted({ ...wanted, underReview: checked, page: 1 });
          }}
        />
      </div>
      <Loaded query={query}>
        {(found) => (
          <Found
            found={found}
            arriving={query.isPlaceholderData}
            onPage={(to) => {
              setWanted({ ...wanted, page: to });
            }}
          />
        )}
      </Loaded>
    </>
  );
}

import { Link, useSearchParams } from 'react-router';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { GeneralRules } from './general-rules.js';
import { LoadFailed } from './load-failed.js';
import { PlaceList } from './place-list.js';
import { useSearch, useSections } from './queries.js';
import section from './section.module.css';
import styles from './tariff-page.module.css';
import { TariffSearch } from './tariff-search.js';

const MOST_RESULTS = 50;

/** Everything that a text finds, where the address holds one. */
function SearchResults({ text }: { readonly text: string }) {
  const t = useTexts('tariff');
  const path = useLocalPath();
  const { data, isError, isPlaceholderData, refetch } = useSearch(text, MOST_RESULTS);
  const found = isPlaceholderData ? undefined : data;
  return (
    <section className={`${section.section ?? ''} ${styles.results ?? ''}`} aria-labelledby="results-title">
      <h2 id="results-title" aria-live="polite">
        {found === undefined ? t('results.searching', { text }) : t('results.title', { count: found.length, text })}
      </h2>
      {isError ? <LoadFailed onRetry={() => void refetch()} /> : null}
      {found?.length === 0 ? <p>{t('results.none')}</p> : <PlaceList places={found ?? []} />}
      {found === undefined && !isError ? null : (
        <p className={styles.actions}>
          <Link to={path('/hs')} className={buttons.secondary}>
            {t('predict')}
          </Link>
          <Link to={path('/hs/tariff')} className={buttons.quiet}>
            {t('results.clear')}
          </Link>
        </p>
      )}
    </section>
  );
}

function Sections() {
  const t = useTexts('tariff');
  const { data, isError, isSuccess, refetch } = useSections();
  return (
    <section className={`${section.section ?? ''} ${styles.sections ?? ''}`} aria-labelledby="sections-title">
      <h2 id="sections-title">{t('sections.title')}</h2>
      {isError ? <LoadFailed onRetry={() => void refetch()} /> : null}
      {isSuccess && data === null ? (
        <Notice tone="warning" icon="alert">
          {t('unavailable')}
        </Notice>
      ) : (
        <PlaceList places={data ?? []} />
      )}
    </section>
  );
}

/** The entrance to the tariff: search, the 21 sections, and the rules for reading them. */
export function TariffPage() {
  const t = useTexts('tariff');
  const [parameters] = useSearchParams();
  const text = (parameters.get('q') ?? '').trim();
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageTitle title={t('title')} description={t('lead')}>
          {t('title')}
        </PageTitle>
        <p className={styles.lead}>{t('lead')}</p>
        <TariffSearch key={text} initial={text} />
      </div>
      {text === '' ? null : <SearchResults text={text} />}
      <Sections />
      <GeneralRules />
      <p className={styles.guidance}>{t('guidance')}</p>
    </div>
  );
}

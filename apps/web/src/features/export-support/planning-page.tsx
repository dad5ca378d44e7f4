import { type ReactNode } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import styles from './support-page.module.css';
import { readIds, useChosen } from './use-chosen.js';

/** The programmes of the page: those that its address names, else those that were put aside in this browser. */
export function usePlanned(): readonly string[] {
  const [parameters] = useSearchParams();
  const { ids } = useChosen();
  return parameters.has('ids') ? readIds(parameters.get('ids')) : ids;
}

export interface PlanningPageProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** What the pages about programmes that were put aside have in common. */
export function PlanningPage({ title, lead, children }: PlanningPageProps) {
  const t = useTexts('support');
  const path = useLocalPath();
  const { hash } = useLocation();
  return (
    <div className={styles.page} data-wide>
      <div className={styles.head}>
        <PageTitle title={title} description={lead}>
          {title}
        </PageTitle>
        <p className={styles.lead}>{lead}</p>
      </div>
      <Link to={{ pathname: path('/support'), hash }} className={`${buttons.secondary ?? ''} ${styles.back ?? ''}`}>
        {t('planning.back')}
      </Link>
      <Notice tone="plain" icon="question">
        {t('guidance')}
      </Notice>
      {children}
    </div>
  );
}

export interface LoadedProps<Data> {
  readonly query: { readonly data: Data | undefined; readonly isError: boolean; readonly refetch: () => unknown };
  readonly children: (data: Data) => ReactNode;
}

/** Waiting, failed, or there. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  const t = useTexts('support');
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) {
    return (
      <div className={styles.waiting}>
        <p role="status">{t('planning.loading')}</p>
      </div>
    );
  }
  return (
    <>
      <Notice tone="danger" icon="alert">
        {t('planning.failed')}
      </Notice>
      <button
        type="button"
        className={buttons.primary}
        onClick={() => {
          query.refetch();
        }}
      >
        {t('results.retry')}
      </button>
    </>
  );
}

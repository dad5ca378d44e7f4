import { Link, useParams } from 'react-router';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { PrintButton } from '../../components/print-button.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { Applying, Gives, Related, useWindowText } from './programme-facts.js';
import { type ProgrammeDetail, useProgramme } from './queries.js';
import { kindOf } from './programme-kinds.js';
import styles from './support-page.module.css';

function Facts({ programme }: { readonly programme: ProgrammeDetail }) {
  const t = useTexts('support');
  const windowText = useWindowText();
  return (
    <div className={styles.facts}>
      <h2>{t('facts.gives')}</h2>
      <Gives gives={programme.gives} />
      <h2>{t('programme.criteria')}</h2>
      {programme.clauses.length === 0 ? (
        <p>{t('card.noCriteria')}</p>
      ) : (
        <ul className={styles.clauses}>
          {programme.clauses.map(({ id, clause, required }) => (
            <li key={id}>
              {clause} <span className={styles.privacy}>({required})</span>
            </li>
          ))}
        </ul>
      )}
      <h2>{t('programme.serves')}</h2>
      <p>{programme.serves.map(({ label }) => label).join(', ')}</p>
      <h2>{t('facts.window')}</h2>
      <p>{windowText(programme.window)}</p>
      <h2>{t('card.apply')}</h2>
      <h3>{programme.body}</h3>
      <Related before={programme.before} notBeside={programme.notBeside} />
      <Applying programme={programme} />
    </div>
  );
}

/** Everything known about one programme, for anybody. */
export function ProgrammePage() {
  const { id = '' } = useParams();
  const t = useTexts('support');
  const path = useLocalPath();
  const { data: programme, isError } = useProgramme(id, useLanguage());
  if (programme === undefined || programme === null) {
    return (
      <div className={styles.page}>
        <PageTitle title={t('title')}>{t('title')}</PageTitle>
        <div className={styles.waiting}>
          {programme === null || isError ? (
            <Notice tone="warning" icon="alert">
              <p>{t(isError ? 'programme.failed' : 'programme.missing')}</p>
              <Link to={path('/support')}>{t('programme.back')}</Link>
            </Notice>
          ) : null}
        </div>
      </div>
    );
  }
  const kind = kindOf(programme.kind);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageTitle title={programme.name} description={t('programme.description', { name: programme.name })}>
          {programme.name}
        </PageTitle>
        <p className={styles.privacy}>
          {[programme.body, kind === undefined ? undefined : t(`kinds.${kind}`)].filter(Boolean).join(' · ')}
        </p>
        <p className={styles.lead}>{programme.summary}</p>
      </div>
      <Notice tone="plain" icon="question">
        {t('guidance')}
      </Notice>
      <Link to={path('/support')} className={`${buttons.primary ?? ''} ${styles.back ?? ''}`}>
        {t('programme.back')}
      </Link>
      <Facts programme={programme} />
      <div>
        <PrintButton />
      </div>
    </div>
  );
}

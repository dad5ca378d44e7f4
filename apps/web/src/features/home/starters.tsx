import { Link } from 'react-router';
import { useStarterQuestions } from '../../api/queries.js';
import { Icon } from '../../components/icon.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import section from './section.module.css';
import styles from './starters.module.css';

/** As many as a phone shows without scrolling far; the server may send more. */
const SHOWN = 4;

/** Questions to start with; each asks itself when followed. Keeps its height while they load. */
export function Starters() {
  const t = useTexts('home');
  const language = useLanguage();
  const path = useLocalPath();
  const { data, isError } = useStarterQuestions(language);
  return (
    <section className={section.section} aria-labelledby="starters-title">
      <h2 id="starters-title" className={section.title}>
        {t('starters.title')}
      </h2>
      {isError ? (
        <p className={styles.failed}>{t('starters.unavailable')}</p>
      ) : (
        <ul className={styles.list}>
          {(data ?? []).slice(0, SHOWN).map(({ question }) => (
            <li key={question}>
              <Link to={`${path('/chat')}?${new URLSearchParams({ q: question }).toString()}`} className={styles.link}>
                <span>{question}</span>
                <Icon name="arrow" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

import { Link } from 'react-router';
import buttons from '../components/button.module.css';
import { PageTitle } from '../components/page-title.js';
import { EMERGENCY } from '../i18n/emergency.js';
import { LANGUAGES } from '../i18n/language.js';
import { useLocalPath, useTexts } from '../i18n/texts.js';
import styles from './plain-page.module.css';

/** Shown inside the shell when a page fails: a fault of the program, or a part of it that could not be fetched. */
export function CrashPage() {
  const t = useTexts('common');
  const path = useLocalPath();
  return (
    <div className={styles.page}>
      <PageTitle title={t('crash.title')}>{t('crash.title')}</PageTitle>
      <p>{t('crash.text')}</p>
      <p className={styles.actions}>
        <button
          type="button"
          className={buttons.primary}
          onClick={() => {
            window.location.reload();
          }}
        >
          {t('crash.reload')}
        </button>
        <Link className={buttons.secondary} to={path('/')} reloadDocument>
          {t('crash.home')}
        </Link>
      </p>
    </div>
  );
}

/** Shown when not even the shell could start; the texts in the person's language may be what is missing. */
export function StandaloneCrashPage() {
  return (
    <main className={styles.page}>
      {LANGUAGES.map((language) => (
        <section key={language} lang={language}>
          <h1>{EMERGENCY[language].title}</h1>
          <p>{EMERGENCY[language].text}</p>
          <p className={styles.actions}>
            <a className={buttons.primary} href={`/${language}`}>
              {EMERGENCY[language].reload}
            </a>
          </p>
        </section>
      ))}
    </main>
  );
}

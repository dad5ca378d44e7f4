import { useEffect } from 'react';
import { type Location, Outlet, ScrollRestoration } from 'react-router';
import { rememberLanguage } from '../i18n/language.js';
import { useLanguage, useTexts } from '../i18n/texts.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import styles from './shell.module.css';

/**
 * Under which key a page's scroll position is kept. The chat gets a new one each time, so that nothing is restored: it
 * brings its newest question into view itself, once the conversation is there.
 */
function scrollKey({ pathname, key }: Location): string {
  return pathname.endsWith('/chat') ? `chat-${performance.now()}` : key;
}

/** What stands around every page: skip link, header, main content, footer. */
export function Shell() {
  const language = useLanguage();
  const t = useTexts('common');

  useEffect(() => {
    document.documentElement.lang = language;
    rememberLanguage(language);
  }, [language]);

  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      <Header />
      <main id="main" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <Footer />
      <ScrollRestoration getKey={scrollKey} />
    </div>
  );
}

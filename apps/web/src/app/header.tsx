import { Link, type Location, NavLink, useLocation } from 'react-router';
import { GateMark } from '../components/gate-mark.js';
import { inLanguage } from '../i18n/language.js';
import { useLanguage, useLocalPath, useTexts } from '../i18n/texts.js';
import styles from './header.module.css';

/** The same page in the other language, with its query, named in that language. */
function LanguageSwitch() {
  const t = useTexts('common');
  const location: Location<unknown> = useLocation();
  const other = useLanguage() === 'ko' ? 'en' : 'ko';
  return (
    <Link
      to={inLanguage(other, location)}
      state={location.state}
      className={styles.language}
      lang={other}
      hrefLang={other}
      title={t('switchLanguage')}
      preventScrollReset
    >
      {t('otherLanguage')}
    </Link>
  );
}

/** Who is speaking, what one can do here, and the language switch. */
export function Header() {
  const t = useTexts('common');
  const path = useLocalPath();
  return (
    <header className={styles.header}>
      <p className={styles.disclaimer}>
        <span>{t('disclaimer')}</span>
      </p>
      <div className={styles.bar}>
        <Link to={path('/')} className={styles.brand} aria-label={t('homeLink')}>
          <GateMark />
          <span className={styles.name}>{t('name')}</span>
          <span className={styles.slogan}>{t('slogan')}</span>
        </Link>
        <nav aria-label={t('navigation')} className={styles.navigation}>
          <NavLink to={path('/chat')}>{t('ask')}</NavLink>
          <NavLink to={path('/hs')}>{t('hsCodes')}</NavLink>
          <NavLink to={path('/support')}>{t('exportSupport')}</NavLink>
          <NavLink to={path('/data-map')}>{t('dataMap')}</NavLink>
        </nav>
        <LanguageSwitch />
      </div>
    </header>
  );
}

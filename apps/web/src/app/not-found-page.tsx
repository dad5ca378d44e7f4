import { Link } from 'react-router';
import buttons from '../components/button.module.css';
import { PageTitle } from '../components/page-title.js';
import { useLocalPath, useTexts } from '../i18n/texts.js';
import styles from './plain-page.module.css';

export function NotFoundPage() {
  const t = useTexts('common');
  const path = useLocalPath();
  return (
    <div className={styles.page}>
      <PageTitle title={t('notFound.title')}>{t('notFound.title')}</PageTitle>
      <p>{t('notFound.text')}</p>
      <p className={styles.actions}>
        <Link className={buttons.primary} to={path('/chat')}>
          {t('notFound.ask')}
        </Link>
        <Link className={buttons.secondary} to={path('/')}>
          {t('notFound.home')}
        </Link>
      </p>
    </div>
  );
}

import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { useKnowledgeStatus } from '../api/queries.js';
import { formatAsOf } from '../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../i18n/texts.js';
import styles from './footer.module.css';

function Statement({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** How much the portal knows and as of when; one line whatever its state, so that nothing moves. */
function KnowledgeStatement() {
  const t = useTexts('common');
  const language = useLanguage();
  const { data, isError } = useKnowledgeStatus();
  if (isError) return <p>{t('footer.knowledge.unavailable')}</p>;
  if (data === undefined) return <p>{t('loading')}</p>;
  return (
    <p>
      {t('footer.knowledge.records', { count: data.records })}
      {' · '}
      {t('footer.knowledge.topics', { count: data.topics })}
      <br />
      {t('footer.knowledge.asOf', { date: formatAsOf(data.newestAsOf, language) })}
    </p>
  );
}

/** What this portal is and is not, where to reach a person, and what the answers rest on. */
export function Footer() {
  const t = useTexts('common');
  const path = useLocalPath();
  return (
    <footer className={styles.footer} aria-label={t('footer.label')}>
      <div className={styles.statements}>
        <Statement title={t('footer.guidance.title')}>
          <p>{t('footer.guidance.text')}</p>
        </Statement>
        <Statement title={t('footer.person.title')}>
          <p>{t('footer.person.text')}</p>
          <p>
            <a href="tel:125">{t('footer.person.call')}</a>
          </p>
          <p>
            <Link to={path('/consultations/request')}>{t('footer.person.request')}</Link>
          </p>
        </Statement>
        <Statement title={t('footer.knowledge.title')}>
          <KnowledgeStatement />
          <p>
            <Link to={path('/consultations')}>{t('footer.knowledge.browse')}</Link>
          </p>
        </Statement>
        <Statement title={t('footer.open.title')}>
          <p>{t('footer.open.text')}</p>
        </Statement>
      </div>
    </footer>
  );
}

import { useState } from 'react';
import { NavLink } from 'react-router';
import buttons from '../button.module.css';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { leave, useMay, useOfficer } from './officer-session.js';
import styles from './officers.module.css';

/** Pages of officers, each with what one must be allowed to do there. A service adds its page here. */
const PAGES = [
  { page: 'screening', to: '/officers/screening', operations: ['declaration.read'] },
  { page: 'xray', to: '/officers/xray', operations: ['image.judge', 'image.resolve', 'image.receive'] },
  { page: 'tradeFraud', to: '/officers/trade-fraud', operations: ['fraud-alert.read'] },
  { page: 'engines', to: '/officers/engines', operations: ['engine.read'] },
  { page: 'dataRequests', to: '/officers/data-requests', operations: ['data-request.read'] },
  { page: 'curation', to: '/officers/curation', operations: ['question.read', 'record.read', 'request.read'] },
  { page: 'programmes', to: '/officers/programmes', operations: ['programme.read'] },
  { page: 'hs-feedback', to: '/officers/hs-feedback', operations: ['hs-feedback.read'] },
  { page: 'audit', to: '/officers/audit', operations: ['audit.read'] },
] as const;

/** Who is signed in, where one can go, and the way out. */
export function OfficerBar() {
  const t = useTexts('officers');
  const path = useLocalPath();
  const language = useLanguage();
  const officer = useOfficer();
  const may = useMay();
  const [failed, setFailed] = useState(false);
  return (
    <div className={styles.bar}>
      <nav aria-label={t('bar.navigation')} className={styles.pages}>
        <NavLink to={path('/officers')} end>
          {t('bar.desk')}
        </NavLink>
        {PAGES.filter(({ operations }) => operations.some(may)).map(({ page, to }) => (
          <NavLink key={page} to={path(to)}>
            {t(`bar.${page}`)}
          </NavLink>
        ))}
      </nav>
      <p className={styles.who}>
        <span lang="ko">{officer.name}</span>
        <span className={styles.roles}>{officer.roles.map((role) => t(`roles.${role}`)).join(', ')}</span>
        <button
          type="button"
          className={buttons.quiet}
          onClick={() => {
            setFailed(false);
            leave(language, false).catch(() => {
              setFailed(true);
            });
          }}
        >
          {t('bar.signOut')}
        </button>
        <span role="status">{failed ? t('bar.signOutFailed') : ''}</span>
      </p>
    </div>
  );
}

import { Link, useSearchParams } from 'react-router';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { type FirmSession } from './firm-queries.js';
import styles from './firm-record-page.module.css';

const PROBLEMS = ['expired', 'cancelled', 'no_number', 'unavailable', 'failed'] as const;

interface SignInProps {
  readonly session: FirmSession;
  /** How a session that this page has seen came to its end. */
  readonly ended: 'out' | 'timeout' | undefined;
}

/** The way to the issuer where firms sign in, and why the last try came to nothing. */
export function SignIn({ session, ended }: SignInProps) {
  const t = useTexts('firm-record');
  const path = useLocalPath();
  const [search] = useSearchParams();
  const problem = PROBLEMS.find((name) => name === search.get('problem'));
  const address = new URLSearchParams({ return: path('/support/dashboard') });
  const word =
    ended === undefined ? (problem === undefined ? '' : t(`signIn.problems.${problem}`)) : t(`signIn.${ended}`);
  return (
    <section aria-labelledby="sign-in" className={styles.panel}>
      <h2 id="sign-in">{t('signIn.title')}</h2>
      <div role="status" className={styles.word}>
        {word === '' ? null : (
          <Notice tone={ended === 'out' ? 'success' : 'warning'} icon={ended === 'out' ? 'check' : 'alert'}>
            {word}
          </Notice>
        )}
      </div>
      {session.canSignIn ? (
        <>
          <p>{t('signIn.lead')}</p>
          {session.isDemo ? (
            <Notice tone="warning" icon="alert">
              {t('synthetic')}
            </Notice>
          ) : null}
        </>
      ) : (
        <Notice tone="plain" icon="question">
          {t('signIn.unavailable')}
        </Notice>
      )}
      <div className={styles.actions}>
        {session.canSignIn ? (
          <a href={`/api/firm/login?${address.toString()}`} className={buttons.primary}>
            {t('signIn.button')}
          </a>
        ) : null}
        <Link to={path('/support')} className={buttons.secondary}>
          {t('signIn.without')}
        </Link>
      </div>
    </section>
  );
}

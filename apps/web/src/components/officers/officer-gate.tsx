import { type ReactNode } from 'react';
import { Link } from 'react-router';
import buttons from '../button.module.css';
import { Notice } from '../notice.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { OfficerBar } from './officer-bar.js';
import { OfficerContext, signInAddress, useOfficerSession, useThisPage } from './officer-session.js';
import styles from './officers.module.css';
import { SessionClock } from './session-clock.js';

function SignInFirst({ canSignIn }: { readonly canSignIn: boolean }) {
  const t = useTexts('officers');
  const page = useThisPage();
  return (
    <section className={styles.gate} aria-labelledby="officers-only">
      <h2 id="officers-only">{t('gate.title')}</h2>
      <p>{t(canSignIn ? 'gate.signIn' : 'gate.notSetUp')}</p>
      {canSignIn ? (
        <p>
          <a href={signInAddress(page)} className={buttons.primary}>
            {t('signIn.button')}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** For an officer whose roles don't include a page: why, and what to do about it. */
function NotAllowed({ roles }: { readonly roles: readonly string[] }) {
  const t = useTexts('officers');
  const path = useLocalPath();
  return (
    <section className={styles.gate} aria-labelledby="not-allowed">
      <h2 id="not-allowed">{t('refused.title')}</h2>
      <p>{t('refused.text', { roles: roles.join(', ') })}</p>
      <p>{t('refused.what')}</p>
      <p>
        <Link to={path('/officers')} className={buttons.secondary}>
          {t('refused.desk')}
        </Link>
      </p>
    </section>
  );
}

export interface OfficerGateProps {
  /** What one must be allowed to do here, as `subject.verb`, or one of several; undefined: any officer may come in. */
  readonly operation?: string | readonly string[];
  readonly children: ReactNode;
}

/**
 * Around every page of officers: shows it, with the officers' navigation over it, to those who may do the operation;
 * lets others sign in, or says what to do. The server checks each request by itself.
 */
export function OfficerGate({ operation, children }: OfficerGateProps) {
  const t = useTexts('officers');
  const { data, isError, refetch } = useOfficerSession();
  if (isError && data === undefined) {
    return (
      <Notice tone="danger" icon="alert">
        {t('failed')}{' '}
        <button type="button" className={buttons.quiet} onClick={() => void refetch()}>
          {t('retry')}
        </button>
      </Notice>
    );
  }
  if (data === undefined) return <p role="status">{t('loading')}</p>;
  const { officer, life, canSignIn } = data;
  if (officer === null) return <SignInFirst canSignIn={canSignIn} />;
  const wanted = operation === undefined ? [] : [operation].flat();
  const isAllowed = wanted.length === 0 || wanted.some((name) => officer.operations.includes(name));
  return (
    <OfficerContext.Provider value={officer}>
      <OfficerBar />
      {life === null ? null : <SessionClock endsAt={life.endsAt} lastsUntil={life.lastsUntil} />}
      {isAllowed ? children : <NotAllowed roles={officer.roles.map((role) => t(`roles.${role}`))} />}
    </OfficerContext.Provider>
  );
}

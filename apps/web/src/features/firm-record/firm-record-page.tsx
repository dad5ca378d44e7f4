import { useState } from 'react';
import { Link } from 'react-router';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { AccessLog } from './access-log.js';
import { ConsentForm } from './consent-form.js';
import { Consented } from './consented.js';
import { type FirmSession, useFirmActions, useFirmSession } from './firm-queries.js';
import styles from './firm-record-page.module.css';
import { SignIn } from './sign-in.js';

/** A firm that is signed in and of which nothing is known here. */
function NoRecord() {
  const t = useTexts('firm-record');
  const path = useLocalPath();
  return (
    <section aria-labelledby="no-record" className={styles.panel}>
      <h2 id="no-record">{t('noRecord.title')}</h2>
      <p>{t('noRecord.text')}</p>
      <Link to={path('/support')} className={buttons.primary}>
        {t('signIn.without')}
      </Link>
    </section>
  );
}

function SignedIn({ session, onSignOut }: { readonly session: FirmSession; readonly onSignOut: () => void }) {
  const t = useTexts('firm-record');
  return (
    <>
      <div className={styles.who}>
        <span>{t('signIn.as', { firm: session.firm })}</span>
        <button type="button" className={buttons.secondary} onClick={onSignOut}>
          {t('signIn.leave')}
        </button>
      </div>
      {!session.hasRecord ? <NoRecord /> : null}
      {session.consent ? (
        <Consented session={session} />
      ) : (
        <>
          {session.hasRecord ? <ConsentForm session={session} /> : null}
          <AccessLog reading="none" logDays={session.logDays} />
        </>
      )}
    </>
  );
}

/** A firm's own record: signing in and out, agreeing, seeing it, withdrawing. */
export function FirmRecordPage() {
  const t = useTexts('firm-record');
  const { signOut } = useFirmActions();
  const { data: session, isError } = useFirmSession();
  const [hasBeenIn, setHasBeenIn] = useState(false);
  const isIn = typeof session?.firm === 'string';
  if (isIn && !hasBeenIn) setHasBeenIn(true);
  return (
    <div className={styles.page}>
      <div className={styles.part}>
        <PageTitle title={t('title')} description={t('description')}>
          {t('title')}
        </PageTitle>
        <p>{t('lead')}</p>
      </div>
      {isError || signOut.isError ? (
        <Notice tone="danger" icon="alert">
          {t('failed')}
        </Notice>
      ) : null}
      {session === undefined ? null : isIn ? (
        <SignedIn
          session={session}
          onSignOut={() => {
            signOut.mutate(undefined, {
              onSuccess: () => {
                document.querySelector('h1')?.focus();
              },
            });
          }}
        />
      ) : (
        <SignIn session={session} ended={!hasBeenIn ? undefined : signOut.isSuccess ? 'out' : 'timeout'} />
      )}
    </div>
  );
}

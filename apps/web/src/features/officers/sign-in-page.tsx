import { Navigate, useSearchParams } from 'react-router';
import buttons from '../../components/button.module.css';
import form from '../../components/form-page.module.css';
import { Notice } from '../../components/notice.js';
import { signInAddress, useOfficerSession } from '../../components/officers/officer-session.js';
import { PageTitle } from '../../components/page-title.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';

const PROBLEMS = ['expired', 'cancelled', 'no_role', 'other_person', 'unavailable', 'failed'] as const;

/** Where officers sign in, and where they are told why it came to nothing or that they are out. */
export function SignInPage() {
  const t = useTexts('officers');
  const path = useLocalPath();
  const [query] = useSearchParams();
  const { data } = useOfficerSession();
  const problem = PROBLEMS.find((name) => name === query.get('problem'));
  const page = query.get('return') ?? path('/officers');
  const isSignedIn = data !== undefined && data.officer !== null;
  if (isSignedIn && problem === undefined) return <Navigate to={path('/officers')} replace />;
  return (
    <div className={form.page}>
      <PageTitle title={t('signIn.title')}>{t('signIn.title')}</PageTitle>
      <div role="status">
        {query.has('signedOut') ? (
          <Notice tone="success" icon="check">
            {t('signIn.signedOut')}
          </Notice>
        ) : null}
        {problem === undefined ? null : (
          <Notice tone="warning" icon="alert">
            {t(`problems.${problem}`)}
          </Notice>
        )}
      </div>
      <p>{t(data?.canSignIn === false ? 'gate.notSetUp' : 'signIn.lead')}</p>
      {data?.demo === true ? <p>{t('signIn.demo')}</p> : null}
      {data?.canSignIn === false ? null : (
        <p>
          <a href={signInAddress(page, problem === 'other_person')} className={buttons.primary}>
            {t('signIn.button')}
          </a>
        </p>
      )}
      <p>{t('signIn.public')}</p>
    </div>
  );
}

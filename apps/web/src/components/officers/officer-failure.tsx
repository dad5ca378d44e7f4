import { ApiFailure } from '../../api/api-failure.js';
import { useTexts } from '../../i18n/texts.js';
import buttons from '../button.module.css';
import { Notice } from '../notice.js';
import { signInAddress, useThisPage } from './officer-session.js';

export interface OfficerFailureProps {
  /** What a request of an officer threw. */
  readonly error: unknown;
  /** What is said of a failure that has nothing to do with who one is. */
  readonly otherwise: string;
}

/** Why an officer's request was refused, with the way on: prove again who one is, sign in again, or whom to ask. */
export function OfficerFailure({ error, otherwise }: OfficerFailureProps) {
  const t = useTexts('officers');
  const page = useThisPage();
  const code = error instanceof ApiFailure ? error.code : undefined;
  switch (code) {
    case 'STEP_UP_REQUIRED':
      return (
        <Notice tone="warning" icon="alert">
          <p>{t('stepUp.text')}</p>
          <p>
            <a href={signInAddress(page, true)} className={buttons.secondary}>
              {t('stepUp.button')}
            </a>
          </p>
        </Notice>
      );
    case 'UNAUTHENTICATED':
      return (
        <Notice tone="warning" icon="alert">
          <p>{t('ended.text')}</p>
          <p>
            <a href={signInAddress(page)} className={buttons.secondary}>
              {t('signIn.button')}
            </a>
          </p>
        </Notice>
      );
    case 'FORBIDDEN':
      return (
        <Notice tone="danger" icon="alert">
          {t('refused.what')}
        </Notice>
      );
    default:
      return (
        <Notice tone="danger" icon="alert">
          {otherwise}
        </Notice>
      );
  }
}

import { type ApiFailure } from '../../api/api-failure.js';
import { useTexts } from '../../i18n/texts.js';

/** What a person is told about a failure, with the next step in it. */
export function useFailureText(): (failure: ApiFailure) => string {
  const t = useTexts('consultation');
  return ({ kind, retryAfterSeconds }) =>
    kind === 'rate-limited' && retryAfterSeconds !== undefined
      ? t('failure.rateLimitedFor', { count: Math.ceil(retryAfterSeconds) })
      : t(`failure.${kind}`);
}

import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './screening.module.css';
import { useRelease } from './use-decide.js';

/** For the second officer: releases what the first proposed to release. */
export function ReleasePanel({ id }: { readonly id: string }) {
  const t = useTexts('screening');
  const release = useRelease();
  return (
    <div className={styles.decide} role="group" aria-label={t('release.label')}>
      <p>{t('release.explained')}</p>
      <div className={styles.actions}>
        <button
          type="button"
          className={buttons.primary}
          disabled={release.isPending}
          onClick={() => {
            release.mutate(id);
          }}
        >
          {t('release.button')}
        </button>
      </div>
      <div role="status">
        {release.isError ? <OfficerFailure error={release.error} otherwise={t('actionFailed')} /> : null}
        {release.data?.__typename === 'ScreeningRefused' ? (
          <Notice tone="warning" icon="alert">
            {t(`refusals.${release.data.code}`)}
          </Notice>
        ) : null}
      </div>
    </div>
  );
}

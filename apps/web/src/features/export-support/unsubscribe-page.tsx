import { useMutation } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import styles from './support-page.module.css';

/** @throws when the portal didn't do it */
async function unsubscribe(secret: string): Promise<void> {
  const response = await fetch(`/api/support/unsubscribe?u=${secret}`, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  });
  if (!response.ok) throw new Error(`unsubscribing answers ${String(response.status)}`);
}

/** Where mail programs' "unsubscribe" leads when it is opened as a page: asks, and does nothing by itself. */
export function UnsubscribePage() {
  const t = useTexts('support');
  const path = useLocalPath();
  const secret = /^#u=([\w-]{43})$/.exec(useLocation().hash)?.[1];
  const end = useMutation({ mutationFn: unsubscribe });
  return (
    <div className={styles.page}>
      <PageTitle title={t('unsubscribe.title')}>{t('unsubscribe.title')}</PageTitle>
      {secret === undefined || end.isSuccess ? null : <p>{t('unsubscribe.lead')}</p>}
      <div role="status">
        {end.isSuccess ? (
          <Notice tone="success" icon="check">
            {t('unsubscribe.done')}
          </Notice>
        ) : secret === undefined ? (
          <Notice tone="warning" icon="alert">
            {t('unsubscribe.missing')}
          </Notice>
        ) : end.isError ? (
          <Notice tone="danger" icon="alert">
            {t('saved.failed')}
          </Notice>
        ) : null}
      </div>
      {secret === undefined || end.isSuccess ? null : (
        <div className={styles.actions}>
          <button
            type="button"
            className={buttons.primary}
            disabled={end.isPending}
            onClick={() => {
              end.mutate(secret);
            }}
          >
            {t('unsubscribe.button')}
          </button>
        </div>
      )}
      <Link to={path('/support')} className={styles.back}>
        {t('saved.toSupport')}
      </Link>
    </div>
  );
}

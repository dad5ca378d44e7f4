import { Link } from 'react-router';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { toRefusal } from './batch-api.js';
import { BatchAtWork } from './batch-at-work.js';
import styles from './batch-page.module.css';
import { ConfirmColumns } from './confirm-columns.js';
import { ARRIVED } from './step-title.js';
import { useBatch } from './use-batch.js';
import { useRefusalText } from './use-refusal-text.js';

function BatchMissing({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const t = useTexts('hs-batch');
  const path = useLocalPath();
  const refusalText = useRefusalText();
  const gone = toRefusal(error).code === 'BATCH_NOT_FOUND';
  return (
    <section className={styles.missing}>
      <Notice tone={gone ? 'warning' : 'danger'} icon="alert">
        {refusalText(error)}
      </Notice>
      <p className={styles.actions}>
        {gone ? null : (
          <button type="button" className={buttons.primary} onClick={onRetry}>
            {t('retry')}
          </button>
        )}
        <Link to={path('/hs/batch')} state={ARRIVED} className={gone ? buttons.primary : buttons.secondary}>
          {t('another')}
        </Link>
      </p>
    </section>
  );
}

/** One batch, at whatever step it is. */
export function BatchView({ id }: { readonly id: string }) {
  const t = useTexts('hs-batch');
  const { data, error, refetch } = useBatch(id);
  if (data === undefined) {
    return error === null ? (
      <p role="status" className={styles.loading}>
        {t('loading')}
      </p>
    ) : (
      <BatchMissing error={error} onRetry={() => void refetch()} />
    );
  }
  return data.state === 'uploaded' ? <ConfirmColumns batch={data} /> : <BatchAtWork batch={data} />;
}

import { useState } from 'react';
import { Link } from 'react-router';
import buttons from '../../components/button.module.css';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { Notice } from '../../components/notice.js';
import { formatDay } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { fileAddress } from './batch-api.js';
import styles from './batch-end.module.css';
import { rowsPending } from './batch-progress.js';
import { type Batch } from './parse-batch.js';
import { ARRIVED } from './step-title.js';
import { useDeleteBatch } from './use-delete-batch.js';

const FILE_KINDS = ['xlsx', 'csv'] as const;

function DeleteButton({ batch }: { readonly batch: Batch }) {
  const t = useTexts('hs-batch');
  const remove = useDeleteBatch(batch.id);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className={buttons.quiet}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('end.delete')}
      </button>
      {asking ? (
        <ConfirmDialog
          title={t('delete.title')}
          text={t('delete.text', { name: batch.fileName })}
          confirmLabel={t('delete.confirm')}
          cancelLabel={t('delete.cancel')}
          failed={t('delete.failed')}
          onConfirm={remove}
          onConfirmed={() => undefined}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </>
  );
}

/** Why it ended before all rows were through; nothing where it did not. */
function EarlyEnd({ batch }: { readonly batch: Batch }) {
  const t = useTexts('hs-batch');
  if (batch.state === 'cancelled') {
    return (
      <Notice tone="plain" icon="stop">
        {t('end.cancelled', { count: rowsPending(batch) })}
      </Notice>
    );
  }
  if (batch.state !== 'failed') return null;
  return (
    <Notice tone="danger" icon="alert">
      {t(batch.failure === 'MODEL_UNAVAILABLE' ? 'end.noModel' : 'end.failed', { count: rowsPending(batch) })}
    </Notice>
  );
}

/** What came of a batch in figures, its files, and the way to delete it. */
export function BatchEnd({ batch }: { readonly batch: Batch }) {
  const t = useTexts('hs-batch');
  const language = useLanguage();
  const path = useLocalPath();
  const figures = { done: batch.rowsDone, bad: batch.rowsBad, pending: rowsPending(batch) };
  return (
    <div className={styles.end}>
      <EarlyEnd batch={batch} />
      <dl className={styles.figures}>
        {(['done', 'bad', 'pending'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`end.${name}`)}</dt>
            <dd>{t('rows', { count: figures[name] })}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.actions}>
        {FILE_KINDS.map((kind) => (
          <a
            key={kind}
            className={kind === 'xlsx' ? buttons.primary : buttons.secondary}
            href={fileAddress(batch.id, kind, language)}
            download
          >
            {t(`end.${kind}`)}
          </a>
        ))}
        <Link className={buttons.secondary} to={path('/hs/batch')} state={ARRIVED}>
          {t('another')}
        </Link>
        <DeleteButton batch={batch} />
      </p>
      <p className={styles.kept}>{t('end.kept', { day: formatDay(batch.expiresAt, language) })}</p>
    </div>
  );
}

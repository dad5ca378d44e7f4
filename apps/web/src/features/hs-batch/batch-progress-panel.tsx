import { useState } from 'react';
import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { useQueryClient } from '@tanstack/react-query';
import { formatNumber } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { cancelBatch } from './batch-api.js';
import { isAtWork, percentDone, roughTime } from './batch-progress.js';
import styles from './batch-progress-panel.module.css';
import { type Batch } from './parse-batch.js';
import { batchKey } from './use-batch.js';
import { useRefusalText } from './use-refusal-text.js';

/** Rows a second and time left, or where it stands in the queue. */
function Pace({ batch }: { readonly batch: Batch }) {
  const t = useTexts('hs-batch');
  const language = useLanguage();
  const { state, ahead = 0, rate, secondsLeft } = batch;
  if (state === 'queued') return <>{ahead > 0 ? t('progress.ahead', { count: ahead }) : t('progress.next')}</>;
  if (rate === undefined) return <>{state === 'running' ? t('progress.warmingUp') : ''}</>;
  const speed = t('progress.rate', { rate: formatNumber(rate, language) });
  if (secondsLeft === undefined) return <>{speed}</>;
  const { unit, count } = roughTime(secondsLeft);
  return (
    <>
      {speed} · {t(`progress.${unit}Left`, { count })}
    </>
  );
}

function CancelButton({ id }: { readonly id: string }) {
  const t = useTexts('hs-batch');
  const client = useQueryClient();
  const refusalText = useRefusalText();
  const [state, setState] = useState<'idle' | 'working' | { readonly problem: unknown }>('idle');
  const cancel = async () => {
    setState('working');
    try {
      client.setQueryData<Batch>(batchKey(id), await cancelBatch(id));
    } catch (problem) {
      setState({ problem });
    }
  };
  return (
    <p className={styles.cancel}>
      <button
        type="button"
        className={buttons.secondary}
        aria-disabled={state === 'working'}
        onClick={() => {
          if (state !== 'working') void cancel();
        }}
      >
        <Icon name="stop" size={18} />
        {t('progress.cancel')}
      </button>
      <span role="status">{typeof state === 'object' ? refusalText(state.problem) : t('progress.cancelHint')}</span>
    </p>
  );
}

/** The bar, the counts and the pace; the button that stops it while there is something to stop. */
export function BatchProgress({ batch }: { readonly batch: Batch }) {
  const t = useTexts('hs-batch');
  const { rowsDone, rowsBad, rowsTotal, fileName } = batch;
  return (
    <div className={styles.panel}>
      <p className={styles.file}>{fileName}</p>
      <progress
        className={styles.bar}
        max={Math.max(1, rowsTotal)}
        value={rowsDone + rowsBad}
        aria-label={t('progress.label')}
        aria-valuetext={t('progress.percent', { percent: percentDone(batch) })}
      />
      <p className={styles.counts}>
        <span>{t('progress.counts', { done: rowsDone + rowsBad, total: rowsTotal })}</span>
        <span>
          <Pace batch={batch} />
        </span>
      </p>
      {isAtWork(batch) ? <CancelButton id={batch.id} /> : null}
    </div>
  );
}

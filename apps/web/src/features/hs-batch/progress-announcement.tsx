import { useTexts } from '../../i18n/texts.js';
import { percentTold, rowsPending } from './batch-progress.js';
import { type Batch } from './parse-batch.js';

/** Says politely, to screen readers, how a batch goes: at quarters and at its end, not each tick. */
export function ProgressAnnouncement({ batch }: { readonly batch: Batch }) {
  const t = useTexts('hs-batch');
  const say = (): string => {
    const { state, rowsDone, rowsBad } = batch;
    switch (state) {
      case 'uploaded':
        return '';
      case 'queued':
        return t('announce.queued');
      case 'running':
        return percentTold(batch) === 0
          ? t('announce.running')
          : t('announce.percent', { percent: percentTold(batch) });
      case 'done':
      case 'cancelled':
      case 'failed':
        return t(`announce.${state}`, { done: rowsDone, bad: rowsBad, pending: rowsPending(batch) });
    }
  };
  return (
    <div role="status" className="visually-hidden">
      {say()}
    </div>
  );
}

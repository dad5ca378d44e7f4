import { type Batch } from './parse-batch.js';
import { BatchEnd } from './batch-end.js';
import { BatchProgress } from './batch-progress-panel.js';
import { isAtWork } from './batch-progress.js';
import { ProgressAnnouncement } from './progress-announcement.js';
import { ResultsTable } from './results-table.js';
import styles from './batch-page.module.css';
import { StepTitle } from './step-title.js';
import { useTexts } from '../../i18n/texts.js';

/** The third step: how far it is, and once it has ended, what came of it. */
export function BatchAtWork({ batch }: { readonly batch: Batch }) {
  const t = useTexts('hs-batch');
  const atWork = isAtWork(batch);
  return (
    <section className={styles.work}>
      <StepTitle step={3}>{t(`state.${batch.state}`)}</StepTitle>
      <ProgressAnnouncement batch={batch} />
      <BatchProgress batch={batch} />
      {atWork ? null : (
        <>
          <BatchEnd batch={batch} />
          <ResultsTable batch={batch} />
        </>
      )}
    </section>
  );
}

import { useSearchParams } from 'react-router';
import { PageTitle } from '../../components/page-title.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './batch-page.module.css';
import { BatchView } from './batch-view.js';
import { ChooseFile } from './choose-file.js';

/** Many items at once: choose a file, confirm its columns, watch, take the results. `?id=` is one batch. */
export function BatchPage() {
  const t = useTexts('hs-batch');
  const [parameters] = useSearchParams();
  const id = parameters.get('id');
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageTitle title={t('title')} description={t('lead')}>
          {t('title')}
        </PageTitle>
        <p className={styles.lead}>{t('lead')}</p>
      </div>
      {id === null ? <ChooseFile /> : <BatchView key={id} id={id} />}
      <p className={styles.guidance}>{t('guidance')}</p>
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatDay, formatTime } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { listBatches } from './batch-api.js';
import styles from './earlier-batches.module.css';
import { type Batch } from './parse-batch.js';
import { ARRIVED } from './step-title.js';

function EarlierBatch({ batch }: { readonly batch: Batch }) {
  const t = useTexts('hs-batch');
  const language = useLanguage();
  const path = useLocalPath();
  const { id, fileName, state, rowsTotal, createdAt } = batch;
  return (
    <li>
      <Link to={`${path('/hs/batch')}?id=${id}`} state={ARRIVED}>
        {fileName}
      </Link>
      <span>
        {t(`state.${state}`)} · {t('rows', { count: rowsTotal })} · {formatDay(createdAt, language)}{' '}
        {formatTime(createdAt, language)}
      </span>
    </li>
  );
}

/** The files of this browser that are still stored; nothing where there are none. */
export function EarlierBatches() {
  const t = useTexts('hs-batch');
  const { data = [] } = useQuery({
    queryKey: ['hs-batches'],
    queryFn: ({ signal }) => listBatches(signal),
    staleTime: 0,
  });
  if (data.length === 0) return null;
  return (
    <section className={styles.earlier} aria-labelledby="earlier-title">
      <h2 id="earlier-title">{t('earlier.title')}</h2>
      <ul>
        {data.map((batch) => (
          <EarlierBatch key={batch.id} batch={batch} />
        ))}
      </ul>
    </section>
  );
}

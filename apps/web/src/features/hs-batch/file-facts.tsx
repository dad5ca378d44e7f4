import { Notice } from '../../components/notice.js';
import type hsBatch from '../../i18n/ko/hs-batch.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './file-facts.module.css';
import { type Batch } from './parse-batch.js';

type WarningCode = keyof typeof hsBatch.warning;

/** What was read, and what a person may want to look at before going on. */
export function FileFacts({ batch, warnings }: { readonly batch: Batch; readonly warnings: readonly string[] }) {
  const t = useTexts('hs-batch');
  const { fileName, rowsTotal, format } = batch;
  const known = Object.keys(t('warning', { returnObjects: true })) as readonly WarningCode[];
  const told = known.filter((code) => warnings.includes(code));
  return (
    <div className={styles.facts}>
      <p>
        <strong>{fileName}</strong> · {t('rows', { count: rowsTotal })}
        {format.sheet === undefined ? '' : ` · ${t('columns.sheet', { name: format.sheet })}`}
        {format.encoding === 'cp949' ? ` · ${t('columns.cp949')}` : ''}
      </p>
      {told.map((code) => (
        <Notice key={code} tone="warning" icon="alert">
          {t(`warning.${code}`)}
        </Notice>
      ))}
    </div>
  );
}

import { type RecordHistoryQuery } from '../../generated/graphql.js';
import { scriptLanguage } from '../../i18n/script-language.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './curation.module.css';
import { useFieldName } from './field-name.js';

type Change = RecordHistoryQuery['recordHistory']['versions'][number]['changes'][number];

export interface ChangesProps {
  readonly changes: readonly Change[];
  /** Whether they are shown at once. */
  readonly open?: boolean;
}

/** What a version changes, field by field; of a list only the lines that were taken out and added. */
export function Changes({ changes, open = false }: ChangesProps) {
  const t = useTexts('curation');
  const fieldName = useFieldName();
  if (changes.length === 0) return <p>{t('history.noChanges')}</p>;
  return (
    <details open={open}>
      <summary>{t('history.changes', { count: changes.length })}</summary>
      <dl className={styles.changes}>
        {changes.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{fieldName(field)}</dt>
            {before === null ? null : (
              <dd lang={scriptLanguage(before)}>
                <del>{before}</del>
              </dd>
            )}
            {after === null ? null : (
              <dd lang={scriptLanguage(after)}>
                <ins>{after}</ins>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  );
}

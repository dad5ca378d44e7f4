import { useId } from 'react';
import { CheckField } from '../../components/form-field.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './data-request.module.css';
import { type DatasetToRequest } from './queries.js';
import { type DataRequestDraft } from './request-draft.js';

export interface ChoiceProps {
  readonly draft: DataRequestDraft;
  readonly onChange: (changes: Partial<DataRequestDraft>) => void;
}

/** Adds a value to a list, or takes it out. */
function toggled(list: readonly string[], value: string, isIn: boolean): string[] {
  return isIn ? [...list, value] : list.filter((each) => each !== value);
}

/** The fields of a dataset, none of them chosen to begin with: only what is needed is asked for. */
export function FieldChoice(
  props: ChoiceProps & { readonly dataset: DatasetToRequest; readonly fault: string | undefined },
) {
  const { dataset, draft, onChange, fault } = props;
  const t = useTexts('data-request');
  const language = useLanguage();
  const id = useId();
  const isMissing = fault !== undefined && !draft.fields.some((field) => field.startsWith(`${dataset.id}.`));
  return (
    <fieldset
      className={styles.choice}
      aria-invalid={isMissing}
      aria-describedby={`${id}-fault`}
      tabIndex={isMissing ? -1 : undefined}
    >
      <legend>{t('fieldsOf', { name: dataset.name[language] })}</legend>
      <p id={`${id}-fault`} className={styles.fault}>
        {isMissing ? fault : ''}
      </p>
      <div className={styles.options}>
        {dataset.fields.map((field) => {
          const path = `${dataset.id}.${field.id}`;
          const marks = field.marks.map((mark) => t(`marks.${mark}`)).join(', ');
          return (
            <CheckField
              key={path}
              label={
                <>
                  {field.name[language]} {marks === '' ? null : <span className={styles.mark}>({marks})</span>}
                </>
              }
              checked={draft.fields.includes(path)}
              onChange={(isIn) => {
                onChange({ fields: toggled(draft.fields, path, isIn) });
              }}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

/** Datasets near to the one of the page that can be asked for with it. */
export function OtherDatasets({ dataset, draft, onChange }: ChoiceProps & { readonly dataset: DatasetToRequest }) {
  const t = useTexts('data-request');
  const language = useLanguage();
  const near = [...dataset.related, ...dataset.derivedFrom, ...dataset.derives].filter(
    ({ access }) => access === 'ON_REQUEST' || access === 'OFFICERS',
  );
  const options = [...new Map(near.map((each) => [each.id, each])).values()];
  if (options.length === 0) return null;
  return (
    <details className={styles.choice} open={draft.others.length > 0 ? true : undefined}>
      <summary>{t('others')}</summary>
      <div className={styles.options}>
        {options.map(({ id, name }) => (
          <CheckField
            key={id}
            label={name[language]}
            checked={draft.others.includes(id)}
            onChange={(isIn) => {
              onChange({ others: toggled(draft.others, id, isIn) });
            }}
          />
        ))}
      </div>
    </details>
  );
}

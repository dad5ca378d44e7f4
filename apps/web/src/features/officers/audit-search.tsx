import { type SyntheticEvent, useState } from 'react';
import buttons from '../../components/button.module.css';
import { FormField } from '../../components/form-field.js';
import form from '../../components/form-page.module.css';
import { useTexts } from '../../i18n/texts.js';
import { type AuditFields, OUTCOMES } from './audit-filter.js';
import styles from './officers.module.css';

const PURPOSES = ['answer', 'case', 'quality', 'audit', 'legal'] as const;

interface FieldProps {
  readonly name: keyof AuditFields;
  readonly fields: AuditFields;
  readonly onChange: (changes: Partial<AuditFields>) => void;
  readonly type?: 'text' | 'date';
  readonly options?: readonly (readonly [value: string, label: string])[];
}

function Field({ name, fields, onChange, type = 'text', options }: FieldProps) {
  const t = useTexts('officers');
  return (
    <FormField label={t(`audit.fields.${name}`)}>
      {(control) =>
        options === undefined ? (
          <input
            {...control}
            type={type}
            value={fields[name]}
            onChange={({ target }) => {
              onChange({ [name]: target.value });
            }}
          />
        ) : (
          <select
            {...control}
            value={fields[name]}
            onChange={({ target }) => {
              onChange({ [name]: target.value });
            }}
          >
            <option value="">{t('audit.any')}</option>
            {options.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )
      }
    </FormField>
  );
}

export interface AuditSearchProps {
  readonly initial: AuditFields;
  readonly onSearch: (fields: AuditFields) => void;
}

/** Who, what, when, to what, what for, and what came of it. */
export function AuditSearch({ initial, onSearch }: AuditSearchProps) {
  const t = useTexts('officers');
  const [fields, setFields] = useState(initial);
  const onChange = (changes: Partial<AuditFields>) => {
    setFields({ ...fields, ...changes });
  };
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    onSearch(fields);
  };
  const shared = { fields, onChange };
  return (
    <form role="search" aria-label={t('audit.search')} noValidate onSubmit={send} className={form.form}>
      <div className={styles.fields}>
        <Field name="who" {...shared} />
        <Field name="action" {...shared} />
        <Field name="from" type="date" {...shared} />
        <Field name="until" type="date" {...shared} />
        <Field name="subjectKind" {...shared} />
        <Field name="subjectId" {...shared} />
        <Field name="purpose" options={PURPOSES.map((kind) => [kind, t(`purpose.codes.${kind}`)])} {...shared} />
        <Field name="outcome" options={OUTCOMES.map((name) => [name, t(`audit.outcomes.${name}`)])} {...shared} />
      </div>
      <div className={form.actions}>
        <button type="submit" className={buttons.primary}>
          {t('audit.find')}
        </button>
      </div>
    </form>
  );
}

import { type ReactNode, useId } from 'react';
import { useTexts } from '../../i18n/texts.js';
import styles from './item-form.module.css';

/** What ties a field to its label, hint and error. */
export interface FieldProps {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

export interface ItemFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly optional?: boolean;
  readonly error: string | undefined;
  readonly children: (field: FieldProps) => ReactNode;
}

/** A field with its label, what to write there, and what is wrong with what was written. */
export function ItemField({ label, hint, optional = false, error, children }: ItemFieldProps) {
  const t = useTexts('hs');
  const id = useId();
  return (
    <div className={styles.field} data-invalid={error !== undefined}>
      <label htmlFor={id} className={optional ? undefined : styles.first}>
        {label}
        {optional ? <span className={styles.optional}> ({t('form.optional')})</span> : null}
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
      {children({ id, 'aria-describedby': `${id}-hint ${id}-error`, 'aria-invalid': error !== undefined })}
      <p id={`${id}-error`} role="alert" className={styles.error}>
        {error ?? ''}
      </p>
    </div>
  );
}

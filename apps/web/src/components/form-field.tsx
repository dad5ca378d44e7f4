import { type ReactNode, useId } from 'react';
import styles from './form-field.module.css';

/** What the control of a field must carry, so that label, hint and fault belong to it. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
}

export interface FormFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with what was filled in. */
  readonly fault?: string | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

/** One field of a form: label, hint, control, and what is wrong with it. */
export function FormField({ label, hint, fault, children }: FormFieldProps) {
  const id = useId();
  return (
    <div className={styles.field} data-invalid={fault !== undefined}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-invalid': fault !== undefined,
        'aria-describedby': `${hint === undefined ? '' : `${id}-hint `}${id}-fault`,
      })}
      <p id={`${id}-fault`} className={styles.fault}>
        {fault ?? ''}
      </p>
    </div>
  );
}

export interface CheckFieldProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly fault?: string | undefined;
}

/** A box to tick, with its words beside it. */
export function CheckField({ label, checked, onChange, fault }: CheckFieldProps) {
  const id = useId();
  return (
    <div className={styles.check} data-invalid={fault !== undefined}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-fault`}
        onChange={({ target }) => {
          onChange(target.checked);
        }}
      />
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-fault`} className={styles.fault}>
        {fault ?? ''}
      </p>
    </div>
  );
}

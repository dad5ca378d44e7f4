import { useId } from 'react';
import styles from './column-selects.module.css';

export interface LabelledSelectProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** Value and text of each option. */
  readonly options: readonly (readonly [string, string])[];
  readonly hint?: string;
  readonly onChoose: (value: string) => void;
}

/** A select with its label above it and, where there is one, a hint below. */
export function LabelledSelect({ name, label, value, options, hint, onChoose }: LabelledSelectProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => {
          onChoose(target.value);
        }}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

import { useId } from 'react';
import { type SupportOption } from './firm-options.js';
import styles from './firm-form.module.css';

interface GroupProps {
  readonly legend: string;
  readonly hint?: string;
  readonly options: readonly SupportOption[];
}

export interface OneOfProps extends GroupProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One choice of a few. */
export function OneOf({ legend, hint, options, value, onChange }: OneOfProps) {
  const id = useId();
  return (
    <fieldset className={styles.group} aria-describedby={hint === undefined ? undefined : `${id}-hint`}>
      <legend>{legend}</legend>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={id}
              checked={value === option.value}
              onChange={() => {
                onChange(option.value);
              }}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export interface SomeOfProps extends GroupProps {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  /** How many are shown at once; the rest is behind a disclosure with this name. */
  readonly first?: { readonly count: number; readonly more: string };
}

/** Any of several. */
export function SomeOf({ legend, hint, options, values, onChange, first }: SomeOfProps) {
  const id = useId();
  const box = ({ value, label }: SupportOption) => (
    <label key={value}>
      <input
        type="checkbox"
        checked={values.includes(value)}
        onChange={({ target }) => {
          onChange(target.checked ? [...values, value] : values.filter((kept) => kept !== value));
        }}
      />
      {label}
    </label>
  );
  const count = first?.count ?? options.length;
  const rest = options.slice(count);
  return (
    <fieldset className={styles.group} aria-describedby={hint === undefined ? undefined : `${id}-hint`}>
      <legend>{legend}</legend>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.options}>{options.slice(0, count).map(box)}</div>
      {rest.length === 0 ? null : (
        <details open={rest.some(({ value }) => values.includes(value)) || undefined}>
          <summary>{first?.more}</summary>
          <div className={styles.options}>{rest.map(box)}</div>
        </details>
      )}
    </fieldset>
  );
}

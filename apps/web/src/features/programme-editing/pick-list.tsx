import { useId, useRef } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { type Option, useEditor, useValue } from './editor-context.js';
import { listAt, type Path } from './json-document.js';
import styles from './programme-editing.module.css';

export interface PickAtProps {
  readonly path: Path;
  readonly label: string;
  readonly options: readonly Option[];
  /** An empty list isn't there at all. */
  readonly optional?: boolean;
}

/** Some of a vocabulary: those chosen with a way to take each away, and a list to add from. */
export function PickAt({ path, label, options, optional = false }: PickAtProps) {
  const t = useTexts('programmes');
  const id = useId();
  const adding = useRef<HTMLSelectElement>(null);
  const { document, faults } = useEditor();
  const { fault, readOnly, set } = useValue(path);
  const chosen = listAt(document, path).map(String);
  const prefix = `${path.join('.')}.`;
  const within = faults.filter(({ field }) => field.startsWith(prefix)).map(({ message }) => message);
  const wrong = [...(fault === undefined ? [] : [fault]), ...within].join(' ');
  const put = (values: readonly string[]) => {
    set(optional && values.length === 0 ? undefined : values);
  };
  return (
    <fieldset className={styles.pick} aria-describedby={`${id}-fault`}>
      <legend>{label}</legend>
      {chosen.length === 0 ? <p className={styles.hint}>{t('pick.none')}</p> : null}
      <ul className={styles.chips}>
        {chosen.map((value) => {
          const name = options.find((option) => option.value === value)?.label ?? value;
          return (
            <li key={value}>
              {name}
              {readOnly ? null : (
                <button
                  type="button"
                  aria-label={t('pick.remove', { name })}
                  onClick={() => {
                    put(chosen.filter((other) => other !== value));
                    // The pressed button goes with it.
                    adding.current?.focus();
                  }}
                >
                  ×
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {readOnly ? null : (
        <select
          ref={adding}
          aria-label={t('pick.add', { what: label })}
          value=""
          onChange={({ target }) => {
            if (target.value !== '') put([...chosen, target.value]);
          }}
        >
          <option value="">{t('pick.choose')}</option>
          {options
            .filter(({ value }) => !chosen.includes(value))
            .map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
        </select>
      )}
      <p id={`${id}-fault`} className={styles.fault}>
        {wrong}
      </p>
    </fieldset>
  );
}

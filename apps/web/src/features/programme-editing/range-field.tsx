import { useTexts } from '../../i18n/texts.js';
import { useEditor, useValue } from './editor-context.js';
import { NumberAt } from './fields.js';
import { isObject, type Path, valueAt } from './json-document.js';
import styles from './programme-editing.module.css';

const SIDES = [
  { names: ['atLeast', 'above'], usual: 'atLeast' },
  { names: ['atMost', 'below'], usual: 'atMost' },
] as const;
type Limit = (typeof SIDES)[number]['names'][number];

function LimitAt({ path, side }: { readonly path: Path; readonly side: (typeof SIDES)[number] }) {
  const t = useTexts('programmes');
  const { document, change } = useEditor();
  const { readOnly } = useValue(path);
  const range = valueAt(document, path);
  const given = isObject(range) ? range : {};
  const name: Limit = side.names.find((each) => given[each] !== undefined) ?? side.usual;
  return (
    <div className={styles.limit}>
      <NumberAt path={[...path, name]} label={t(`range.${side.usual}Side`)} />
      <select
        aria-label={t(`range.${side.usual}Kind`)}
        value={name}
        disabled={readOnly || given[name] === undefined}
        onChange={({ target }) => {
          const rest = Object.fromEntries(Object.entries(given).filter(([each]) => each !== name));
          change(path, { ...rest, [target.value]: given[name] ?? null });
        }}
      >
        {side.names.map((each) => (
          <option key={each} value={each}>
            {t(`range.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Limits of a number; each side may be left open. */
export function RangeAt({ path, label }: { readonly path: Path; readonly label: string }) {
  const { fault } = useValue(path);
  return (
    <fieldset className={styles.range}>
      <legend>{label}</legend>
      {SIDES.map((side) => (
        <LimitAt key={side.usual} path={path} side={side} />
      ))}
      {fault === undefined ? null : <p className={styles.fault}>{fault}</p>}
    </fieldset>
  );
}

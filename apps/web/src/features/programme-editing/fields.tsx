import { FormField } from '../../components/form-field.js';
import { useTexts } from '../../i18n/texts.js';
import { type Option, useValue } from './editor-context.js';
import { type Path } from './json-document.js';
import styles from './programme-editing.module.css';

export interface FieldProps {
  readonly path: Path;
  readonly label: string;
  readonly hint?: string;
}

export interface TextAtProps extends FieldProps {
  /** More than a line. */
  readonly rows?: number;
  readonly lang?: 'ko' | 'en';
  /** An empty field isn't there at all. */
  readonly optional?: boolean;
}

export function TextAt({ path, label, hint, rows, lang, optional = false }: TextAtProps) {
  const { value, fault, readOnly, set } = useValue(path);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const change = ({ target }: { readonly target: { readonly value: string } }) => {
    set(optional && target.value === '' ? undefined : target.value);
  };
  return (
    <FormField label={label} fault={fault} {...(hint === undefined ? {} : { hint })}>
      {(control) =>
        rows === undefined ? (
          <input {...control} type="text" lang={lang} readOnly={readOnly} value={text} onChange={change} />
        ) : (
          <textarea {...control} rows={rows} lang={lang} readOnly={readOnly} value={text} onChange={change} />
        )
      }
    </FormField>
  );
}

/** The same in Korean and in English, side by side. */
export function BothAt({ path, label, rows }: { readonly path: Path; readonly label: string; readonly rows?: number }) {
  const t = useTexts('programmes');
  const { fault } = useValue(path);
  const size = rows === undefined ? {} : { rows };
  return (
    <div className={styles.pair}>
      <TextAt path={[...path, 'ko']} label={t('fields.inKorean', { what: label })} lang="ko" {...size} />
      <TextAt path={[...path, 'en']} label={t('fields.inEnglish', { what: label })} lang="en" {...size} />
      {fault === undefined ? null : <p className={styles.fault}>{fault}</p>}
    </div>
  );
}

/** A number in plain digits; what isn't one is kept as it was typed, and told as a fault. */
export function NumberAt({ path, label, hint }: FieldProps) {
  const { value, fault, readOnly, set } = useValue(path);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return (
    <FormField label={label} fault={fault} {...(hint === undefined ? {} : { hint })}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="decimal"
          readOnly={readOnly}
          value={text}
          onChange={({ target }) => {
            set(readNumber(target.value));
          }}
        />
      )}
    </FormField>
  );
}

export function readNumber(typed: string): number | string | undefined {
  const plain = typed.trim().replaceAll(',', '');
  if (plain === '') return undefined;
  // "1." is on its way to becoming "1.5", so it stays as it is.
  return /^-?\d+(\.\d+)?$/.test(plain) && !/\.\d*0$/.test(plain) ? Number(plain) : typed;
}

export interface SelectAtProps extends FieldProps {
  readonly options: readonly Option[];
}

export function SelectAt({ path, label, hint, options }: SelectAtProps) {
  const { value, fault, readOnly, set } = useValue(path);
  const chosen = typeof value === 'string' ? value : '';
  const known = options.some((option) => option.value === chosen);
  return (
    <FormField label={label} fault={fault} {...(hint === undefined ? {} : { hint })}>
      {(control) => (
        <select
          {...control}
          disabled={readOnly}
          value={chosen}
          onChange={({ target }) => {
            set(target.value);
          }}
        >
          {known ? null : <option value={chosen}>{chosen}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}

/** Codes or plain numbers with commas between. */
export function CodesAt({ path, label, hint, numbers = false }: FieldProps & { readonly numbers?: boolean }) {
  const { value, fault, readOnly, set } = useValue(path);
  const text = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
  const read = (typed: string) => {
    // A comma at the end says that another code follows.
    const parts = typed.split(',').map((part) => part.trim());
    if (typed.trim() === '') return undefined;
    return parts.map((part) => (numbers && /^\d+$/.test(part) ? Number(part) : part));
  };
  return (
    <FormField label={label} fault={fault ?? undefined} {...(hint === undefined ? {} : { hint })}>
      {(control) => (
        <input
          {...control}
          type="text"
          readOnly={readOnly}
          value={text}
          onChange={({ target }) => {
            set(read(target.value));
          }}
          onBlur={() => {
            if (Array.isArray(value)) set(value.filter((part) => part !== ''));
          }}
        />
      )}
    </FormField>
  );
}

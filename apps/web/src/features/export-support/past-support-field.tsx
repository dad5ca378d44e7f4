import { useId, useState } from 'react';
import buttons from '../../components/button.module.css';
import { FormField } from '../../components/form-field.js';
import { useTexts } from '../../i18n/texts.js';
import { type Answers, type PastSupport } from './answers.js';
import styles from './firm-form.module.css';
import { type FirmOptions } from './firm-options.js';

const MOST = 30;

type Told = Pick<Answers, 'support' | 'noSupport'>;

export interface PastSupportFieldProps {
  readonly answers: Told;
  readonly options: FirmOptions;
  readonly onChange: (told: Told) => void;
}

/** The programmes that the firm has taken part in: all of them, or none. */
export function PastSupportField({ answers, options, onChange }: PastSupportFieldProps) {
  const t = useTexts('support');
  const id = useId();
  const [name, setName] = useState('');
  const [year, setYear] = useState('');
  const [until, setUntil] = useState('');
  const [fault, setFault] = useState<string>();
  const nameOf = (programme: string) => options.programmes.find(({ value }) => value === programme)?.label ?? programme;
  const add = () => {
    const programme = options.programmes.find(({ label }) => label === name.trim())?.value;
    const isYear = /^(19|20)\d{2}$/.test(year);
    if (programme === undefined || !isYear || (until !== '' && until.slice(0, 4) < year)) {
      setFault(programme === undefined ? t('form.supportUnknown') : t('form.supportYearFaulty'));
      return;
    }
    const entry: PastSupport = { programme, from: year, until: until === '' ? undefined : until };
    onChange({ support: [...answers.support, entry].slice(-MOST), noSupport: undefined });
    setName('');
    setYear('');
    setUntil('');
    setFault(undefined);
  };
  return (
    <fieldset className={styles.group} aria-describedby={`${id}-hint`}>
      <legend>{t('form.support')}</legend>
      <p id={`${id}-hint`} className={styles.hint}>
        {t('form.supportHint')}
      </p>
      <div className={styles.options}>
        <label>
          <input
            type="checkbox"
            checked={answers.noSupport === true}
            onChange={({ target }) => {
              onChange({ support: [], noSupport: target.checked ? true : undefined });
            }}
          />
          {t('form.noSupport')}
        </label>
      </div>
      {answers.noSupport === true ? null : (
        <>
          <div className={styles.past}>
            <FormField label={t('form.supportName')} fault={fault}>
              {(control) => (
                <input
                  {...control}
                  type="text"
                  list={`${id}-names`}
                  autoComplete="off"
                  maxLength={100}
                  value={name}
                  onChange={({ target }) => {
                    setName(target.value);
                  }}
                />
              )}
            </FormField>
            <datalist id={`${id}-names`}>
              {options.programmes.map(({ value, label }) => (
                <option key={value} value={label} />
              ))}
            </datalist>
            <FormField label={t('form.supportFrom')}>
              {(control) => (
                <input
                  {...control}
                  type="text"
                  inputMode="numeric"
                  maxLength={4}
                  value={year}
                  onChange={({ target }) => {
                    setYear(target.value);
                  }}
                />
              )}
            </FormField>
            <FormField label={t('form.supportUntil')}>
              {(control) => (
                <input
                  {...control}
                  type="date"
                  value={until}
                  onChange={({ target }) => {
                    setUntil(target.value);
                  }}
                />
              )}
            </FormField>
            <button type="button" className={buttons.secondary} onClick={add}>
              {t('form.supportAdd')}
            </button>
          </div>
          {answers.support.length === 0 ? null : (
            <ul className={styles.chosen} aria-label={t('form.support')}>
              {answers.support.map((entry, place) => (
                <li key={`${entry.programme}-${entry.from}`}>
                  <button
                    type="button"
                    className={buttons.secondary}
                    aria-label={t('form.remove', { name: `${nameOf(entry.programme)} ${entry.from}` })}
                    onClick={() => {
                      onChange({
                        support: answers.support.filter((_, other) => other !== place),
                        noSupport: undefined,
                      });
                    }}
                  >
                    {nameOf(entry.programme)} {entry.from} <span aria-hidden="true">×</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </fieldset>
  );
}

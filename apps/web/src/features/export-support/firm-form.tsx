import { type SyntheticEvent, useRef, useState } from 'react';
import buttons from '../../components/button.module.css';
import { FormField } from '../../components/form-field.js';
import { useTexts } from '../../i18n/texts.js';
import { type Answers } from './answers.js';
import { OneOf, SomeOf } from './choices.js';
import styles from './firm-form.module.css';
import { COMMON_GOAL_COUNT, commonFirst, type FirmOptions } from './firm-options.js';
import { GoodsField } from './goods-field.js';
import { IndustryField } from './industry-field.js';
import { MarketsField } from './markets-field.js';
import { PastSupportField } from './past-support-field.js';

const LAST_YEAR = 'exports-last-year';

/** The amount in a field with or without thousands marks; undefined when there is none. */
function amountIn(text: string): number | undefined {
  const digits = text.replaceAll(/[,\s]/g, '');
  return /^\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}

/** Whether more than the five questions was answered; it is then shown. */
function hasMore({ industries, destinations, targets, support, noSupport }: Answers): boolean {
  return industries.length + destinations.length + targets.length + support.length > 0 || noSupport === true;
}

export interface FirmFormProps {
  readonly answers: Answers;
  readonly options: FirmOptions;
  readonly onSubmit: (answers: Answers) => void;
  readonly onClear: () => void;
}

/** The five questions that come first, and more for those who want to be exact at once. */
export function FirmForm({ answers, options, onSubmit, onClear }: FirmFormProps) {
  const t = useTexts('support');
  const [draft, setDraft] = useState(answers);
  const [exports, setExports] = useState(() => String(answers.money[LAST_YEAR]?.amount ?? ''));
  const [isFaulty, setFaulty] = useState(false);
  const exportsField = useRef<HTMLInputElement>(null);
  const set = (part: Partial<Answers>) => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const { products, exported, size, regions, goals, industries, destinations, targets, support, noSupport } = draft;
    const otherMoney = Object.fromEntries(Object.entries(answers.money).filter(([name]) => name !== LAST_YEAR));
    const amount = amountIn(exports);
    const isUnreadable = exported === true && amount === undefined && exports.trim() !== '';
    setFaulty(isUnreadable);
    if (isUnreadable) {
      exportsField.current?.focus();
      return;
    }
    const known =
      exported !== true || amount === undefined ? {} : { [LAST_YEAR]: { amount, currency: 'USD' as const } };
    const told = { products, exported, size, regions, goals, industries, destinations, targets, support, noSupport };
    onSubmit({ ...answers, ...told, money: { ...otherMoney, ...known } });
  };
  const unknown = { value: '', label: t('form.unknown') };
  return (
    <form className={styles.form} onSubmit={submit} aria-labelledby="support-questions">
      <h2 id="support-questions">{t('form.title')}</h2>
      <GoodsField
        goods={draft.products}
        onChange={(products) => {
          set({ products });
        }}
      />
      <OneOf
        legend={t('form.exported')}
        hint={t('form.exportedHint')}
        options={[{ value: 'true', label: t('form.yes') }, { value: 'false', label: t('form.no') }, unknown]}
        value={String(draft.exported ?? '')}
        onChange={(value) => {
          set({ exported: value === '' ? undefined : value === 'true' });
        }}
      />
      {draft.exported === true ? (
        <FormField
          label={t('form.exportsLastYear')}
          hint={t('form.exportsHint')}
          fault={isFaulty ? t('form.exportsFaulty') : undefined}
        >
          {(control) => (
            <input
              {...control}
              ref={exportsField}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              maxLength={20}
              value={exports}
              onChange={({ target }) => {
                setExports(target.value);
              }}
            />
          )}
        </FormField>
      ) : null}
      <OneOf
        legend={t('form.size')}
        options={[...options.sizes, unknown]}
        value={draft.size ?? ''}
        onChange={(value) => {
          set({ size: value === '' ? undefined : value });
        }}
      />
      <SomeOf
        legend={t('form.regions')}
        hint={t('form.regionsHint')}
        options={options.regions}
        values={draft.regions}
        onChange={(regions) => {
          set({ regions });
        }}
      />
      <SomeOf
        legend={t('form.goals')}
        hint={t('form.goalsHint')}
        options={commonFirst(options.goals)}
        values={draft.goals}
        first={{ count: COMMON_GOAL_COUNT, more: t('form.moreGoals') }}
        onChange={(goals) => {
          set({ goals });
        }}
      />
      <details className={styles.more} open={hasMore(answers) || undefined}>
        <summary>{t('form.more')}</summary>
        <div>
          <IndustryField answers={draft} options={options} onChange={set} />
          <MarketsField answers={draft} options={options} onChange={set} />
          <PastSupportField answers={draft} options={options} onChange={set} />
        </div>
      </details>
      <div className={styles.actions}>
        <button type="submit" className={buttons.primary}>
          {t('form.submit')}
        </button>
        <button type="button" className={buttons.quiet} onClick={onClear}>
          {t('form.clear')}
        </button>
      </div>
    </form>
  );
}

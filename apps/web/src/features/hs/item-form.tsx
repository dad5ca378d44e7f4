import { type Ref, type SyntheticEvent, useRef, useState } from 'react';
import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { sends } from '../../components/send-key.js';
import { useTexts } from '../../i18n/texts.js';
import { charactersOver, FIELD_LIMIT, type Item, trimItem } from './item.js';
import { ItemField } from './item-field.js';
import styles from './item-form.module.css';

export interface ItemFormProps {
  readonly draft: Item;
  readonly onChange: (draft: Item) => void;
  /** Gets the trimmed item; never called with an empty description nor with a field over the limit. */
  readonly onSubmit: (item: Item) => void;
  readonly descriptionRef: Ref<HTMLTextAreaElement>;
}

/** What is wrong with each field; the empty description only once somebody has tried to send it. */
function useErrors(draft: Item, attempted: boolean): Readonly<Record<keyof Item, string | undefined>> {
  const t = useTexts('hs');
  const over = (text: string) => {
    const count = charactersOver(text);
    return count === 0 ? undefined : t('form.over', { count, limit: FIELD_LIMIT });
  };
  return {
    description: attempted && draft.description.trim() === '' ? t('form.empty') : over(draft.description),
    model: over(draft.model),
    specification: over(draft.specification),
  };
}

/** Where an item is described: one field that matters first, two that help. */
export function ItemForm({ draft, onChange, onSubmit, descriptionRef }: ItemFormProps) {
  const t = useTexts('hs');
  const [attempted, setAttempted] = useState(false);
  const errors = useErrors(draft, attempted);
  const form = useRef<HTMLFormElement>(null);

  const submit = () => {
    const item = trimItem(draft);
    const faulty = item.description === '' || Object.values(item).some((text: string) => charactersOver(text) > 0);
    setAttempted(faulty);
    if (!faulty) {
      onSubmit(item);
      return;
    }
    const name = item.description === '' ? 'description' : Object.entries(errors).find(([, error]) => error)?.[0];
    form.current?.querySelector<HTMLElement>(`[name="${name ?? ''}"]`)?.focus();
  };
  const field = (name: keyof Item) => ({
    name,
    value: draft[name],
    onChange: ({ currentTarget }: SyntheticEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setAttempted(false);
      onChange({ ...draft, [name]: currentTarget.value });
    },
  });

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={t('form.label')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ItemField label={t('form.description')} hint={t('form.descriptionHint')} error={errors.description}>
        {(described) => (
          <textarea
            {...described}
            {...field('description')}
            ref={descriptionRef}
            rows={2}
            enterKeyHint="search"
            placeholder={t('form.descriptionPlaceholder')}
            onKeyDown={(event) => {
              if (!sends(event)) return;
              event.preventDefault();
              submit();
            }}
          />
        )}
      </ItemField>
      <div className={styles.pair}>
        <ItemField
          optional
          label={t('form.specification')}
          hint={t('form.specificationHint')}
          error={errors.specification}
        >
          {(described) => <textarea {...described} {...field('specification')} rows={1} />}
        </ItemField>
        <ItemField optional label={t('form.model')} hint={t('form.modelHint')} error={errors.model}>
          {(described) => <input {...described} {...field('model')} type="text" autoComplete="off" />}
        </ItemField>
      </div>
      <div className={styles.foot}>
        <button type="submit" className={buttons.primary}>
          <Icon name="search" />
          {t('form.submit')}
        </button>
        <p className={styles.hint}>{t('form.privacy')}</p>
      </div>
    </form>
  );
}

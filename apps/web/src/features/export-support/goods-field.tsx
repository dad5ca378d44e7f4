import { useEffect, useState } from 'react';
import buttons from '../../components/button.module.css';
import { FormField } from '../../components/form-field.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { type Goods } from './answers.js';
import styles from './firm-form.module.css';
import { useGoods } from './queries.js';

const PAUSE_MS = 250;
const MOST_GOODS = 10;

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return settled;
}

export interface GoodsFieldProps {
  readonly goods: readonly Goods[];
  readonly onChange: (goods: readonly Goods[]) => void;
}

/** Chooses goods from the tariff by their names or codes. */
export function GoodsField({ goods, onChange }: GoodsFieldProps) {
  const t = useTexts('support');
  const language = useLanguage();
  const [text, setText] = useState('');
  const settled = useSettled(text.trim());
  const search = useGoods(settled);
  const isSearching = text.trim() !== '' && settled !== '';
  const hits = isSearching ? (search.data ?? []) : [];
  const said = () => {
    if (!isSearching || search.isFetching) return '';
    if (search.isError) return t('form.goodsFailed');
    return hits.length === 0 ? t('form.goodsNone') : t('form.goodsFound', { count: hits.length });
  };
  const add = (added: Goods) => {
    onChange([...goods.filter(({ code }) => code !== added.code), added].slice(-MOST_GOODS));
    setText('');
  };
  return (
    <div className={styles.goods}>
      <FormField label={t('form.goods')} hint={t('form.goodsHint')}>
        {(control) => (
          <input
            {...control}
            type="text"
            autoComplete="off"
            maxLength={100}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault();
            }}
          />
        )}
      </FormField>
      <p role="status" className={styles.said}>
        {said()}
      </p>
      {hits.length === 0 ? null : (
        <ul className={styles.hits}>
          {hits.map(({ code, written, title }) => (
            <li key={code}>
              <button
                type="button"
                onClick={() => {
                  add({ code, title: title[language] });
                }}
              >
                <span>{written}</span> {title[language]}
              </button>
            </li>
          ))}
        </ul>
      )}
      {goods.length === 0 ? null : (
        <ul className={styles.chosen} aria-label={t('form.chosen')}>
          {goods.map(({ code, title }) => (
            <li key={code}>
              <button
                type="button"
                className={buttons.secondary}
                aria-label={t('form.remove', { name: `${code} ${title ?? ''}`.trim() })}
                onClick={() => {
                  onChange(goods.filter((kept) => kept.code !== code));
                }}
              >
                {`${code} ${title ?? ''}`.trim()} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

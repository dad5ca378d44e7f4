import { useId, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { SuggestInput, SuggestionList } from '../../components/suggest-field.js';
import { useOpenSuggestions, useSettledText } from '../../components/use-open-suggestions.js';
import { useTexts } from '../../i18n/texts.js';
import { type MapAddress } from './map-address.js';
import styles from './map-search.module.css';
import { type Suggestion, useSuggestions } from './queries.js';
import { useInLanguage } from './use-in-language.js';

const EXAMPLES = ['arrival', 'value', 'express', 'drawback'] as const;

export interface MapSearchProps {
  readonly address: MapAddress;
  readonly hrefOf: (changes: Partial<MapAddress>) => string;
}

function Examples({ hrefOf }: Pick<MapSearchProps, 'hrefOf'>) {
  const t = useTexts('data-map');
  return (
    <div className={styles.examples}>
      <ul aria-label={t('search.examples')}>
        {EXAMPLES.map((example) => (
          <li key={example}>
            <Link to={hrefOf({ text: t(`search.exampleTexts.${example}`), selected: '' })} preventScrollReset>
              {t(`search.exampleTexts.${example}`)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function SuggestionText({ suggestion: { text, language, datasets } }: { readonly suggestion: Suggestion }) {
  const t = useTexts('data-map');
  const inLanguage = useInLanguage();
  const [first] = datasets;
  return (
    <>
      <span lang={language.toLowerCase()}>{text}</span>
      <span className={styles.leads}>
        {first !== undefined && datasets.length === 1
          ? inLanguage(first.name)
          : t('search.leadsTo', { count: datasets.length })}
      </span>
    </>
  );
}

/** Search as one types, in everyday words; a suggestion or Enter leads to what it finds. */
export function MapSearch({ address, hrefOf }: MapSearchProps) {
  const t = useTexts('data-map');
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState(address.text);
  const settled = useSettledText(text);
  const suggestions = useOpenSuggestions(text, settled, useSuggestions(settled));
  const { told } = suggestions;

  const search = (wanted: string) => {
    suggestions.show(false);
    void navigate(
      hrefOf({ text: wanted.trim(), selected: '', view: address.view === 'map' ? undefined : address.view }),
    );
  };
  const take = (suggestion: Suggestion) => {
    setText(suggestion.text);
    search(suggestion.text);
  };

  return (
    <form
      role="search"
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        search(text);
      }}
    >
      <label htmlFor={id}>{t('search.label')}</label>
      <div className={styles.box}>
        <Icon name="search" size={24} />
        <SuggestInput
          id={id}
          text={text}
          placeholder={t('search.placeholder')}
          suggestions={suggestions}
          onText={setText}
          onTake={take}
        />
        {address.text === '' ? null : (
          <Link to={hrefOf({ text: '' })} className={buttons.quiet} preventScrollReset>
            {t('search.clear')}
          </Link>
        )}
        <button type="submit" className={`${buttons.primary ?? ''} ${styles.button ?? ''}`}>
          {t('search.button')}
        </button>
        <SuggestionList
          id={id}
          label={t('search.suggestions')}
          suggestions={suggestions}
          keyOf={(suggestion, place) => `${suggestion.text} ${place}`}
          onTake={take}
          optionClass={styles.suggestion}
        >
          {(suggestion) => <SuggestionText suggestion={suggestion} />}
        </SuggestionList>
      </div>
      <div className={styles.below}>
        <p id={`${id}-hint`} className={styles.hint}>
          {t('search.hint')}
        </p>
        {address.text === '' ? <Examples hrefOf={hrefOf} /> : null}
      </div>
      <p role="status" className="visually-hidden">
        {told === undefined ? '' : t('search.suggested', { count: told })}
      </p>
    </form>
  );
}

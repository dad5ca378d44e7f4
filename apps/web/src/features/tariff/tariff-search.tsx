import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { SuggestInput, SuggestionList } from '../../components/suggest-field.js';
import { useOpenSuggestions, useSettledText } from '../../components/use-open-suggestions.js';
import { scriptLanguage } from '../../i18n/script-language.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { type SearchHit, useSearch } from './queries.js';
import styles from './tariff-search.module.css';

const SUGGESTIONS = 8;

/** Search as one types: suggestions lead to their place, Enter or the button to all results. */
export function TariffSearch({ initial = '' }: { readonly initial?: string }) {
  const t = useTexts('tariff');
  const path = useLocalPath();
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState(initial);
  const settled = useSettledText(text);
  const suggestions = useOpenSuggestions(text, settled, useSearch(settled, SUGGESTIONS));
  const { told, show } = suggestions;

  const go = ({ code }: SearchHit) => {
    show(false);
    setText('');
    void navigate(path(`/hs/tariff/${code}`));
  };

  return (
    <form
      role="search"
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        show(false);
        if (text.trim() === '') return;
        void navigate(`${path('/hs/tariff')}?${new URLSearchParams({ q: text.trim() }).toString()}`);
      }}
    >
      <label htmlFor={id}>{t('search.label')}</label>
      <div className={styles.box}>
        <SuggestInput
          id={id}
          text={text}
          placeholder={t('search.placeholder')}
          suggestions={suggestions}
          onText={setText}
          onTake={go}
        />
        <button type="submit" className={`${buttons.primary ?? ''} ${styles.button ?? ''}`}>
          <Icon name="search" />
          <span>{t('search.button')}</span>
        </button>
        <SuggestionList
          id={id}
          label={t('search.suggestions')}
          suggestions={suggestions}
          keyOf={({ code }) => code}
          onTake={go}
          optionClass={styles.suggestion}
        >
          {(hit) => <HitText hit={hit} />}
        </SuggestionList>
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {t('search.hint')}
      </p>
      <p role="status" className="visually-hidden">
        {told === undefined ? '' : t('search.found', { count: told })}
      </p>
    </form>
  );
}

function HitText({ hit: { written, title, matchedTerm } }: { readonly hit: SearchHit }) {
  const language = useLanguage();
  return (
    <>
      <span className={styles.code}>{written}</span>
      <span>
        {title[language]}{' '}
        {matchedTerm === null ? null : (
          <span className={styles.term} lang={scriptLanguage(matchedTerm)}>
            {matchedTerm}
          </span>
        )}
      </span>
    </>
  );
}

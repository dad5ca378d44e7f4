import { type KeyboardEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { type SearchHit, useSearch } from './queries.js';
import { searchMove } from '../../components/search-key.js';
import { Suggestions } from './suggestions.js';
import styles from './tariff-search.module.css';
import { useDebounced } from '../../components/use-debounced.js';

const SUGGESTIONS = 8;
/** Long enough to spare the server each stroke, short enough to feel at once. */
const PAUSE_MS = 150;

/** The suggestions for what is typed, and which one the person stands on. */
function useSuggestions(text: string) {
  const settled = useDebounced(text.trim(), PAUSE_MS);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { data = [], isPlaceholderData, isSuccess } = useSearch(settled, SUGGESTIONS);
  const wanted = open && text.trim() !== '' && settled !== '';
  const hits = wanted ? data : [];
  const told = wanted && isSuccess && !isPlaceholderData && settled === text.trim() ? hits.length : undefined;
  const show = (shown: boolean) => {
    setOpen(shown);
    setActive(-1);
  };
  return { hits, active: active < hits.length ? active : -1, setActive, show, told };
}

/** Search as one types: suggestions lead to their place, Enter or the button to all results. */
export function TariffSearch({ initial = '' }: { readonly initial?: string }) {
  const t = useTexts('tariff');
  const path = useLocalPath();
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState(initial);
  const { hits, active, setActive, show, told } = useSuggestions(text);

  const go = ({ code }: SearchHit) => {
    show(false);
    setText('');
    void navigate(path(`/hs/tariff/${code}`));
  };
  const press = (event: KeyboardEvent) => {
    // While an input method composes a syllable, the keys belong to it.
    if (event.nativeEvent.isComposing) return;
    const move = searchMove(event.key, active, hits.length);
    if (move.kind === 'leave-to-field') return;
    event.preventDefault();
    const hit = move.kind === 'go' ? hits[move.active] : undefined;
    if (hit !== undefined) go(hit);
    else if (move.kind === 'stand') setActive(move.active);
    else show(false);
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
        <input
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={200}
          value={text}
          placeholder={t('search.placeholder')}
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => {
            setText(target.value);
            show(true);
          }}
          onKeyDown={press}
          onBlur={() => {
            show(false);
          }}
        />
        <button type="submit" className={`${buttons.primary ?? ''} ${styles.button ?? ''}`}>
          <Icon name="search" />
          <span>{t('search.button')}</span>
        </button>
        <Suggestions id={id} hits={hits} active={active} onGo={go} />
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

import { type KeyboardEvent, useId, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { searchMove } from '../../components/search-key.js';
import { useDebounced } from '../../components/use-debounced.js';
import { useTexts } from '../../i18n/texts.js';
import { type MapAddress } from './map-address.js';
import styles from './map-search.module.css';
import { type Suggestion, useSuggestions } from './queries.js';
import { SearchSuggestions } from './search-suggestions.js';

/** Long enough to spare the server each stroke, short enough to feel at once. */
const PAUSE_MS = 150;
const LONGEST = 200;
const EXAMPLES = ['arrival', 'value', 'express', 'drawback'] as const;

export interface MapSearchProps {
  readonly address: MapAddress;
  readonly hrefOf: (changes: Partial<MapAddress>) => string;
}

/** The suggestions for what is typed, and which one the person stands on. */
function useOpenSuggestions(text: string) {
  const settled = useDebounced(text.trim(), PAUSE_MS);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { data = [], isPlaceholderData, isSuccess } = useSuggestions(settled);
  const wanted = open && text.trim() !== '' && settled !== '';
  const found = wanted ? data : [];
  const told = wanted && isSuccess && !isPlaceholderData && settled === text.trim() ? found.length : undefined;
  const show = (shown: boolean) => {
    setOpen(shown);
    setActive(-1);
  };
  return { found, active: active < found.length ? active : -1, setActive, show, told };
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

/** Search as one types, in everyday words; a suggestion or Enter leads to what it finds. */
export function MapSearch({ address, hrefOf }: MapSearchProps) {
  const t = useTexts('data-map');
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState(address.text);
  const { found, active, setActive, show, told } = useOpenSuggestions(text);

  const search = (wanted: string) => {
    show(false);
    void navigate(
      hrefOf({ text: wanted.trim(), selected: '', view: address.view === 'map' ? undefined : address.view }),
    );
  };
  const take = (suggestion: Suggestion) => {
    setText(suggestion.text);
    search(suggestion.text);
  };
  const press = (event: KeyboardEvent) => {
    // While an input method composes a syllable, the keys belong to it.
    if (event.nativeEvent.isComposing) return;
    const move = searchMove(event.key, active, found.length);
    if (move.kind === 'leave-to-field') return;
    event.preventDefault();
    const taken = move.kind === 'go' ? found[move.active] : undefined;
    if (taken !== undefined) take(taken);
    else if (move.kind === 'stand') setActive(move.active);
    else show(false);
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
        <input
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={LONGEST}
          value={text}
          placeholder={t('search.placeholder')}
          aria-expanded={found.length > 0}
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
        {address.text === '' ? null : (
          <Link to={hrefOf({ text: '' })} className={buttons.quiet} preventScrollReset>
            {t('search.clear')}
          </Link>
        )}
        <button type="submit" className={`${buttons.primary ?? ''} ${styles.button ?? ''}`}>
          {t('search.button')}
        </button>
        <SearchSuggestions id={id} found={found} active={active} onTake={take} />
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

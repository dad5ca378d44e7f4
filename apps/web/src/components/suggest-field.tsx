import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { searchMove } from './search-key.js';
import styles from './suggest-field.module.css';
import { type OpenSuggestions } from './use-open-suggestions.js';

const LONGEST = 200;

export interface SuggestInputProps<Item> {
  /** Of the field; its list and its hint are named after it. */
  readonly id: string;
  readonly text: string;
  readonly placeholder: string;
  readonly suggestions: OpenSuggestions<Item>;
  readonly onText: (text: string) => void;
  readonly onTake: (item: Item) => void;
}

/** A text field with suggestions as one types, walked by arrow keys (WAI-ARIA combobox with a list). */
export function SuggestInput<Item>({ id, text, placeholder, suggestions, onText, onTake }: SuggestInputProps<Item>) {
  const { found, active, stand, show } = suggestions;
  const press = (event: KeyboardEvent) => {
    // While an input method composes a syllable, the keys belong to it.
    if (event.nativeEvent.isComposing) return;
    const move = searchMove(event.key, active, found.length);
    if (move.kind === 'leave-to-field') return;
    event.preventDefault();
    const taken = move.kind === 'go' ? found[move.active] : undefined;
    if (taken !== undefined) onTake(taken);
    else if (move.kind === 'stand') stand(move.active);
    else show(false);
  };
  return (
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
      placeholder={placeholder}
      aria-expanded={found.length > 0}
      aria-controls={`${id}-list`}
      aria-autocomplete="list"
      aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
      aria-describedby={`${id}-hint`}
      onChange={({ target }) => {
        onText(target.value);
        show(true);
      }}
      onKeyDown={press}
      onBlur={() => {
        show(false);
      }}
    />
  );
}

export interface SuggestionListProps<Item> {
  /** Of the search field, to which the list belongs. */
  readonly id: string;
  readonly label: string;
  readonly suggestions: Pick<OpenSuggestions<Item>, 'found' | 'active'>;
  readonly keyOf: (item: Item, place: number) => string;
  readonly onTake: (item: Item) => void;
  /** Lays the parts of one suggestion out. */
  readonly optionClass?: string | undefined;
  readonly children: (item: Item) => ReactNode;
}

/** The list under the search box; it lies over the page, so nothing moves. */
export function SuggestionList<Item>(props: SuggestionListProps<Item>) {
  const { id, label, suggestions, keyOf, onTake, optionClass = '', children } = props;
  const { found, active } = suggestions;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      className={styles.list}
      hidden={found.length === 0}
    >
      {found.map((item, place) => (
        <li
          key={keyOf(item, place)}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === active}
          className={`${styles.option ?? ''} ${optionClass}`}
          // The field keeps the focus, so that the list is not closed before the click arrives.
          onPointerDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            onTake(item);
          }}
        >
          {children(item)}
        </li>
      ))}
    </ul>
  );
}

import { useEffect, useRef } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { type Suggestion } from './queries.js';
import styles from './search-suggestions.module.css';
import { useInLanguage } from './use-in-language.js';

export interface SearchSuggestionsProps {
  /** Of the search field, to which the list belongs. */
  readonly id: string;
  readonly found: readonly Suggestion[];
  /** The suggestion the person stands on, -1 for none. */
  readonly active: number;
  readonly onTake: (suggestion: Suggestion) => void;
}

/** The list under the search box; it lies over the page, so nothing moves. */
export function SearchSuggestions({ id, found, active, onTake }: SearchSuggestionsProps) {
  const t = useTexts('data-map');
  const inLanguage = useInLanguage();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label={t('search.suggestions')}
      className={styles.list}
      hidden={found.length === 0}
    >
      {found.map((suggestion, place) => {
        const { text, language, datasets } = suggestion;
        const [first] = datasets;
        return (
          <li
            key={`${text} ${place}`}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === active}
            className={styles.option}
            // The field keeps the focus, so that the list is not closed before the click arrives.
            onPointerDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              onTake(suggestion);
            }}
          >
            <span lang={language.toLowerCase()}>{text}</span>
            <span className={styles.leads}>
              {first !== undefined && datasets.length === 1
                ? inLanguage(first.name)
                : t('search.leadsTo', { count: datasets.length })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

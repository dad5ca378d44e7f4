import { useEffect, useRef } from 'react';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { scriptLanguage } from '../../i18n/script-language.js';
import { type SearchHit } from './queries.js';
import styles from './suggestions.module.css';

export interface SuggestionsProps {
  /** Of the search field, to which the list belongs. */
  readonly id: string;
  readonly hits: readonly SearchHit[];
  /** The suggestion the person stands on, -1 for none. */
  readonly active: number;
  readonly onGo: (hit: SearchHit) => void;
}

/** The list under the search box; it lies over the page, so nothing moves. */
export function Suggestions({ id, hits, active, onGo }: SuggestionsProps) {
  const t = useTexts('tariff');
  const language = useLanguage();
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
      hidden={hits.length === 0}
    >
      {hits.map((hit, place) => (
        <li
          key={hit.code}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === active}
          className={styles.option}
          // The field keeps the focus, so that the list is not closed before the click arrives.
          onPointerDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            onGo(hit);
          }}
        >
          <span className={styles.code}>{hit.written}</span>
          <span>
            {hit.title[language]}{' '}
            {hit.matchedTerm === null ? null : (
              <span className={styles.term} lang={scriptLanguage(hit.matchedTerm)}>
                {hit.matchedTerm}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

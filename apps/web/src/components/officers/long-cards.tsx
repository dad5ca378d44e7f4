import { Fragment, type ReactNode } from 'react';
import { useTexts } from '../../i18n/texts.js';
import buttons from '../button.module.css';
import { Loaded } from './loaded.js';
import styles from './officers.module.css';
import { type LongListQuery } from './use-long-list.js';

export interface LongCardsProps<Item> {
  readonly query: LongListQuery<Item>;
  readonly empty: string;
  readonly keyOf: (item: Item) => string;
  /** A card as `li`. */
  readonly children: (item: Item) => ReactNode;
}

/**
 * Cards of a long list. Those out of sight are neither laid out nor painted by the browser, but stay in the page: what was
 * typed into one is kept, and the browser's search finds them.
 */
export function LongCards<Item>({ query, empty, keyOf, children }: LongCardsProps<Item>) {
  const t = useTexts('officers');
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  return (
    <Loaded query={query}>
      {(items) => (
        <>
          <p role="status">
            {items.length === 0 ? empty : t(hasNextPage ? 'lists.first' : 'lists.all', { count: items.length })}
          </p>
          <ul className={styles.longCards}>
            {items.map((item) => (
              <Fragment key={keyOf(item)}>{children(item)}</Fragment>
            ))}
          </ul>
          {hasNextPage ? (
            <p>
              <button
                type="button"
                className={buttons.secondary}
                onClick={() => {
                  if (!isFetchingNextPage) void fetchNextPage();
                }}
              >
                {t(isFetchingNextPage ? 'loading' : 'lists.more')}
              </button>
            </p>
          ) : null}
        </>
      )}
    </Loaded>
  );
}

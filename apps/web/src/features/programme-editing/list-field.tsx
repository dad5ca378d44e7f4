import { type ReactNode, useRef } from 'react';
import buttons from '../../components/button.module.css';
import { useTexts } from '../../i18n/texts.js';
import { useEditor, useValue } from './editor-context.js';
import { type Json, listAt, moved, type Path } from './json-document.js';
import styles from './programme-editing.module.css';
import { useListFocus } from './use-list-focus.js';

export interface ListAtProps {
  readonly path: Path;
  /** What one of the list is called. */
  readonly item: string;
  /** What a new one begins as. */
  readonly fresh: Json;
  /** An empty list isn't there at all. */
  readonly optional?: boolean;
  readonly children: (path: Path) => ReactNode;
}

/** A list of things: each can be moved and taken away, and another added. */
export function ListAt({ path, item, fresh, optional = false, children }: ListAtProps) {
  const t = useTexts('programmes');
  const { document, change } = useEditor();
  const { fault, readOnly, set } = useValue(path);
  const list = listAt(document, path);
  const root = useRef<HTMLDivElement>(null);
  const focus = useListFocus(root);
  const move = (place: number, by: 1 | -1) => {
    set(moved(list, place, by));
    focus.onMoved(place + by, by);
  };
  return (
    <div ref={root} className={styles.list}>
      {list.map((_, place) => {
        const name = t('list.item', { what: item, number: place + 1 });
        return (
          // Items have no identity of their own: their place is what faults name them by.
          <fieldset key={place} className={styles.item}>
            <legend>{name}</legend>
            {children([...path, place])}
            {readOnly ? null : (
              <div className={styles.actions}>
                <button
                  type="button"
                  className={buttons.quiet}
                  aria-label={t('list.up', { name })}
                  data-move="up"
                  disabled={place === 0}
                  onClick={() => {
                    move(place, -1);
                  }}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className={buttons.quiet}
                  aria-label={t('list.down', { name })}
                  data-move="down"
                  disabled={place === list.length - 1}
                  onClick={() => {
                    move(place, 1);
                  }}
                >
                  ↓
                </button>
                <button
                  type="button"
                  className={buttons.quiet}
                  onClick={() => {
                    if (optional && list.length === 1) set(undefined);
                    else change([...path, place], undefined);
                    focus.onRemoved();
                  }}
                >
                  {t('list.remove', { name })}
                </button>
              </div>
            )}
          </fieldset>
        );
      })}
      {fault === undefined ? null : <p className={styles.fault}>{fault}</p>}
      {readOnly ? null : (
        <p>
          <button
            type="button"
            className={buttons.secondary}
            onClick={() => {
              set([...list, fresh]);
              focus.onAdded(list.length);
            }}
          >
            {t('list.add', { what: item })}
          </button>
        </p>
      )}
    </div>
  );
}

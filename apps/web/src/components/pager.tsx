import { useState } from 'react';
import buttons from './button.module.css';
import { useTexts } from '../i18n/texts.js';
import styles from './pager.module.css';

export interface PagerProps {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Whether what the page holds is still on its way; the page is announced once it is there. */
  readonly arriving: boolean;
  readonly onTurn: (page: number) => void;
}

/** To the pages before and after; nothing where there is one page only. */
export function Pager({ page, pages, arriving, onTurn }: PagerProps) {
  const t = useTexts('common');
  const [turned, setTurned] = useState(false);
  if (pages < 2) return null;
  const step = (to: number, label: string) => (
    <button
      type="button"
      className={buttons.secondary}
      // Not `disabled`, which would take the focus away at the last page.
      aria-disabled={to < 1 || to > pages}
      onClick={() => {
        if (to < 1 || to > pages) return;
        setTurned(true);
        onTurn(to);
      }}
    >
      {label}
    </button>
  );
  return (
    <nav className={styles.pager} aria-label={t('pager.label')}>
      {step(page - 1, t('pager.previous'))}
      <span>{t('pager.page', { page, pages })}</span>
      {step(page + 1, t('pager.next'))}
      <p role="status" className="visually-hidden">
        {turned && !arriving ? t('pager.page', { page, pages }) : ''}
      </p>
    </nav>
  );
}

import buttons from '../../components/button.module.css';
import { useTexts } from '../../i18n/texts.js';
import styles from './pager.module.css';

export interface PagerProps {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly onTurn: (page: number) => void;
}

/** To the pages before and after; nothing where there is one page only. */
export function Pager({ page, pages, onTurn }: PagerProps) {
  const t = useTexts('hs-batch');
  if (pages < 2) return null;
  const step = (to: number, label: string) => (
    <button
      type="button"
      className={buttons.secondary}
      disabled={to < 1 || to > pages}
      onClick={() => {
        onTurn(to);
      }}
    >
      {label}
    </button>
  );
  return (
    <nav className={styles.pager} aria-label={t('results.pager')}>
      {step(page - 1, t('results.previous'))}
      <span>{t('results.page', { page, pages })}</span>
      {step(page + 1, t('results.next'))}
    </nav>
  );
}

import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../../../components/icon.js';
import { useTexts } from '../../../i18n/texts.js';
import styles from './panel.module.css';

export interface PanelProps {
  readonly kicker: ReactNode;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * What lies beside the picture about the box that was opened. It takes the focus when a person opens it, Escape closes
 * it, and the focus goes back to the box.
 */
export function Panel({ kicker, title, onClose, children }: PanelProps) {
  const t = useTexts('data-map');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    // A page that is opened at this state leaves the focus where pages begin.
    if (before === null || before === document.body) return undefined;
    heading.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <aside
      className={styles.panel}
      aria-labelledby="panel-title"
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <div className={styles.top}>
        <p className={styles.kicker}>{kicker}</p>
        <button type="button" className={styles.close} aria-label={t('panel.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <h3 id="panel-title" ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </aside>
  );
}

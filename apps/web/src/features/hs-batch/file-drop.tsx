import { type DragEvent, useId, useState } from 'react';
import { Icon } from '../../components/icon.js';
import buttons from '../../components/button.module.css';
import { useTexts } from '../../i18n/texts.js';
import { FILE_LIMITS, FILE_TYPES } from './file-check.js';
import styles from './file-drop.module.css';

export interface FileDropProps {
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where a file is dropped, or chosen with the browser's own dialog. */
export function FileDrop({ busy, onFiles }: FileDropProps) {
  const t = useTexts('hs-batch');
  const id = useId();
  const [over, setOver] = useState(false);
  const hold = (event: DragEvent) => {
    event.preventDefault();
    setOver(!busy);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!busy) onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={styles.drop}
      data-over={over}
      onDragEnter={hold}
      onDragOver={hold}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      <p className={styles.invite}>{t('choose.drop')}</p>
      <input
        id={id}
        type="file"
        className={`visually-hidden ${styles.input ?? ''}`}
        accept={FILE_TYPES}
        disabled={busy}
        aria-describedby={`${id}-limits`}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // Choosing the same file again, after it was mended, is a change too.
          target.value = '';
        }}
      />
      <label htmlFor={id} className={buttons.primary} data-busy={busy}>
        <Icon name="send" />
        {t('choose.button')}
      </label>
      <p id={`${id}-limits`} className={styles.limits}>
        {t('choose.limits', { ...FILE_LIMITS })}
      </p>
    </div>
  );
}

import { useState } from 'react';
import buttons from '../../components/button.module.css';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { Icon } from '../../components/icon.js';
import { useTexts } from '../../i18n/texts.js';

export interface StartOverProps {
  /** Deletes the conversation; rejects when that failed. */
  readonly onConfirm: () => Promise<void>;
  /** Called once the conversation is gone and the dialog closed. */
  readonly onDone: () => void;
}

/** Deletes the conversation after asking, since it cannot be brought back. */
export function StartOver({ onConfirm, onDone }: StartOverProps) {
  const t = useTexts('consultation');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className={buttons.quiet}
        onClick={() => {
          setAsking(true);
        }}
      >
        <Icon name="restart" size={18} />
        {t('actions.startOver')}
      </button>
      {asking ? (
        <ConfirmDialog
          title={t('confirm.title')}
          text={t('confirm.text')}
          confirmLabel={t('confirm.confirm')}
          cancelLabel={t('confirm.cancel')}
          failed={t('confirm.failed')}
          onConfirm={onConfirm}
          onConfirmed={onDone}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </>
  );
}

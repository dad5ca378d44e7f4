import { useState } from 'react';
import buttons from '../button.module.css';
import { ConfirmDialog } from '../confirm-dialog.js';
import form from '../form-page.module.css';

export interface DeleteRequestProps {
  readonly texts: Readonly<Record<'open' | 'title' | 'text' | 'confirm' | 'cancel' | 'failed', string>>;
  readonly onDelete: () => Promise<void>;
  readonly onDeleted: () => void;
}

/** Takes a request back for good, once the person has said so twice. */
export function DeleteRequest({ texts, onDelete, onDeleted }: DeleteRequestProps) {
  const [asking, setAsking] = useState(false);
  return (
    <div className={form.actions}>
      <button
        type="button"
        className={buttons.quiet}
        onClick={() => {
          setAsking(true);
        }}
      >
        {texts.open}
      </button>
      {asking ? (
        <ConfirmDialog
          title={texts.title}
          text={texts.text}
          confirmLabel={texts.confirm}
          cancelLabel={texts.cancel}
          failed={texts.failed}
          onConfirm={onDelete}
          onConfirmed={onDeleted}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </div>
  );
}

import { useRef, useState } from 'react';
import buttons from './button.module.css';
import { ModalDialog } from './modal-dialog.js';
import styles from './modal-dialog.module.css';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  /** What is said when `onConfirm` fails; the dialog then stays open. */
  readonly failed: string;
  readonly onConfirm: () => Promise<void>;
  /** Called after `onConfirm`, once the dialog is closed and the page can take the focus again. */
  readonly onConfirmed: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be undone; open as long as it is rendered. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, text, confirmLabel, cancelLabel, failed, onConfirm, onConfirmed, onClose } = props;
  const cancel = useRef<HTMLButtonElement>(null);
  const [state, setState] = useState<'asking' | 'working' | 'failed'>('asking');

  const confirm = async () => {
    setState('working');
    try {
      await onConfirm();
    } catch {
      setState('failed');
      return;
    }
    cancel.current?.closest('dialog')?.close();
    onClose();
    onConfirmed();
  };

  return (
    <ModalDialog title={title} text={text} role="alertdialog" initialFocus={cancel} onClose={onClose}>
      <p role="status" className={styles.failed}>
        {state === 'failed' ? failed : ''}
      </p>
      <div className={styles.actions}>
        <button ref={cancel} type="button" className={buttons.secondary} onClick={onClose}>
          {cancelLabel}
        </button>
        <button
          type="button"
          className={`${buttons.primary ?? ''} ${buttons.danger ?? ''}`}
          aria-disabled={state === 'working'}
          onClick={() => {
            if (state !== 'working') void confirm();
          }}
        >
          {confirmLabel}
        </button>
      </div>
    </ModalDialog>
  );
}

import { useEffect, useId, useRef, useState } from 'react';
import buttons from './button.module.css';
import styles from './confirm-dialog.module.css';

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

/**
 * Asks before something that cannot be undone; open as long as it is rendered. The browser's own modal dialog: it keeps
 * the focus, makes the page behind inert, closes on Escape, and needs no style element, which the content security
 * policy would refuse.
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, text, confirmLabel, cancelLabel, failed, onConfirm, onConfirmed, onClose } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const [state, setState] = useState<'asking' | 'working' | 'failed'>('asking');

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    cancel.current?.focus();
    return () => {
      element?.close();
    };
  }, []);

  const confirm = async () => {
    setState('working');
    try {
      await onConfirm();
    } catch {
      setState('failed');
      return;
    }
    dialog.current?.close();
    onClose();
    onConfirmed();
  };

  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={onClose}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <p id={`${id}-text`}>{text}</p>
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
    </dialog>
  );
}

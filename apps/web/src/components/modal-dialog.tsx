import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import styles from './modal-dialog.module.css';

export interface ModalDialogProps {
  readonly title: string;
  /** `alertdialog` for one that asks before something that can't be undone. */
  readonly role?: 'dialog' | 'alertdialog';
  /** What has the focus at first. */
  readonly initialFocus: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  /** The text that describes the dialog, read out with its title. */
  readonly text: ReactNode;
  readonly children: ReactNode;
}

/**
 * Open as long as it is rendered. The browser's own modal dialog: it keeps the focus and gives it back, makes the page
 * behind inert, closes on Escape, and needs no style element, which the content security policy would refuse.
 */
export function ModalDialog({ title, role = 'dialog', initialFocus, onClose, text, children }: ModalDialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    initialFocus.current?.focus();
    return () => {
      element?.close();
    };
  }, [initialFocus]);

  return (
    <dialog
      ref={dialog}
      role={role}
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={onClose}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <p id={`${id}-text`}>{text}</p>
      {children}
    </dialog>
  );
}

import { useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';
import buttons from '../button.module.css';
import { ModalDialog } from '../modal-dialog.js';
import dialog from '../modal-dialog.module.css';
import { useTexts } from '../../i18n/texts.js';

export interface LeaveGuardProps {
  readonly isDirty: boolean;
  /** Whether what isn't saved is lost by showing something else on the same page, too, such as another part of a list. */
  readonly withinPage?: boolean;
}

/**
 * Asks before leaving with something that isn't saved: to another page of the portal, or away from it. One for a page;
 * where several texts are written on a page, they are counted by {@link useUnsavedTexts}.
 */
export function LeaveGuard({ isDirty, withinPage = false }: LeaveGuardProps) {
  const t = useTexts('officers');
  const stay = useRef<HTMLButtonElement>(null);
  const blocker = useBlocker(
    ({ currentLocation: here, nextLocation: there }) =>
      isDirty && (here.pathname !== there.pathname || (withinPage && here.search !== there.search)),
  );
  useEffect(() => {
    if (!isDirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [isDirty]);
  if (blocker.state !== 'blocked') return null;
  return (
    <ModalDialog
      title={t('leave.title')}
      text={t('leave.text')}
      role="alertdialog"
      initialFocus={stay}
      onClose={() => {
        blocker.reset();
      }}
    >
      <div className={dialog.actions}>
        <button
          ref={stay}
          type="button"
          className={buttons.secondary}
          onClick={() => {
            blocker.reset();
          }}
        >
          {t('leave.stay')}
        </button>
        <button
          type="button"
          className={`${buttons.primary ?? ''} ${buttons.danger ?? ''}`}
          onClick={() => {
            blocker.proceed();
          }}
        >
          {t('leave.go')}
        </button>
      </div>
    </ModalDialog>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { request } from '../../api/graphql-client.js';
import { ProlongSessionDocument } from '../../generated/graphql.js';
import { formatTime } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import buttons from '../button.module.css';
import { ModalDialog } from '../modal-dialog.js';
import dialog from '../modal-dialog.module.css';
import { leave, SESSION_KEY } from './officer-session.js';

/** The warning comes so long before the end; WCAG 2.2, 2.2.1 asks for twenty seconds at least. */
const WARN_MS = 120_000;
const TICK_MS = 5_000;

export interface SessionClockProps {
  /** When the session ends if nothing more is done, and when in any case; ISO instants. */
  readonly endsAt: string;
  readonly lastsUntil: string;
}

function useRemainingMs(endsAt: string): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, TICK_MS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return Date.parse(endsAt) - now;
}

/** Warns before the session ends, and lets the officer stay; says so when it can't be prolonged any more. */
export function SessionClock({ endsAt, lastsUntil }: SessionClockProps) {
  const client = useQueryClient();
  const remainingMs = useRemainingMs(endsAt);
  const isNear = remainingMs < WARN_MS;
  const [asked, setAsked] = useState<string>();
  const [seen, setSeen] = useState<string>();

  // What was done since may have prolonged it: the server is asked before anybody is disturbed, and after the end.
  const isOver = remainingMs <= 0;
  useEffect(() => {
    if (!isNear) return;
    void client.refetchQueries({ queryKey: SESSION_KEY }).then(() => {
      setAsked(endsAt);
    });
  }, [client, endsAt, isNear, isOver]);

  if (!isNear || asked !== endsAt || seen === endsAt) return null;
  return (
    <EndDialog
      endsAt={endsAt}
      isFinal={endsAt === lastsUntil}
      onClose={() => {
        setSeen(endsAt);
      }}
    />
  );
}

function EndDialog({ endsAt, isFinal, onClose }: { endsAt: string; isFinal: boolean; onClose: () => void }) {
  const t = useTexts('officers');
  const language = useLanguage();
  const client = useQueryClient();
  const stay = useRef<HTMLButtonElement>(null);
  const prolong = useMutation({
    mutationFn: () => request(ProlongSessionDocument, {}),
    onSuccess: async () => {
      await client.refetchQueries({ queryKey: SESSION_KEY });
      onClose();
    },
    onError: () => client.refetchQueries({ queryKey: SESSION_KEY }),
  });
  return (
    <ModalDialog
      title={t('clock.title')}
      role="alertdialog"
      text={t(isFinal ? 'clock.final' : 'clock.idle', { time: formatTime(endsAt, language) })}
      initialFocus={stay}
      onClose={onClose}
    >
      <div className={dialog.actions}>
        <button type="button" className={buttons.secondary} onClick={() => void leave(language, false)}>
          {t('bar.signOut')}
        </button>
        <button
          ref={stay}
          type="button"
          className={buttons.primary}
          onClick={() => {
            if (isFinal) onClose();
            else if (!prolong.isPending) prolong.mutate();
          }}
        >
          {t(isFinal ? 'clock.understood' : 'clock.stay')}
        </button>
      </div>
    </ModalDialog>
  );
}

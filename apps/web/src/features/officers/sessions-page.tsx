import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import form from '../../components/form-page.module.css';
import { ExportList } from '../../components/officers/export-list.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { OfficerGate } from '../../components/officers/officer-gate.js';
import { leave } from '../../components/officers/officer-session.js';
import { PageTitle } from '../../components/page-title.js';
import {
  EndOtherSessionsDocument,
  EndSessionDocument,
  OwnSessionsDocument,
  type OwnSessionsQuery,
} from '../../generated/graphql.js';
import { formatDay, formatTime } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './officers.module.css';

const KEY = ['own-sessions'] as const;

function useSessionAction() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

interface SessionProps {
  readonly session: OwnSessionsQuery['ownSessions'][number];
  readonly onEnd: () => void;
}

function Session({ session, onEnd }: SessionProps) {
  const t = useTexts('officers');
  const language = useLanguage();
  const when = (instant: string) => `${formatDay(instant, language)} ${formatTime(instant, language)}`;
  const name = session.browser === '' ? t('sessions.unknown') : session.browser;
  return (
    <li className={styles.card}>
      <h2>
        {name}
        {session.current ? ` (${t('sessions.current')})` : ''}
      </h2>
      <p className={styles.facts}>
        {t('sessions.signedIn', { when: when(session.signedInAt) })}
        <br />
        {t('sessions.lastSeen', { when: when(session.lastSeenAt) })}
      </p>
      {session.current ? null : (
        <p>
          <button
            type="button"
            className={buttons.secondary}
            onClick={onEnd}
            aria-label={t('sessions.endOne', { name })}
          >
            {t('sessions.end')}
          </button>
        </p>
      )}
    </li>
  );
}

function Sessions() {
  const t = useTexts('officers');
  const language = useLanguage();
  const [leaving, setLeaving] = useState(false);
  const action = useSessionAction();
  const { data, error } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => request(OwnSessionsDocument, {}, signal),
    select: ({ ownSessions }) => ownSessions,
    staleTime: 0,
  });
  if (error !== null) return <OfficerFailure error={error} otherwise={t('failed')} />;
  if (data === undefined) return <p role="status">{t('loading')}</p>;
  return (
    <>
      <ul className={styles.cards}>
        {data.map((session) => (
          <Session
            key={session.id}
            session={session}
            onEnd={() => {
              action.mutate(() => request(EndSessionDocument, { id: session.id }));
            }}
          />
        ))}
      </ul>
      <div role="status">
        {action.isSuccess ? t('sessions.ended') : null}
        {action.isError ? <OfficerFailure error={action.error} otherwise={t('failed')} /> : null}
      </div>
      <div className={form.actions}>
        {data.length > 1 ? (
          <button
            type="button"
            className={buttons.secondary}
            onClick={() => {
              action.mutate(() => request(EndOtherSessionsDocument, {}));
            }}
          >
            {t('sessions.endOthers')}
          </button>
        ) : null}
        <button
          type="button"
          className={buttons.secondary}
          onClick={() => {
            setLeaving(true);
          }}
        >
          {t('sessions.everywhere')}
        </button>
        <ExportList list="sessions" operation="desk.read" />
      </div>
      {leaving ? (
        <ConfirmDialog
          title={t('sessions.everywhere')}
          text={t('sessions.everywhereText')}
          confirmLabel={t('sessions.everywhereConfirm')}
          cancelLabel={t('purpose.cancel')}
          failed={t('bar.signOutFailed')}
          onConfirm={() => leave(language, true)}
          onConfirmed={() => undefined}
          onClose={() => {
            setLeaving(false);
          }}
        />
      ) : null}
    </>
  );
}

/** Where the officer is signed in, and the way to end it anywhere. */
export function SessionsPage() {
  const t = useTexts('officers');
  return (
    <div className={form.page}>
      <PageTitle title={t('sessions.title')}>{t('sessions.title')}</PageTitle>
      <OfficerGate>
        <p>{t('sessions.lead')}</p>
        <Sessions />
      </OfficerGate>
    </div>
  );
}

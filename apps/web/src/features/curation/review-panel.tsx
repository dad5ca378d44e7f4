import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { FormField } from '../../components/form-field.js';
import formPage from '../../components/form-page.module.css';
import { Notice } from '../../components/notice.js';
import { LeaveGuard } from '../../components/officers/leave-guard.js';
import { useMay, useOfficer } from '../../components/officers/officer-session.js';
import {
  ApproveRecordVersionDocument,
  RecordHistoryDocument,
  SendBackRecordVersionDocument,
} from '../../generated/graphql.js';
import { useTexts } from '../../i18n/texts.js';
import { ActionStatus } from './action-status.js';
import { Changes } from './changes.js';
import { ContentFields } from './content-fields.js';
import { toForm } from './content-text.js';
import styles from './curation.module.css';
import { type Version, type VersionAction } from './use-version-action.js';

/** What a second officer decides about a version; the server enforces that it is a second one. */
function Decision({ version, action }: Pick<ReviewPanelProps, 'version' | 'action'>) {
  const t = useTexts('curation');
  const [note, setNote] = useState('');
  const { id, revision } = version;
  const decide = (run: Parameters<typeof action.mutate>[0]) => {
    if (!action.isPending) action.mutate(run);
  };
  return (
    <>
      <LeaveGuard isDirty={note.trim() !== ''} />
      <FormField label={t('review.note')} hint={t('review.noteHint')}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            value={note}
            onChange={({ target }) => {
              setNote(target.value);
            }}
          />
        )}
      </FormField>
      <div className={styles.actions}>
        <button
          type="button"
          className={buttons.primary}
          onClick={() => {
            decide(
              async () => (await request(ApproveRecordVersionDocument, { id, revision, note })).approveRecordVersion,
            );
          }}
        >
          {t('review.publish')}
        </button>
        <button
          type="button"
          className={buttons.secondary}
          onClick={() => {
            decide(
              async () => (await request(SendBackRecordVersionDocument, { id, revision, note })).sendBackRecordVersion,
            );
          }}
        >
          {t('review.sendBack')}
        </button>
      </div>
    </>
  );
}

/** What a version that waits for review would change of what is served; the record is read below without it, too. */
function WouldChange({ version: { id, recordId } }: Pick<ReviewPanelProps, 'version'>) {
  const t = useTexts('curation');
  const { data } = useQuery({
    queryKey: ['record-history', recordId],
    queryFn: ({ signal }) => request(RecordHistoryDocument, { recordId }, signal),
    select: ({ recordHistory }) => recordHistory.versions,
  });
  const place = data?.findIndex(({ version }) => version.id === id) ?? -1;
  const entry = data?.[place];
  // The first version of a new record is all new.
  if (data === undefined || entry === undefined || place === data.length - 1) return null;
  return (
    <section aria-labelledby="would-change">
      <h2 id="would-change">{t('review.changes')}</h2>
      <Changes changes={entry.changes} open />
    </section>
  );
}

export interface ReviewPanelProps {
  readonly version: Version;
  readonly action: VersionAction;
  /** What is said of the last thing that its author did. */
  readonly said: string;
}

/** A version that is not written on any more: to read and, where it waits for that, to review. */
export function ReviewPanel({ version, action, said }: ReviewPanelProps) {
  const t = useTexts('curation');
  const officer = useOfficer();
  const may = useMay();
  const mine = version.editorIds.includes(officer.id);
  const waits = version.state === 'SUBMITTED';
  return (
    <div className={formPage.form}>
      {waits ? <WouldChange version={version} /> : null}
      <ContentFields form={toForm(version.content)} readOnly onChange={() => undefined} />
      {waits && mine ? (
        <Notice tone="plain" icon="alert">
          {t('review.ownWork')}
        </Notice>
      ) : null}
      {waits && !mine && may('record.review') ? <Decision version={version} action={action} /> : null}
      <ActionStatus action={action} done={version.state === 'PUBLISHED' ? t('review.published') : said} />
    </div>
  );
}

import { useState } from 'react';
import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { FormField } from '../../components/form-field.js';
import formPage from '../../components/form-page.module.css';
import { Notice } from '../../components/notice.js';
import { useMay, useOfficer } from '../../components/officers/officer-session.js';
import { ApproveRecordVersionDocument, SendBackRecordVersionDocument } from '../../generated/graphql.js';
import { useTexts } from '../../i18n/texts.js';
import { ActionStatus } from './action-status.js';
import { ContentFields } from './content-fields.js';
import { toForm } from './content-text.js';
import styles from './curation.module.css';
import { useVersionAction, type Version } from './use-version-action.js';

/** What a second officer decides about a version; the server enforces that it is a second one. */
function Decision({ version, action }: ReviewPanelProps & { readonly action: ReturnType<typeof useVersionAction> }) {
  const t = useTexts('curation');
  const [note, setNote] = useState('');
  const { id, revision } = version;
  const decide = (run: Parameters<typeof action.mutate>[0]) => {
    if (!action.isPending) action.mutate(run);
  };
  return (
    <>
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

export interface ReviewPanelProps {
  readonly version: Version;
}

/** A version that is not written on any more: to read and, where it waits for that, to review. */
export function ReviewPanel({ version }: ReviewPanelProps) {
  const t = useTexts('curation');
  const officer = useOfficer();
  const may = useMay();
  const action = useVersionAction();
  const mine = version.editorIds.includes(officer.id);
  const waits = version.state === 'SUBMITTED';
  return (
    <div className={formPage.form}>
      <ContentFields form={toForm(version.content)} readOnly onChange={() => undefined} />
      {waits && mine ? (
        <Notice tone="plain" icon="alert">
          {t('review.ownWork')}
        </Notice>
      ) : null}
      {waits && !mine && may('record.review') ? <Decision version={version} action={action} /> : null}
      <ActionStatus
        action={action}
        done={t(version.state === 'PUBLISHED' ? 'review.published' : 'review.wasSentBack')}
      />
    </div>
  );
}

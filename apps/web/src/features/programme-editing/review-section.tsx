import { useState } from 'react';
import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { FormField } from '../../components/form-field.js';
import { Notice } from '../../components/notice.js';
import { LeaveGuard } from '../../components/officers/leave-guard.js';
import { useMay, useOfficer } from '../../components/officers/officer-session.js';
import { ApproveProgrammeVersionDocument, SendBackProgrammeVersionDocument } from '../../generated/graphql.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './programme-editing.module.css';
import { type ProgrammeAction, type ProgrammeVersion } from './use-programme-action.js';

export interface ReviewSectionProps {
  readonly version: ProgrammeVersion;
  readonly action: ProgrammeAction;
}

/** What a second officer decides about a submitted version; the server enforces that it is a second one. */
export function ReviewSection({ version, action }: ReviewSectionProps) {
  const t = useTexts('programmes');
  const officer = useOfficer();
  const may = useMay();
  const [note, setNote] = useState('');
  const { id, revision } = version;
  if (version.editorIds.includes(officer.id)) {
    return (
      <Notice tone="plain" icon="alert">
        {t('review.ownWork')}
      </Notice>
    );
  }
  if (!may('programme.review')) return null;
  const decide = (run: Parameters<typeof action.mutate>[0]) => {
    if (!action.isPending) action.mutate(run);
  };
  return (
    <section aria-labelledby="review-title" className={styles.review}>
      <h2 id="review-title">{t('review.title')}</h2>
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
              async () =>
                (await request(ApproveProgrammeVersionDocument, { id, revision, note })).approveProgrammeVersion,
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
              async () =>
                (await request(SendBackProgrammeVersionDocument, { id, revision, note })).sendBackProgrammeVersion,
            );
          }}
        >
          {t('review.sendBack')}
        </button>
      </div>
    </section>
  );
}

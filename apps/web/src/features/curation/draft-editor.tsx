import { useState } from 'react';
import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import formPage from '../../components/form-page.module.css';
import { Notice } from '../../components/notice.js';
import { LeaveGuard } from '../../components/officers/leave-guard.js';
import {
  DiscardRecordDraftDocument,
  SaveRecordDraftDocument,
  SubmitRecordDraftDocument,
} from '../../generated/graphql.js';
import { useTexts } from '../../i18n/texts.js';
import { ActionStatus } from './action-status.js';
import { ContentFields } from './content-fields.js';
import { toForm, toInput } from './content-text.js';
import styles from './curation.module.css';
import { type Version, type VersionAction } from './use-version-action.js';

/** What was done to a version as its author. */
export type Said = 'saved' | 'submitted' | 'discarded';

export interface DraftEditorProps {
  readonly version: Version;
  readonly action: VersionAction;
  /** What is said of the last thing done. */
  readonly said: string;
  readonly onAct: (said: Said) => void;
}

/** A draft to write on: save, hand to a second person, or discard. */
export function DraftEditor({ version, action, said, onAct }: DraftEditorProps) {
  const t = useTexts('curation');
  const [form, setForm] = useState(() => toForm(version.content));
  const { id } = version;
  // What was saved on the way to a hand-over counts even where that is refused.
  const [revision, setRevision] = useState(version.revision);
  const [saved, setSaved] = useState(form);
  const isDirty = JSON.stringify(form) !== JSON.stringify(saved);
  const save = async () => {
    const content = toInput(form);
    const { saveRecordDraft: outcome } = await request(SaveRecordDraftDocument, { id, revision, content });
    if (outcome.__typename === 'RecordVersion') {
      setRevision(outcome.revision);
      setSaved(form);
    }
    return outcome;
  };
  const submit = async () => {
    const outcome = await save();
    if (outcome.__typename !== 'RecordVersion') return outcome;
    return (await request(SubmitRecordDraftDocument, { id, revision: outcome.revision })).submitRecordDraft;
  };
  const act = (kind: Said, run: Parameters<typeof action.mutate>[0]) => {
    if (action.isPending) return;
    onAct(kind);
    action.mutate(run);
  };
  return (
    <form
      className={formPage.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        act('saved', save);
      }}
    >
      <LeaveGuard isDirty={isDirty} />
      {version.reviewNote === null ? null : (
        <Notice tone="warning" icon="alert">
          {t('version.sentBack', { name: version.reviewerName ?? '' })} {version.reviewNote}
        </Notice>
      )}
      <ContentFields
        form={form}
        readOnly={false}
        onChange={(changes) => {
          setForm({ ...form, ...changes });
        }}
      />
      <ActionStatus action={action} done={said} />
      {isDirty ? <p className={styles.facts}>{t('version.unsaved')}</p> : null}
      <div className={styles.actions}>
        <button type="submit" className={buttons.secondary}>
          {t('version.save')}
        </button>
        <button
          type="button"
          className={buttons.primary}
          onClick={() => {
            act('submitted', submit);
          }}
        >
          {t('version.submit')}
        </button>
        <button
          type="button"
          className={buttons.quiet}
          onClick={() => {
            act(
              'discarded',
              async () => (await request(DiscardRecordDraftDocument, { id, revision })).discardRecordDraft,
            );
          }}
        >
          {t('version.discard')}
        </button>
      </div>
    </form>
  );
}

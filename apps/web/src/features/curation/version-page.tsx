import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { Loaded } from '../../components/officers/loaded.js';
import formPage from '../../components/form-page.module.css';
import { Notice } from '../../components/notice.js';
import { OfficerGate } from '../../components/officers/officer-gate.js';
import { PageTitle } from '../../components/page-title.js';
import {
  DiscardRecordDraftDocument,
  RecordVersionDocument,
  SaveRecordDraftDocument,
  SubmitRecordDraftDocument,
} from '../../generated/graphql.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { ActionStatus } from './action-status.js';
import { ContentFields } from './content-fields.js';
import { toForm, toInput } from './content-text.js';
import styles from './curation.module.css';
import { ReviewPanel } from './review-panel.js';
import { useVersionAction, type Version } from './use-version-action.js';

/** A draft to write on: save, hand to a second person, or discard. */
function DraftEditor({ version }: { readonly version: Version }) {
  const t = useTexts('curation');
  const [form, setForm] = useState(() => toForm(version.content));
  const [said, setSaid] = useState<'saved' | 'submitted' | 'discarded'>('saved');
  const action = useVersionAction();
  const { id } = version;
  // What was saved on the way to a hand-over counts even where that is refused.
  const [revision, setRevision] = useState(version.revision);
  const save = async () => {
    const content = toInput(form);
    const { saveRecordDraft: saved } = await request(SaveRecordDraftDocument, { id, revision, content });
    if (saved.__typename === 'RecordVersion') setRevision(saved.revision);
    return saved;
  };
  const submit = async () => {
    const saved = await save();
    if (saved.__typename !== 'RecordVersion') return saved;
    return (await request(SubmitRecordDraftDocument, { id, revision: saved.revision })).submitRecordDraft;
  };
  const act = (kind: typeof said, run: Parameters<typeof action.mutate>[0]) => {
    if (action.isPending) return;
    setSaid(kind);
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
      <ActionStatus action={action} done={t(`version.${said}`)} />
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

function VersionView({ version }: { readonly version: Version }) {
  const t = useTexts('curation');
  const path = useLocalPath();
  return (
    <>
      <p className={styles.facts}>
        {version.recordId} · {t(`states.${version.state}`)} · {t(`origins.${version.origin}`)} · {version.authorName} ·{' '}
        <Link to={path(`/officers/curation/history/${version.recordId}`)}>{t('history.open')}</Link>
      </p>
      {version.state === 'DRAFT' ? (
        <DraftEditor key={version.id} version={version} />
      ) : (
        <ReviewPanel version={version} />
      )}
    </>
  );
}

/** One version of a record: the author writes it, a second officer reviews it. */
export function VersionPage() {
  const t = useTexts('curation');
  const { id = '' } = useParams();
  return (
    <div className={formPage.page}>
      <PageTitle title={t('version.title')}>{t('version.title')}</PageTitle>
      <OfficerGate operation="record.read">
        <VersionById id={id} />
      </OfficerGate>
    </div>
  );
}

function VersionById({ id }: { readonly id: string }) {
  const t = useTexts('curation');
  const query = useQuery({
    queryKey: ['record-version', id],
    queryFn: ({ signal }) => request(RecordVersionDocument, { id }, signal),
    select: ({ recordVersion }) => recordVersion,
  });
  return (
    <Loaded query={query}>
      {(version) => (version === null ? <p>{t('version.none')}</p> : <VersionView version={version} />)}
    </Loaded>
  );
}

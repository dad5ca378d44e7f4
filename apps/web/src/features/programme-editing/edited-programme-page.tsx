import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { Loaded } from '../../components/officers/loaded.js';
import { OfficerGate } from '../../components/officers/officer-gate.js';
import { useMay } from '../../components/officers/officer-session.js';
import { PageTitle } from '../../components/page-title.js';
import {
  EditedProgrammeDocument,
  type EditedProgrammeQuery,
  EditProgrammeDocument,
  ProgrammeVocabularyDocument,
  RetireProgrammeDocument,
} from '../../generated/graphql.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { ActionStatus } from './action-status.js';
import { DraftEditor } from './draft-editor.js';
import { type Vocabulary } from './editor-context.js';
import { HistorySection } from './history-section.js';
import styles from './programme-editing.module.css';
import { ReviewSection } from './review-section.js';
import { type ProgrammeVersion, useProgrammeAction } from './use-programme-action.js';

type Detail = EditedProgrammeQuery['editedProgramme'];

/** What is served, as something to read like a version. */
function servedVersion({ id, served }: Detail): ProgrammeVersion | undefined {
  if (served === null) return undefined;
  return {
    id: `served-${id}`,
    programmeId: id,
    version: 0,
    revision: 0,
    state: 'PUBLISHED',
    origin: 'FILE',
    document: served,
    authorName: '',
    editorIds: [],
    reviewerName: null,
    reviewNote: null,
    changedAt: '',
  };
}

function ProgrammeWork({ detail, vocabulary }: { readonly detail: Detail; readonly vocabulary: Vocabulary }) {
  const t = useTexts('programmes');
  const path = useLocalPath();
  const may = useMay();
  const action = useProgrammeAction();
  const { id } = detail;
  const open = detail.versions.find(
    ({ version }) => version.state === 'DRAFT' || version.state === 'SUBMITTED',
  )?.version;
  const shown = open ?? servedVersion(detail);
  const isRetired = detail.served !== null && (JSON.parse(detail.served) as { status?: unknown }).status === 'retired';
  return (
    <>
      <p className={styles.hint}>
        <code>{id}</code> · {open === undefined ? t(isRetired ? 'retired' : 'served') : t(`states.${open.state}`)}
        {open === undefined ? '' : ` · ${open.authorName}`}
      </p>
      <div className={styles.actions}>
        {open === undefined && detail.served !== null && may('programme.write') ? (
          <button
            type="button"
            className={buttons.primary}
            onClick={() => {
              action.mutate(async () => (await request(EditProgrammeDocument, { id })).editProgramme);
            }}
          >
            {t('edit')}
          </button>
        ) : null}
        {detail.served !== null && !isRetired && may('programme.retire') ? (
          <button
            type="button"
            className={buttons.secondary}
            onClick={() => {
              action.mutate(async () => (await request(RetireProgrammeDocument, { id })).retireProgramme);
            }}
          >
            {t('retire')}
          </button>
        ) : null}
        {detail.served !== null && !isRetired ? (
          <Link to={path(`/support/${id}`)} className={buttons.quiet}>
            {t('public')}
          </Link>
        ) : null}
      </div>
      <ActionStatus action={action} done={t('done')} />
      {open?.state === 'SUBMITTED' ? <ReviewSection version={open} action={action} /> : null}
      {shown === undefined ? (
        <p>{t('none')}</p>
      ) : (
        <DraftEditor
          key={`${shown.id} ${shown.state}`}
          version={shown}
          vocabulary={vocabulary}
          readOnly={shown.state !== 'DRAFT' || !may('programme.write')}
        />
      )}
      <HistorySection detail={detail} action={action} />
    </>
  );
}

function ProgrammeById({ id }: { readonly id: string }) {
  const language = useLanguage() === 'ko' ? 'KO' : 'EN';
  const query = useQuery({
    queryKey: ['edited-programme', id, language],
    queryFn: async ({ signal }) => {
      const [{ editedProgramme }, { programmeVocabulary }] = await Promise.all([
        request(EditedProgrammeDocument, { id }, signal),
        request(ProgrammeVocabularyDocument, { language }, signal),
      ]);
      return { detail: editedProgramme, vocabulary: programmeVocabulary };
    },
  });
  return <Loaded query={query}>{(loaded) => <ProgrammeWork {...loaded} />}</Loaded>;
}

/** One programme: its draft with a live preview, the second officer's decision, its history. */
export function EditedProgrammePage() {
  const t = useTexts('programmes');
  const { id = '' } = useParams();
  return (
    <div className={styles.page}>
      <PageTitle title={t('pageTitle')}>{t('pageTitle')}</PageTitle>
      <OfficerGate operation="programme.read">
        <ProgrammeById key={id} id={id} />
      </OfficerGate>
    </div>
  );
}

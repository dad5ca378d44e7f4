import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { ExportList } from '../../components/officers/export-list.js';
import { Loaded } from '../../components/officers/loaded.js';
import formPage from '../../components/form-page.module.css';
import { OfficerGate } from '../../components/officers/officer-gate.js';
import { useMay } from '../../components/officers/officer-session.js';
import { PageTitle } from '../../components/page-title.js';
import {
  EditRecordDocument,
  RecordHistoryDocument,
  type RecordHistoryQuery,
  RestoreRecordVersionDocument,
  RetireRecordDocument,
} from '../../generated/graphql.js';
import { formatDay, formatTime } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { ActionStatus } from './action-status.js';
import { Changes } from './changes.js';
import styles from './curation.module.css';
import { useVersionAction } from './use-version-action.js';

type History = RecordHistoryQuery['recordHistory'];
type Action = ReturnType<typeof useVersionAction>;

function VersionEntry({ entry, action }: { readonly entry: History['versions'][number]; readonly action: Action }) {
  const t = useTexts('curation');
  const language = useLanguage();
  const path = useLocalPath();
  const may = useMay();
  const { id, version, state, origin, authorName, reviewerName, changedAt } = entry.version;
  return (
    <li className={styles.card}>
      <h3>
        <Link to={path(`/officers/curation/versions/${id}`)}>{t('history.version', { version })}</Link> ·{' '}
        {t(`states.${state}`)}
      </h3>
      <p className={styles.facts}>
        {t(`origins.${origin}`)} · {authorName}
        {reviewerName === null ? '' : ` · ${t('history.reviewedBy', { name: reviewerName })}`} ·{' '}
        {formatDay(changedAt, language)} {formatTime(changedAt, language)}
      </p>
      <Changes changes={entry.changes} />
      {state === 'SUPERSEDED' && may('record.restore') ? (
        <div className={styles.actions}>
          <button
            type="button"
            className={buttons.secondary}
            onClick={() => {
              action.mutate(async () => (await request(RestoreRecordVersionDocument, { id })).restoreRecordVersion);
            }}
          >
            {t('history.restore')}
          </button>
        </div>
      ) : null}
    </li>
  );
}

function Actions({ actions }: Pick<History, 'actions'>) {
  const t = useTexts('curation');
  const language = useLanguage();
  if (actions.length === 0) return null;
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{t('history.actions')}</h2>
      <ol className={styles.log}>
        {actions.map(({ officerName, action, at }) => (
          <li key={`${at} ${action}`}>
            {formatDay(at, language)} {formatTime(at, language)} · {officerName} · <code>{action}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}

function HistoryOf({ recordId }: { readonly recordId: string }) {
  const t = useTexts('curation');
  const path = useLocalPath();
  const navigate = useNavigate();
  const may = useMay();
  const action = useVersionAction(({ id, state }) => {
    if (state === 'DRAFT') void navigate(path(`/officers/curation/versions/${id}`));
  });
  const query = useQuery({
    queryKey: ['record-history', recordId],
    queryFn: ({ signal }) => request(RecordHistoryDocument, { recordId }, signal),
    select: ({ recordHistory }) => recordHistory,
  });
  return (
    <>
      <div className={styles.actions}>
        <button
          type="button"
          className={buttons.primary}
          onClick={() => {
            action.mutate(async () => (await request(EditRecordDocument, { recordId })).editRecord);
          }}
        >
          {t('history.edit')}
        </button>
        {may('record.retire') ? (
          <button
            type="button"
            className={buttons.secondary}
            onClick={() => {
              action.mutate(async () => (await request(RetireRecordDocument, { recordId })).retireRecord);
            }}
          >
            {t('history.retire')}
          </button>
        ) : null}
        <Link to={path(`/consultations/${recordId}`)} className={buttons.quiet}>
          {t('history.public')}
        </Link>
      </div>
      <ActionStatus action={action} done={t('done')} />
      <Loaded query={query}>
        {({ versions, actions }) => (
          <>
            <h2>{t('history.versions')}</h2>
            <ExportList list="record-history" operation="record.read" filter={{ id: recordId }} />
            {versions.length === 0 ? <p>{t('history.empty')}</p> : null}
            <ul className={styles.cards}>
              {versions.map((entry) => (
                <VersionEntry key={entry.version.id} entry={entry} action={action} />
              ))}
            </ul>
            <Actions actions={actions} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** A record's versions with what each changed, the way back to an earlier one, and who did what. */
export function HistoryPage() {
  const t = useTexts('curation');
  const { recordId = '' } = useParams();
  const title = t('history.title', { id: recordId });
  return (
    <div className={formPage.page}>
      <PageTitle title={title}>{title}</PageTitle>
      <OfficerGate operation="record.read">
        <HistoryOf recordId={recordId} />
      </OfficerGate>
    </div>
  );
}

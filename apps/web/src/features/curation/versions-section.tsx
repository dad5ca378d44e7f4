import { Link, useNavigate } from 'react-router';
import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { ExportList } from '../../components/officers/export-list.js';
import { LongCards } from '../../components/officers/long-cards.js';
import { useLongList } from '../../components/officers/use-long-list.js';
import {
  OpenRecordVersionsDocument,
  type PageAfterInput,
  PublishedRecordVersionsDocument,
  StartRecordDraftDocument,
  type VersionLineFragment,
} from '../../generated/graphql.js';
import { formatDay } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { ActionStatus } from './action-status.js';
import styles from './curation.module.css';
import { useVersionAction } from './use-version-action.js';

export interface VersionsSectionProps {
  readonly which: 'drafts' | 'published';
}

function VersionCard({ version, which }: VersionsSectionProps & { readonly version: VersionLineFragment }) {
  const t = useTexts('curation');
  const language = useLanguage();
  const path = useLocalPath();
  const { id, recordId, state, origin, authorName, changedAt, content } = version;
  return (
    <li className={styles.card}>
      <h3>
        <Link to={path(`/officers/curation/${which === 'drafts' ? `versions/${id}` : `history/${recordId}`}`)}>
          {content.question[language] || content.question.ko || content.question.en || recordId}
        </Link>
      </h3>
      <p className={styles.facts}>
        {recordId} · {t(`states.${state}`)} · {t(`origins.${origin}`)} · {authorName} · {formatDay(changedAt, language)}
      </p>
    </li>
  );
}

function NewDraft() {
  const t = useTexts('curation');
  const path = useLocalPath();
  const navigate = useNavigate();
  const act = useVersionAction(({ id }) => {
    void navigate(path(`/officers/curation/versions/${id}`));
  });
  return (
    <>
      <div className={styles.actions}>
        <button
          type="button"
          className={buttons.secondary}
          onClick={() => {
            act.mutate(async () => (await request(StartRecordDraftDocument, { replyIds: [] })).startRecordDraft);
          }}
        >
          {t('drafts.begin')}
        </button>
      </div>
      <ActionStatus action={act} done={t('done')} />
    </>
  );
}

/** Drafts and what waits for a second person; or what officers published. */
export function VersionsSection({ which }: VersionsSectionProps) {
  const t = useTexts('curation');
  const query = useLongList({
    key: ['record-versions', which],
    page: async (after: PageAfterInput | null, signal) =>
      which === 'drafts'
        ? (await request(OpenRecordVersionsDocument, { after }, signal)).openRecordVersions
        : (await request(PublishedRecordVersionsDocument, { after }, signal)).publishedRecordVersions,
    placeOf: ({ changedAt, id }) => ({ at: changedAt, id }),
    idOf: ({ id }) => id,
  });
  return (
    <>
      {which === 'drafts' ? (
        <NewDraft />
      ) : (
        <p>
          {t('published.lead')} <a href="/api/curation/records.jsonl">{t('published.export')}</a>
        </p>
      )}
      <ExportList
        list={which === 'drafts' ? 'record-drafts' : 'published-records'}
        operation={which === 'drafts' ? 'record.read' : 'record.export'}
      />
      <LongCards query={query} empty={t(`${which}.empty`)} keyOf={({ id }) => id}>
        {(version) => <VersionCard version={version} which={which} />}
      </LongCards>
    </>
  );
}

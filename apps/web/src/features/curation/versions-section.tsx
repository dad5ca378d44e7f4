import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { Loaded } from '../../components/officers/loaded.js';
import {
  OpenRecordVersionsDocument,
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

function VersionTable({
  versions,
  which,
}: VersionsSectionProps & { readonly versions: readonly VersionLineFragment[] }) {
  const t = useTexts('curation');
  const language = useLanguage();
  const path = useLocalPath();
  return (
    <ul className={styles.cards}>
      {versions.map(({ id, recordId, state, origin, authorName, changedAt, content }) => (
        <li key={id} className={styles.card}>
          <h3>
            <Link to={path(`/officers/curation/${which === 'drafts' ? `versions/${id}` : `history/${recordId}`}`)}>
              {content.question[language] || content.question.ko || content.question.en || recordId}
            </Link>
          </h3>
          <p className={styles.facts}>
            {recordId} · {t(`states.${state}`)} · {t(`origins.${origin}`)} · {authorName} ·{' '}
            {formatDay(changedAt, language)}
          </p>
        </li>
      ))}
    </ul>
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
  const query = useQuery({
    queryKey: ['record-versions', which],
    queryFn: async ({ signal }) =>
      which === 'drafts'
        ? (await request(OpenRecordVersionsDocument, {}, signal)).openRecordVersions
        : (await request(PublishedRecordVersionsDocument, {}, signal)).publishedRecordVersions,
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
      <Loaded query={query}>
        {(versions) =>
          versions.length === 0 ? <p>{t(`${which}.empty`)}</p> : <VersionTable versions={versions} which={which} />
        }
      </Loaded>
    </>
  );
}

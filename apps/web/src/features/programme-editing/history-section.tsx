import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { ExportList } from '../../components/officers/export-list.js';
import { useMay } from '../../components/officers/officer-session.js';
import { type EditedProgrammeQuery, RestoreProgrammeVersionDocument } from '../../generated/graphql.js';
import { formatDay, formatTime } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './programme-editing.module.css';
import { type ProgrammeAction } from './use-programme-action.js';

type Detail = EditedProgrammeQuery['editedProgramme'];

function Changes({ changes }: Pick<Detail['versions'][number], 'changes'>) {
  const t = useTexts('programmes');
  if (changes.length === 0) return <p>{t('history.noChanges')}</p>;
  return (
    <details>
      <summary>{t('history.changes', { count: changes.length })}</summary>
      <dl className={styles.changes}>
        {changes.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{field}</dt>
            {before === null ? null : (
              <dd>
                <del>{before}</del>
              </dd>
            )}
            {after === null ? null : (
              <dd>
                <ins>{after}</ins>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  );
}

export interface HistorySectionProps {
  readonly detail: Detail;
  readonly action: ProgrammeAction;
}

/** A programme's versions with what each changed, the way back to an earlier one, and who did what. */
export function HistorySection({ detail, action }: HistorySectionProps) {
  const t = useTexts('programmes');
  const language = useLanguage();
  const may = useMay();
  return (
    <section aria-labelledby="history-title" className={styles.history}>
      <h2 id="history-title">{t('history.title')}</h2>
      <ExportList list="programme-history" operation="programme.read" filter={{ id: detail.id }} />
      {detail.versions.length === 0 ? <p>{t('history.empty')}</p> : null}
      <ul className={styles.cards}>
        {detail.versions.map(({ version, changes }) => (
          <li key={version.id} className={styles.card}>
            <h3>
              {t('history.version', { version: version.version })} · {t(`states.${version.state}`)}
            </h3>
            <p className={styles.hint}>
              {t(`origins.${version.origin}`)} · {version.authorName}
              {version.reviewerName === null
                ? ''
                : ` · ${t('history.reviewedBy', { name: version.reviewerName })}`} ·{' '}
              {formatDay(version.changedAt, language)} {formatTime(version.changedAt, language)}
            </p>
            <Changes changes={changes} />
            {version.state === 'SUPERSEDED' && may('programme.restore') ? (
              <p>
                <button
                  type="button"
                  className={buttons.secondary}
                  onClick={() => {
                    const { id } = version;
                    action.mutate(
                      async () => (await request(RestoreProgrammeVersionDocument, { id })).restoreProgrammeVersion,
                    );
                  }}
                >
                  {t('history.restore', { version: version.version })}
                </button>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {detail.actions.length === 0 ? null : (
        <details>
          <summary>{t('history.actions')}</summary>
          <ol className={styles.log}>
            {detail.actions.map(({ officerName, action: done, at }) => (
              <li key={`${at} ${done}`}>
                {formatDay(at, language)} {formatTime(at, language)} · {officerName} · <code>{done}</code>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

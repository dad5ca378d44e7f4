import { type AuditLineFragment } from '../../generated/graphql.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './officers.module.css';

const PURPOSES = ['answer', 'case', 'quality', 'audit', 'legal'] as const;

function useInstant(): (instant: string) => string {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
  return (instant) => format.format(new Date(instant));
}

/** Entries of the audit, newest first; the table scrolls by itself where it is wider than the page. */
export function AuditTable({ entries }: { readonly entries: readonly AuditLineFragment[] }) {
  const t = useTexts('officers');
  const instant = useInstant();
  const purposeName = (code: string | null) => {
    const known = PURPOSES.find((name) => name === code);
    return known === undefined ? (code ?? '') : t(`purpose.codes.${known}`);
  };
  return (
    <div className={styles.scroll} role="region" aria-label={t('audit.table')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['position', 'at', 'who', 'action', 'subject', 'purpose', 'outcome'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`audit.columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td title={entry.hash}>{entry.position}</td>
              <td>{instant(entry.at)}</td>
              <td>
                <span lang="ko">{entry.officerName}</span> <small>{entry.officerId}</small>
              </td>
              <td>
                <code>{entry.action}</code>
                {entry.engine === null ? null : (
                  <small>
                    {' '}
                    {entry.engine} {entry.engineVersion}
                  </small>
                )}
              </td>
              <td>
                {entry.subjectKind} <small>{entry.subjectId}</small>
              </td>
              <td>
                {purposeName(entry.purpose)}
                {entry.purposeNote === null ? null : <small> {entry.purposeNote}</small>}
              </td>
              <td>{t(`audit.outcomes.${entry.outcome}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

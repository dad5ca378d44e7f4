import { LongTable } from '../../components/officers/long-table.js';
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

const COLUMNS = ['position', 'at', 'who', 'action', 'subject', 'purpose', 'outcome'] as const;

export interface AuditTableProps {
  readonly entries: readonly AuditLineFragment[];
  readonly onNearEnd: () => void;
}

/** Entries of the audit, newest first; the table scrolls by itself where it is wider than the page. */
export function AuditTable({ entries, onNearEnd }: AuditTableProps) {
  const t = useTexts('officers');
  const instant = useInstant();
  const purposeName = (code: string | null) => {
    const known = PURPOSES.find((name) => name === code);
    return known === undefined ? (code ?? '') : t(`purpose.codes.${known}`);
  };
  return (
    <LongTable
      label={t('audit.table')}
      className={styles.table}
      columns={COLUMNS.length}
      rows={entries.length}
      onNearEnd={onNearEnd}
      head={COLUMNS.map((name) => (
        <th key={name} scope="col">
          {t(`audit.columns.${name}`)}
        </th>
      ))}
    >
      {(index, place) => {
        const entry = entries[index];
        return entry === undefined ? null : (
          <tr key={entry.id} {...place}>
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
        );
      }}
    </LongTable>
  );
}

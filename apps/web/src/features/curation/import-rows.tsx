import { useState } from 'react';
import { Link } from 'react-router';
import buttons from '../../components/button.module.css';
import { scriptLanguage } from '../../i18n/script-language.js';
import { usePersonalMarks } from '../../i18n/personal-marks.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import styles from './curation.module.css';
import { type PlannedRow, type Preview, type Verdict } from './import-api.js';

const VERDICTS: readonly Verdict[] = ['new', 'near', 'same', 'faulty'];
/** Rows shown; all chosen ones are taken in. */
const SHOWN = 200;

/** Kinds of personal data with the number of rows that held them. */
function redactionCounts(rows: readonly PlannedRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const kind of rows.flatMap(({ redacted }) => redacted)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** What a row repeats: a record, to open, or an earlier line of the file. */
function DuplicateOf({ duplicate }: { readonly duplicate: string | undefined }) {
  const t = useTexts('curation');
  const path = useLocalPath();
  if (duplicate === undefined) return null;
  const line = /^line (\d+)$/.exec(duplicate)?.[1];
  return (
    <>
      {' ('}
      {line === undefined ? (
        <Link to={path(`/officers/curation/history/${duplicate}`)}>{duplicate}</Link>
      ) : (
        t('import.sameAsLine', { line: Number(line) })
      )}
      )
    </>
  );
}

function Row(props: { readonly row: PlannedRow; readonly chosen: boolean; readonly onChoose: (on: boolean) => void }) {
  const t = useTexts('curation');
  const marked = usePersonalMarks();
  const { row, chosen, onChoose } = props;
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={t('import.choose', { line: row.line })}
          checked={chosen}
          disabled={row.verdict === 'faulty'}
          onChange={({ target }) => {
            onChoose(target.checked);
          }}
        />
      </td>
      <td>{row.line}</td>
      <td lang={scriptLanguage(row.question)}>{marked(row.question)}</td>
      <td>
        {t(`import.verdicts.${row.verdict}`)}
        <DuplicateOf duplicate={row.duplicateOf} />
        {row.fault === undefined ? null : `: ${t(`import.rowFaults.${row.fault}`)}`}
      </td>
      <td>{marked(row.redacted.map((kind) => `[${kind}]`).join(' '))}</td>
    </tr>
  );
}

export interface ImportRowsProps {
  readonly preview: Preview;
  readonly busy: boolean;
  readonly onImport: (lines: readonly number[]) => void;
}

/** What would become of each row; new ones are chosen, duplicates are not, faulty ones can't be. */
export function ImportRows({ preview, busy, onImport }: ImportRowsProps) {
  const t = useTexts('curation');
  const marked = usePersonalMarks();
  const { rows, faults } = preview;
  const [chosen, setChosen] = useState(
    () => new Set(rows.filter(({ verdict }) => verdict === 'new').map(({ line }) => line)),
  );
  if (rows.length === 0) return <p>{t('import.chooseColumns')}</p>;
  const report = [...redactionCounts(rows)]
    .map(([kind, count]) => t('import.redactedKind', { kind: marked(`[${kind}]`), count }))
    .join(', ');
  return (
    <>
      <p>
        {VERDICTS.map((verdict) =>
          t(`import.counts.${verdict}`, { count: rows.filter((row) => row.verdict === verdict).length }),
        ).join(' · ')}
        {faults.length === 0
          ? ''
          : ` · ${t('import.unreadable', { lines: faults.map(({ line }) => line).join(', ') })}`}
      </p>
      <p>{report === '' ? t('import.nothingRedacted') : t('import.redacted', { report })}</p>
      <div className={styles.table} role="region" aria-label={t('import.rows')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {(['take', 'line', 'question', 'verdict', 'redaction'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`import.heads.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row) => (
              <Row
                key={row.line}
                row={row}
                chosen={chosen.has(row.line)}
                onChoose={(on) => {
                  const next = new Set(chosen);
                  if (on) next.add(row.line);
                  else next.delete(row.line);
                  setChosen(next);
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN ? <p>{t('import.notShown', { count: rows.length - SHOWN })}</p> : null}
      <div className={styles.actions}>
        <button
          type="button"
          className={buttons.primary}
          aria-disabled={busy || chosen.size === 0}
          onClick={() => {
            if (!busy && chosen.size > 0) onImport([...chosen]);
          }}
        >
          {t('import.take', { count: chosen.size })}
        </button>
      </div>
    </>
  );
}

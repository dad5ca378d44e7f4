import { useState } from 'react';
import buttons from '../../components/button.module.css';
import { CopyButton } from '../../components/copy-button.js';
import { Icon } from '../../components/icon.js';
import { PrintButton } from '../../components/print-button.js';
import { list, readShape, text } from '../../api/json-shape.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './checklist-page.module.css';
import { type PaperRow, paperRows, toCsv } from './paper-rows.js';
import { Loaded, PlanningPage, usePlanned } from './planning-page.js';
import { usePapers } from './queries.js';
import results from './results.module.css';

const STORAGE_KEY = 'gwanmun.support-papers';

function storedTicks(): readonly string[] {
  try {
    return readShape(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]'), (value) => list(value, text)) ?? [];
  } catch {
    return [];
  }
}

/** Which documents are ready, kept in this browser. */
function useTicks(): readonly [readonly string[], (key: string) => void] {
  const [ticks, setTicks] = useState(storedTicks);
  return [
    ticks,
    (key) => {
      const next = ticks.includes(key) ? ticks.filter((each) => each !== key) : [...ticks, key];
      setTicks(next);
      try {
        localStorage.setItem(STORAGE_KEY, JSON.stringify(next.slice(-500)));
      } catch {
        // Storage may be full or closed; the ticks then live as long as the page.
      }
    },
  ];
}

function download(content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'gwanmun-documents.csv';
  link.click();
  URL.revokeObjectURL(address);
}

function Checklist({ rows }: { readonly rows: readonly PaperRow[] }) {
  const t = useTexts('support');
  const [ticks, toggle] = useTicks();
  const ready = rows.filter(({ key }) => ticks.includes(key)).length;
  const issuerOf = ({ issuer, where, isForm }: PaperRow) =>
    issuer === undefined
      ? t(isForm ? 'checklist.form' : 'checklist.unknown')
      : [issuer, where].filter((part) => part !== undefined).join(' · ');
  const asText = () =>
    rows.map((row) => `[${ticks.includes(row.key) ? 'x' : ' '}] ${row.name} — ${row.for.join(', ')}`).join('\n');
  const asCsv = () =>
    toCsv([
      [t('checklist.ready'), t('checklist.document'), t('checklist.issuer'), t('checklist.for')],
      ...rows.map((row) => [
        t(ticks.includes(row.key) ? 'form.yes' : 'form.no'),
        row.name,
        issuerOf(row),
        row.for.join('; '),
      ]),
    ]);
  return (
    <>
      <div className={results.tools}>
        <CopyButton
          text={asText}
          label={t('checklist.copy')}
          done={t('results.copied')}
          failed={t('results.copyFailed')}
        />
        <button
          type="button"
          className={buttons.quiet}
          onClick={() => {
            download(asCsv());
          }}
        >
          <Icon name="download" size={18} />
          {t('checklist.csv')}
        </button>
        <PrintButton />
      </div>
      <p role="status">{t('checklist.state', { ready, count: rows.length })}</p>
      <ul className={styles.papers} aria-label={t('checklist.title')}>
        {rows.map((row) => (
          <li key={row.key}>
            <label>
              <input
                type="checkbox"
                checked={ticks.includes(row.key)}
                onChange={() => {
                  toggle(row.key);
                }}
              />
              <span>{row.name}</span>
            </label>
            <p className={styles.note}>
              {t('checklist.issuer')}: {issuerOf(row)}
            </p>
            <p className={styles.note}>
              {t('checklist.for')}: {row.for.join(', ')}
            </p>
          </li>
        ))}
      </ul>
      <p className={styles.note}>{t('checklist.kept')}</p>
    </>
  );
}

/** The documents that the programmes that were put aside ask for, each once. */
export function ChecklistPage() {
  const t = useTexts('support');
  const ids = usePlanned();
  const query = usePapers(ids, useLanguage());
  return (
    <PlanningPage title={t('checklist.title')} lead={t('checklist.lead')}>
      {ids.length === 0 ? (
        <p>{t('planning.none')}</p>
      ) : (
        <Loaded query={query}>
          {(programmes) =>
            programmes.length === 0 ? <p>{t('planning.unknown')}</p> : <Checklist rows={paperRows(programmes)} />
          }
        </Loaded>
      )}
    </PlanningPage>
  );
}

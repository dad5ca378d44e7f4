import { type ReactNode, useId } from 'react';
import { type EngineStatusQuery } from '../../generated/graphql.js';
import { formatNumber, formatPercent } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './screening.module.css';

type Monitor = EngineStatusQuery['screeningMonitor'];

interface FiguresTableProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}

function FiguresTable({ title, columns, rows }: FiguresTableProps) {
  const t = useTexts('screening');
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {rows.length === 0 ? (
        <p>{t('monitor.none')}</p>
      ) : (
        <div className={styles.wide} tabIndex={0} role="group" aria-labelledby={id}>
          <table className={styles.table}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([first, ...others], row) => (
                <tr key={row}>
                  <th scope="row">{first}</th>
                  {others.map((cell, column) => (
                    <td key={column} className={styles.number}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** Drift of the scores, hits beside what was promised, and whom inspections fall on. */
export function MonitorSection({ monitor }: { readonly monitor: Monitor }) {
  const t = useTexts('screening');
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const percent = (value: number | null) => (value === null ? '–' : formatPercent(value, language));
  const { drift, driftLimit, chosen, drawn, byOffice, byOrigin } = monitor;
  const shareColumns = [t('monitor.declarations'), t('monitor.selected'), t('monitor.hitRate')];
  const shares = (rows: Monitor['byOffice']) =>
    rows.map(({ of, declarations, selected, hitRate }) => [
      of,
      number(declarations),
      percent(selected),
      percent(hitRate),
    ]);
  return (
    <section aria-labelledby="monitor" className={styles.monitor}>
      <h2 id="monitor">{t('monitor.title')}</h2>
      <FiguresTable
        title={t('monitor.drift', { limit: driftLimit })}
        columns={[t('monitor.month'), t('monitor.declarations'), t('monitor.meanScore'), t('monitor.index')]}
        rows={drift.map(({ month, declarations, meanScore, stabilityIndex }) => [
          month,
          number(declarations),
          percent(meanScore),
          stabilityIndex === null
            ? t('monitor.tooFew')
            : `${stabilityIndex.toFixed(2)}${stabilityIndex > driftLimit ? ` ${t('monitor.drifted')}` : ''}`,
        ])}
      />
      <FiguresTable
        title={t('monitor.hits')}
        columns={[t('monitor.of'), t('monitor.inspected'), t('monitor.frauds'), t('monitor.promised')]}
        rows={(
          [
            ['chosen', chosen],
            ['drawn', drawn],
          ] as const
        ).map(([of, { inspected, frauds, expected }]) => [
          t(`monitor.${of}`),
          number(inspected),
          number(frauds),
          number(expected),
        ])}
      />
      <FiguresTable
        title={t('monitor.byOffice')}
        columns={[t('monitor.office'), ...shareColumns]}
        rows={shares(byOffice)}
      />
      <FiguresTable
        title={t('monitor.byOrigin')}
        columns={[t('monitor.origin'), ...shareColumns]}
        rows={shares(byOrigin)}
      />
    </section>
  );
}

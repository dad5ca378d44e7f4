import { ExportList } from '../../components/officers/export-list.js';
import { type EngineStatusQuery } from '../../generated/graphql.js';
import { formatNumber, formatPercent } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { FiguresTable } from './figures-table.js';
import styles from './screening.module.css';

type Monitor = EngineStatusQuery['screeningMonitor'];

function useFigures() {
  const language = useLanguage();
  return {
    number: (value: number) => formatNumber(value, language),
    percent: (value: number | null) => (value === null ? '–' : formatPercent(value, language)),
  };
}

function DriftTable({ drift, driftLimit }: Pick<Monitor, 'drift' | 'driftLimit'>) {
  const t = useTexts('screening');
  const { number, percent } = useFigures();
  const indexText = (index: number | null) => {
    if (index === null) return t('monitor.tooFew');
    return `${index.toFixed(2)}${index > driftLimit ? ` ${t('monitor.drifted')}` : ''}`;
  };
  return (
    <FiguresTable
      title={t('monitor.drift', { limit: driftLimit })}
      heading="h3"
      columns={[t('monitor.month'), t('monitor.declarations'), t('monitor.meanScore'), t('monitor.index')]}
      none={t('monitor.none')}
      rows={drift.map(({ month, declarations, meanScore, stabilityIndex }) => ({
        key: month,
        cells: [month, number(declarations), percent(meanScore), indexText(stabilityIndex)],
      }))}
    />
  );
}

function HitsTable({ chosen, drawn }: Pick<Monitor, 'chosen' | 'drawn'>) {
  const t = useTexts('screening');
  const { number } = useFigures();
  const row = (key: 'chosen' | 'drawn', { inspected, frauds, expected }: Monitor['chosen']) => ({
    key,
    cells: [t(`monitor.${key}`), number(inspected), number(frauds), number(expected)],
  });
  return (
    <FiguresTable
      title={t('monitor.hits')}
      heading="h3"
      columns={[t('monitor.of'), t('monitor.inspected'), t('monitor.frauds'), t('monitor.promised')]}
      none={t('monitor.none')}
      rows={[row('chosen', chosen), row('drawn', drawn)]}
    />
  );
}

interface SharesTableProps {
  readonly title: string;
  readonly of: string;
  readonly shares: Monitor['byOffice'];
}

function SharesTable({ title, of: first, shares }: SharesTableProps) {
  const t = useTexts('screening');
  const { number, percent } = useFigures();
  return (
    <FiguresTable
      title={title}
      heading="h3"
      columns={[first, t('monitor.declarations'), t('monitor.selected'), t('monitor.hitRate')]}
      none={t('monitor.none')}
      rows={shares.map(({ of, declarations, selected, hitRate }) => ({
        key: of,
        cells: [of, number(declarations), percent(selected), percent(hitRate)],
      }))}
    />
  );
}

/** Drift of the scores, hits beside what was promised, and whom inspections fall on. */
export function MonitorSection({ monitor }: { readonly monitor: Monitor }) {
  const t = useTexts('screening');
  const { drift, driftLimit, chosen, drawn, byOffice, byOrigin } = monitor;
  return (
    <section aria-labelledby="monitor" className={styles.monitor}>
      <h2 id="monitor">{t('monitor.title')}</h2>
      <DriftTable drift={drift} driftLimit={driftLimit} />
      <ExportList list="screening-drift" operation="engine.read" />
      <HitsTable chosen={chosen} drawn={drawn} />
      <SharesTable title={t('monitor.byOffice')} of={t('monitor.office')} shares={byOffice} />
      <ExportList list="screening-selection" operation="engine.read" filter={{ by: 'office' }} />
      <SharesTable title={t('monitor.byOrigin')} of={t('monitor.origin')} shares={byOrigin} />
      <ExportList list="screening-selection" operation="engine.read" filter={{ by: 'origin' }} />
    </section>
  );
}

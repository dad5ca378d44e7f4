import { type CSSProperties } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { useMoney } from './use-money.js';
import styles from './bar-chart.module.css';

interface Portion {
  readonly key: string;
  readonly label: string;
  readonly value: number;
}

interface BarChartProps {
  readonly title: string;
  /** What the rows are, at the head of the table. */
  readonly rowTitle: string;
  readonly rows: readonly Portion[];
  /** Months stand side by side along time; kinds lie one under the other, with their names. */
  readonly along: 'time' | 'kinds';
}

const HEIGHT = 100;
/** Kinds that the picture shows; the table has all. */
const MOST_KINDS = 12;

function Columns({ rows }: Pick<BarChartProps, 'rows'>) {
  const money = useMoney();
  const top = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <div className={styles.columns} aria-hidden="true">
      <span className={styles.top}>{money(top)}</span>
      <svg viewBox={`0 0 ${rows.length * 10} ${HEIGHT}`} preserveAspectRatio="none">
        {rows.map(({ key, value }, place) => (
          <rect
            key={key}
            x={place * 10 + 1}
            width={8}
            y={HEIGHT - (value / top) * HEIGHT}
            height={(value / top) * HEIGHT}
          />
        ))}
      </svg>
      <span className={styles.ends}>
        <span>{rows.at(0)?.label}</span>
        <span>{rows.at(-1)?.label}</span>
      </span>
    </div>
  );
}

function Bars({ rows }: Pick<BarChartProps, 'rows'>) {
  const money = useMoney();
  const top = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <div className={styles.bars} aria-hidden="true">
      {rows.slice(0, MOST_KINDS).map(({ key, label, value }) => (
        <div key={key}>
          <span>{label}</span>
          <span className={styles.bar} style={{ '--share': value / top } as CSSProperties} />
          <span className={styles.value}>{money(value)}</span>
        </div>
      ))}
    </div>
  );
}

/** Bars, and the same as a table: the picture says nothing that the table doesn't. */
export function BarChart({ title, rowTitle, rows, along }: BarChartProps) {
  const t = useTexts('firm-record');
  const money = useMoney();
  const hasAny = rows.some(({ value }) => value > 0);
  return (
    <section aria-label={title} className={styles.chart}>
      <h2>{title}</h2>
      {hasAny ? along === 'time' ? <Columns rows={rows} /> : <Bars rows={rows} /> : <p>{t('dashboard.noExports')}</p>}
      {rows.length === 0 ? null : (
        <details>
          <summary>{t('dashboard.table', { title })}</summary>
          <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('dashboard.table', { title })}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{rowTitle}</th>
                  <th scope="col" data-number>
                    {t('dashboard.value')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ key, label, value }) => (
                  <tr key={key}>
                    <th scope="row">{label}</th>
                    <td data-number>{money(value)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}

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
  /** Rows that the picture shows; the table has all. */
  readonly most?: number;
}

const HEIGHT = 100;

/** Bars, and the same as a table: the picture says nothing that the table doesn't. */
export function BarChart({ title, rowTitle, rows, most = 40 }: BarChartProps) {
  const t = useTexts('firm-record');
  const money = useMoney();
  const drawn = rows.slice(0, most);
  const top = Math.max(1, ...drawn.map(({ value }) => value));
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${drawn.length * 10} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {drawn.map(({ key, value }, place) => (
          <rect
            key={key}
            x={place * 10 + 1}
            width={8}
            y={HEIGHT - (value / top) * HEIGHT}
            height={(value / top) * HEIGHT}
          />
        ))}
        <line className={styles.axis} x1={0} x2={drawn.length * 10} y1={HEIGHT} y2={HEIGHT} />
      </svg>
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
    </section>
  );
}

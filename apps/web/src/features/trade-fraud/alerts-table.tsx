import { Link } from 'react-router';
import { formatNumber, formatPercent } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { type ListedAlertFragment } from '../../generated/graphql.js';
import { StateMark } from './state-mark.js';
import styles from './trade-fraud.module.css';

const COLUMNS = ['pattern', 'firm', 'partner', 'exposure', 'certainty', 'days', 'transactions', 'state'] as const;
const NUMBERS: readonly string[] = ['exposure', 'certainty', 'transactions'];

export interface AlertsTableProps {
  readonly alerts: readonly ListedAlertFragment[];
}

/** Alerts of a page, in the order that was asked for. */
export function AlertsTable({ alerts }: AlertsTableProps) {
  const t = useTexts('trade-fraud');
  const language = useLanguage();
  const path = useLocalPath();
  return (
    <div className={styles.wide} tabIndex={0} role="group" aria-label={t('table.label')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={NUMBERS.includes(column) ? styles.number : undefined}>
                {t(`table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {alerts.map((alert) => (
            <tr key={alert.id}>
              <th scope="row">
                <Link to={path(`/officers/trade-fraud/${alert.id}`)}>
                  {t(`patterns.${alert.pattern}`, { defaultValue: alert.pattern })}
                </Link>
              </th>
              <td>{alert.firm}</td>
              <td>{alert.partner}</td>
              <td className={styles.number}>{formatNumber(Math.round(alert.exposure), language)}</td>
              <td className={styles.number}>{formatPercent(alert.certainty, language)}</td>
              <td>{alert.from === alert.until ? alert.from : `${alert.from} – ${alert.until}`}</td>
              <td className={styles.number}>{formatNumber(alert.transactions, language)}</td>
              <td>
                <StateMark alert={alert} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

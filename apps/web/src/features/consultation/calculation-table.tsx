import { toPortalLanguage } from '../../api/graphql-language.js';
import { type ReplyFragment } from '../../generated/graphql.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './calculation-table.module.css';

export interface CalculationTableProps {
  readonly calculation: NonNullable<ReplyFragment['calculation']>;
  readonly language: ReplyFragment['language'];
}

/** Duty and tax worked out step by step, marked as the estimate that it is. */
export function CalculationTable({ calculation: { steps, total, note }, language }: CalculationTableProps) {
  const t = useTexts('consultation');
  return (
    <div className={styles.calculation} lang={toPortalLanguage(language)}>
      <table>
        <caption>{t('calculation.title')}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('calculation.step')}</th>
            <th scope="col">{t('calculation.expression')}</th>
            <th scope="col">{t('calculation.result')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ label, expression, result }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className={styles.expression}>{expression}</td>
              <td className={styles.result}>{result}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('calculation.total')}
            </th>
            <td className={styles.result}>{total}</td>
          </tr>
        </tfoot>
      </table>
      <p className={styles.note}>{note}</p>
    </div>
  );
}

import { useId } from 'react';
import { Link } from 'react-router';
import { type ListedDeclarationFragment } from '../../generated/graphql.js';
import { formatNumber, formatPercent } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import styles from './screening.module.css';

export interface RelatedTableProps {
  readonly title: string;
  readonly declarations: readonly ListedDeclarationFragment[];
}

/** Other declarations that share something with one. */
export function RelatedTable({ title, declarations }: RelatedTableProps) {
  const t = useTexts('screening');
  const language = useLanguage();
  const path = useLocalPath();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {declarations.length === 0 ? (
        <p>{t('related.none')}</p>
      ) : (
        <div className={styles.wide} tabIndex={0} role="group" aria-labelledby={id}>
          <table className={styles.table}>
            <thead>
              <tr>
                {(['id', 'date', 'hs', 'origin', 'price', 'score', 'state'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`table.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {declarations.map(({ id: of, date, hs6, origin, price, score, decision, inspection }) => (
                <tr key={of}>
                  <th scope="row">
                    <Link to={path(`/officers/screening/${encodeURIComponent(of)}`)}>{of}</Link>
                  </th>
                  <td>{date}</td>
                  <td>{hs6}</td>
                  <td>{origin}</td>
                  <td className={styles.number}>{typeof price === 'number' ? formatNumber(price, language) : '–'}</td>
                  <td className={styles.number}>
                    {typeof score === 'number' ? formatPercent(score, language) : t('table.noScore')}
                  </td>
                  <td>
                    {inspection
                      ? t(`outcomes.${inspection.outcome}`)
                      : decision
                        ? t(`decisions.${decision.kind}`)
                        : t('table.open')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

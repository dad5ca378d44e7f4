import { lazy, Suspense, useMemo } from 'react';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { chartRows } from './chart-rows.js';
import { priceText } from './price-text.js';
import styles from './trade-fraud.module.css';
import { type PriceHistory } from './use-alerts.js';

// The chart's library is fetched only where there is a price to show.
const PriceChart = lazy(async () => ({ default: (await import('./price-chart.js')).PriceChart }));

/** What the same goods cost over time, and what is usual: a picture, and its table. */
export function PriceSection({ histories }: { readonly histories: readonly PriceHistory[] }) {
  const t = useTexts('trade-fraud');
  return (
    <section aria-labelledby="prices" className={styles.section}>
      <h2 id="prices">{t('prices.title')}</h2>
      {histories.length === 0 ? <p>{t('prices.none')}</p> : <p className={styles.quiet}>{t('prices.legend')}</p>}
      {histories.map((history) => (
        <History key={[history.hs6, history.origin, history.unit, history.direction].join('|')} history={history} />
      ))}
    </section>
  );
}

function History({ history }: { readonly history: PriceHistory }) {
  const t = useTexts('trade-fraud');
  const rows = useMemo(() => chartRows(history), [history]);
  const { hs6, origin, unit, direction, points } = history;
  const goods = t('prices.goods', {
    hs6,
    origin,
    unit,
    direction: t(`directions.${direction}`, { defaultValue: direction }),
  });
  const evidence = points.filter(({ isEvidence }) => isEvidence).length;
  return (
    <div className={styles.section}>
      <h3>{goods}</h3>
      <div
        role="img"
        className={styles.chart}
        aria-label={t('prices.picture', { goods, count: points.length, evidence })}
      >
        <Suspense fallback={<p>{t('loading')}</p>}>
          <PriceChart rows={rows} />
        </Suspense>
      </div>
      <details>
        <summary>{t('prices.table', { goods })}</summary>
        <PriceTable history={history} label={goods} />
      </details>
    </div>
  );
}

function PriceTable({ history: { points, bands }, label }: { history: PriceHistory; label: string }) {
  const t = useTexts('trade-fraud');
  const language = useLanguage();
  const price = (value: number) => priceText(value, language);
  const ofMonth = new Map(bands.map((band) => [band.month.slice(0, 7), band]));
  return (
    <div className={styles.wide} tabIndex={0} role="group" aria-label={t('prices.table', { goods: label })}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('evidence.date')}</th>
            <th scope="col">{t('evidence.id')}</th>
            <th scope="col">{t('evidence.firm')}</th>
            <th scope="col" className={styles.number}>
              {t('evidence.price')}
            </th>
            <th scope="col" className={styles.number}>
              {t('evidence.band')}
            </th>
            <th scope="col">{t('prices.isEvidence')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ id, date, firm, price: declared, isEvidence }) => {
            const band = ofMonth.get(date.slice(0, 7));
            return (
              <tr key={id}>
                <td>{date}</td>
                <th scope="row">{id}</th>
                <td>{firm}</td>
                <td className={styles.number}>{price(declared)}</td>
                <td className={styles.number}>
                  {band === undefined ? '–' : `${price(band.lower)} – ${price(band.upper)}`}
                </td>
                <td>{isEvidence ? t('yes') : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

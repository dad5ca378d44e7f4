import { formatPercent } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { priceText } from './price-text.js';
import styles from './trade-fraud.module.css';
import { type Evidence } from './use-alerts.js';

const COLUMNS = [
  'date',
  'id',
  'record',
  'firm',
  'partner',
  'goods',
  'invoice',
  'quantity',
  'amount',
  'price',
  'band',
  'score',
  'figures',
] as const;
const NUMBERS: readonly string[] = ['quantity', 'amount', 'price', 'band', 'score'];

/** The transactions behind an alert, each with the numbers that made it evidence. */
export function EvidenceTable({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const t = useTexts('trade-fraud');
  return (
    <div className={styles.wide} tabIndex={0} role="group" aria-label={t('evidence.title')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={NUMBERS.includes(column) ? styles.number : undefined}>
                {t(`evidence.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {evidence.map((each) => (
            <EvidenceRow key={each.id} evidence={each} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EvidenceRow({ evidence }: { readonly evidence: Evidence }) {
  const t = useTexts('trade-fraud');
  const language = useLanguage();
  const number = (value: number | null) => (value === null ? '–' : priceText(value, language));
  const { date, id, direction, firm, partner, country, hs6, origin, invoice, band, figures, related } = evidence;
  return (
    <tr>
      <td>{date}</td>
      <th scope="row">{id}</th>
      <td>{t(`directions.${direction}`, { defaultValue: direction })}</td>
      <td>{firm}</td>
      <td>
        {partner}
        {country === '' ? '' : ` (${country})`}
        {related === true ? <span className={styles.tag}>{t('network.related')}</span> : null}
      </td>
      <td>{hs6 === '' ? '–' : [hs6, origin].filter((text) => text !== '').join(' · ')}</td>
      <td>{invoice === '' ? '–' : invoice}</td>
      <td className={styles.number}>{number(evidence.quantity)}</td>
      <td className={styles.number}>{number(evidence.amount)}</td>
      <td className={styles.number}>{number(evidence.price)}</td>
      <td className={styles.number}>{band === null ? '–' : `${number(band.lower)} – ${number(band.upper)}`}</td>
      <td className={styles.number}>{formatPercent(evidence.score, language)}</td>
      <td>
        {figures
          .map(({ name, value }) => `${t(`figures.${name}`, { defaultValue: name })} ${number(value)}`)
          .join(', ')}
      </td>
    </tr>
  );
}

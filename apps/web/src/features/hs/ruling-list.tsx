import { type SimilarRulingFragment } from '../../generated/graphql.js';
import { formatAsOf } from '../../i18n/formats.js';
import { TariffLink } from '../../components/tariff-link.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './ruling-list.module.css';

/** Past rulings: the goods, the code, the reason, and under which number to find the ruling. */
export function RulingList({ rulings }: { readonly rulings: readonly SimilarRulingFragment[] }) {
  const t = useTexts('hs');
  const language = useLanguage();
  return (
    <ul className={styles.list}>
      {rulings.map(({ number, date, code, goods, why }) => (
        <li key={`${number} ${code}`}>
          <p className={styles.goods}>{goods[language]}</p>
          <p>
            {t('rulings.decided')} <TariffLink code={code}>{code}</TariffLink>
          </p>
          <p className={styles.why}>{why[language]}</p>
          <p className={styles.source}>
            <span lang="ko">{number}</span> · {formatAsOf(date, language)}
          </p>
        </li>
      ))}
    </ul>
  );
}

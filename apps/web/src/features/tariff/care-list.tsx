import { TariffLink } from '../../components/tariff-link.js';
import { writtenCode } from '../../components/written-code.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './care-list.module.css';
import { type PlaceDetail } from './queries.js';
import section from './section.module.css';

type CareFact = PlaceDetail['care'][number];

function Fact({ fact }: { readonly fact: CareFact }) {
  const t = useTexts('tariff');
  const language = useLanguage();
  const { goods, belongsTo, why, kind, source } = fact;
  const isChapter = /^\d{2}$/u.test(source);
  return (
    <li>
      <p className={styles.goods}>
        {goods[language]} <span aria-hidden="true">→</span>{' '}
        <TariffLink code={belongsTo}>{writtenCode(belongsTo)}</TariffLink>
      </p>
      <p>{t(`care.${kind}`)}</p>
      {why === null ? null : <p>{why[language]}</p>}
      <p className={styles.source}>
        {isChapter ? (
          t('care.chapter', { chapter: source })
        ) : (
          <span lang="ko">{t('care.ruling', { number: source })}</span>
        )}
      </p>
    </li>
  );
}

/** Goods that look as if they belonged here and don't, or the other way round. */
export function CareList({ care }: { readonly care: readonly CareFact[] }) {
  const t = useTexts('tariff');
  return (
    <section className={section.section} aria-labelledby="care-title">
      <h2 id="care-title">{t('care.title')}</h2>
      <p className={section.lead}>{t('care.lead')}</p>
      <ul className={styles.list}>
        {care.map((fact) => (
          <Fact key={`${fact.source} ${fact.goods.en} ${fact.belongsTo}`} fact={fact} />
        ))}
      </ul>
    </section>
  );
}

import { TariffLink } from '../../components/tariff-link.js';
import { useId, useState } from 'react';
import buttons from '../../components/button.module.css';
import { formatAsOf } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { type PlaceDetail } from './queries.js';
import styles from './ruling-list.module.css';
import section from './section.module.css';

type Ruling = PlaceDetail['rulings'][number];

/** Shown at first; a chapter may have dozens. */
const SHOWN = 5;

function RulingItem({ ruling }: { readonly ruling: Ruling }) {
  const language = useLanguage();
  const { code, date, number, goods, why } = ruling;
  return (
    <li>
      <p className={styles.goods}>
        {goods[language]} <span aria-hidden="true">→</span> <TariffLink code={code} />
      </p>
      <p>{why[language]}</p>
      <p className={styles.source}>
        <span lang="ko">{number}</span> · {formatAsOf(date, language)}
      </p>
    </li>
  );
}

/** Past rulings at or under a place, newest first. */
export function RulingList({ rulings }: { readonly rulings: readonly Ruling[] }) {
  const t = useTexts('tariff');
  const id = useId();
  const [all, setAll] = useState(false);
  return (
    <section className={section.section} aria-labelledby="rulings-title">
      <h2 id="rulings-title">{t('rulings.title', { count: rulings.length })}</h2>
      <p className={section.lead}>{t('rulings.lead')}</p>
      <ul id={id} className={styles.list}>
        {(all ? rulings : rulings.slice(0, SHOWN)).map((ruling) => (
          <RulingItem key={`${ruling.number} ${ruling.code}`} ruling={ruling} />
        ))}
      </ul>
      {rulings.length <= SHOWN ? null : (
        <button
          type="button"
          className={`${buttons.secondary ?? ''} ${styles.more ?? ''}`}
          aria-expanded={all}
          aria-controls={id}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? t('rulings.fewer') : t('rulings.more', { count: rulings.length - SHOWN })}
        </button>
      )}
    </section>
  );
}

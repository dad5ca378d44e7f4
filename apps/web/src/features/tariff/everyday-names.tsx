import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './everyday-names.module.css';
import { type PlaceDetail } from './queries.js';
import section from './section.module.css';

/** What people call such goods, the language of the page first. */
export function EverydayNames({ place }: { readonly place: Pick<PlaceDetail, 'termsKo' | 'termsEn'> }) {
  const t = useTexts('tariff');
  const language = useLanguage();
  const terms = { ko: place.termsKo, en: place.termsEn };
  const order = language === 'ko' ? (['ko', 'en'] as const) : (['en', 'ko'] as const);
  if (order.every((name) => terms[name].length === 0)) return null;
  return (
    <section className={section.section} aria-labelledby="names-title">
      <h2 id="names-title">{t('names.title')}</h2>
      {order.map((name) =>
        terms[name].length === 0 ? null : (
          <ul key={name} lang={name} className={styles.names} aria-label={t(`names.${name}`)}>
            {terms[name].map((term) => (
              <li key={term}>{term}</li>
            ))}
          </ul>
        ),
      )}
    </section>
  );
}

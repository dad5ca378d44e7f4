import { useLanguage } from '../../i18n/texts.js';
import styles from './bilingual-title.module.css';

/** A title in the language of the page, with the other language below it. */
export function BilingualTitle({ title }: { readonly title: { readonly ko: string; readonly en: string } }) {
  const other = useLanguage() === 'ko' ? 'en' : 'ko';
  return (
    <span className={styles.titles}>
      <span>{title[other === 'ko' ? 'en' : 'ko']}</span>
      <span className={styles.other} lang={other}>
        {title[other]}
      </span>
    </span>
  );
}

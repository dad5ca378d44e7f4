import { useTexts } from '../../i18n/texts.js';
import { KEY_LIST } from './keys.js';
import styles from './xray.module.css';

/** The keys of the viewer. */
export function KeyList() {
  const t = useTexts('xray');
  return (
    <section aria-labelledby="keys" className={styles.panel}>
      <h2 id="keys">{t('keys.title')}</h2>
      <p className={styles.quiet}>{t('keys.when')}</p>
      <dl className={styles.keys}>
        {KEY_LIST.map(({ name, keys }) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`keys.list.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

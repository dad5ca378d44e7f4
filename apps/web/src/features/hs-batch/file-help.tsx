import { useLanguage, useTexts } from '../../i18n/texts.js';
import { FILE_LIMITS } from './file-check.js';
import styles from './file-help.module.css';

/** What a file should hold, an example to fill in, and what becomes of what is in it. */
export function FileHelp() {
  const t = useTexts('hs-batch');
  const language = useLanguage();
  return (
    <div className={styles.help}>
      <h3>{t('help.title')}</h3>
      <ul>
        <li>{t('help.description')}</li>
        <li>{t('help.more')}</li>
        <li>{t('help.names')}</li>
      </ul>
      <p>
        <a href={`/templates/hs-batch-${language}.csv`} download={t('help.templateFile')}>
          {t('help.template')}
        </a>
      </p>
      <h3>{t('help.privacyTitle')}</h3>
      <p>{t('help.privacy', { count: FILE_LIMITS.days })}</p>
    </div>
  );
}

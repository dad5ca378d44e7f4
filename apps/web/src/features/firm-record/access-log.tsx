import { formatDay, formatTime } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { useAccesses } from './firm-queries.js';
import styles from './firm-record-page.module.css';

interface AccessLogProps {
  /** Changes whenever the record has been read. */
  readonly reading: string;
  readonly logDays: number;
}

/** When the firm's record was read and its consent changed, latest first. */
export function AccessLog({ reading, logDays }: AccessLogProps) {
  const t = useTexts('firm-record');
  const language = useLanguage();
  const { data } = useAccesses(reading);
  return (
    <section aria-labelledby="accesses" className={styles.part}>
      <h2 id="accesses">{t('log.title')}</h2>
      <p>{t('log.lead', { count: logDays })}</p>
      {data?.length ? (
        <ul className={styles.list}>
          {data.map(({ at, action }, place) => (
            <li key={`${at} ${place}`}>
              {formatDay(at, language)} {formatTime(at, language)} · {t(`log.${action}`)}
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('log.none')}</p>
      )}
    </section>
  );
}

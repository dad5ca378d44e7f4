import { Link } from 'react-router';
import { type BrowseRecordsQuery } from '../../generated/graphql.js';
import { formatAsOf } from '../../i18n/formats.js';
import { scriptLanguage } from '../../i18n/script-language.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { useTopicName } from '../../i18n/use-topic-name.js';
import styles from './record-list.module.css';

/** Questions of records, each leading to its page, with the month and how sure it is. */
export function RecordList({ records }: { readonly records: BrowseRecordsQuery['consultationRecords']['records'] }) {
  const t = useTexts('consultations');
  const language = useLanguage();
  const path = useLocalPath();
  const topicName = useTopicName();
  return (
    <ul className={styles.list}>
      {records.map(({ id, topic, question, asOf, confidence, underReview }) => (
        <li key={id}>
          <Link to={path(`/consultations/${encodeURIComponent(id)}`)} lang={scriptLanguage(question)}>
            {question}
          </Link>
          <p>
            <span>{topicName(topic)}</span>
            <span>{t('asOf', { date: formatAsOf(asOf, language) })}</span>
            <span>{t(confidence === 'VERIFIED' ? 'verified' : 'dated')}</span>
            {underReview ? <strong>{t('underReview')}</strong> : null}
          </p>
        </li>
      ))}
    </ul>
  );
}

import { Link } from 'react-router';
import { type BrowseRecordsQuery } from '../../generated/graphql.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { useTopicName } from '../../i18n/use-topic-name.js';
import { type BrowseAddress, writeAddress } from './browse-address.js';
import styles from './topic-filter.module.css';

export interface TopicFilterProps {
  readonly address: BrowseAddress;
  readonly topics: BrowseRecordsQuery['consultationRecords']['topics'];
}

/** The topics with the number of records in each, as links. */
export function TopicFilter({ address, topics }: TopicFilterProps) {
  const t = useTexts('consultations');
  const path = useLocalPath();
  const topicName = useTopicName();
  const link = (topic: string, label: string) => (
    <Link
      to={`${path('/consultations')}${writeAddress({ ...address, topic, page: 1 })}`}
      aria-current={address.topic === topic ? 'true' : undefined}
      preventScrollReset
    >
      {label}
    </Link>
  );
  return (
    <nav className={styles.topics} aria-label={t('topics')}>
      <ul>
        <li>{link('', t('allTopics'))}</li>
        {topics.map(({ topic, count }) => (
          <li key={topic}>{link(topic, t('topicWithCount', { topic: topicName(topic), count }))}</li>
        ))}
      </ul>
    </nav>
  );
}

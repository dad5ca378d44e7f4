import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import { Link } from 'react-router';
import { Icon } from '../../components/icon.js';
import { type RecordFragment } from '../../generated/graphql.js';
import { scriptLanguage } from '../../i18n/script-language.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { RecordDetail } from './record-detail.js';
import styles from './source-record.module.css';
import { useTopicName } from '../../i18n/use-topic-name.js';

export interface SourceRecordProps {
  readonly record: RecordFragment;
  /** Its number in the answer's citations. */
  readonly number: number;
}

/** One record that an answer rests on: its question, opening to what it says. */
export function SourceRecord({ record, number }: SourceRecordProps) {
  const t = useTexts('consultation');
  const topicName = useTopicName();
  const path = useLocalPath();
  return (
    <Disclosure className={styles.source ?? ''}>
      <Heading level={4} className={styles.heading ?? ''}>
        <Button slot="trigger" className={styles.trigger ?? ''}>
          <span>
            <span className={styles.topic}>
              [{number}] {topicName(record.topic)}
            </span>
            <span lang={scriptLanguage(record.question)}>{record.question}</span>
          </span>
          <Icon name="chevron" />
        </Button>
      </Heading>
      <DisclosurePanel className={styles.panel ?? ''}>
        <div className={styles.body}>
          <RecordDetail record={record} headingLevel={5} />
          <p className={styles.permalink}>
            <Link to={path(`/consultations/${encodeURIComponent(record.id)}`)}>{t('record.open')}</Link>
          </p>
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}

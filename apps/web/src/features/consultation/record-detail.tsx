import { Notice } from '../../components/notice.js';
import { type RecordFragment } from '../../generated/graphql.js';
import { scriptLanguage } from '../../i18n/script-language.js';
import { useTexts } from '../../i18n/texts.js';
import { ConfidenceLine } from './confidence-line.js';
import { LegalList } from './legal-list.js';
import styles from './record-detail.module.css';
import { UnderReviewNotice, useUnderReview } from './under-review-notice.js';

export interface RecordDetailProps {
  readonly record: RecordFragment;
  readonly headingLevel: 2 | 3 | 5;
}

/** What a consultation record says and rests on: answer, date and confidence, legal basis. */
export function RecordDetail({ record, headingLevel }: RecordDetailProps) {
  const t = useTexts('consultation');
  const doubtful = useUnderReview([record]) !== undefined;
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={styles.detail} data-level={headingLevel}>
      <p className={styles.answer} lang={scriptLanguage(record.answer)}>
        {record.answer}
      </p>
      <ConfidenceLine asOf={record.asOf} confidence={doubtful ? 'DATED' : record.confidence} />
      {doubtful ? <UnderReviewNotice asOf={record.asOf} /> : null}
      {record.confidence === 'DATED' ? (
        <Notice tone="warning" icon="alert">
          {t('datedNotice')}
        </Notice>
      ) : null}
      {record.legal.length === 0 ? null : (
        <div>
          <Heading className={styles.heading}>{t('legal')}</Heading>
          <LegalList legal={record.legal} />
        </div>
      )}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { request } from '../../api/graphql-client.js';
import { Notice } from '../../components/notice.js';
import { RecordsUnderReviewDocument } from '../../generated/graphql.js';
import { formatAsOf } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';

/** Publications change it; a few minutes late is soon enough. */
const FRESH_MS = 300_000;

export interface UnderReviewNoticeProps {
  readonly recordId: string;
  readonly asOf: string;
}

/** Says that a record may no longer hold, where that is so; one query serves every record on the page. */
export function UnderReviewNotice({ recordId, asOf }: UnderReviewNoticeProps) {
  const t = useTexts('consultation');
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['records-under-review'],
    queryFn: ({ signal }) => request(RecordsUnderReviewDocument, {}, signal),
    select: ({ recordsUnderReview }) => recordsUnderReview.includes(recordId),
    staleTime: FRESH_MS,
  });
  if (data !== true) return null;
  return (
    <Notice tone="warning" icon="alert">
      <strong>{t('underReview.label')}</strong> {t('underReview.text', { date: formatAsOf(asOf, language) })}
    </Notice>
  );
}

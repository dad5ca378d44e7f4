import { useQuery } from '@tanstack/react-query';
import { request } from '../../api/graphql-client.js';
import { Notice } from '../../components/notice.js';
import { type RecordFragment, RecordsUnderReviewDocument } from '../../generated/graphql.js';
import { formatAsOf } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';

/** Publications change it; a few minutes late is soon enough. */
const FRESH_MS = 300_000;

/** The first of some records that may no longer hold; one query serves every record on the page. */
export function useUnderReview(
  records: readonly Pick<RecordFragment, 'id' | 'asOf'>[],
): Pick<RecordFragment, 'id' | 'asOf'> | undefined {
  const { data } = useQuery({
    queryKey: ['records-under-review'],
    queryFn: ({ signal }) => request(RecordsUnderReviewDocument, {}, signal),
    select: ({ recordsUnderReview }) => recordsUnderReview,
    staleTime: FRESH_MS,
  });
  return records.find(({ id }) => data?.includes(id));
}

/** Says that a record, or an answer that rests on it, may no longer hold. */
export function UnderReviewNotice({ asOf }: { readonly asOf: string }) {
  const t = useTexts('consultation');
  const language = useLanguage();
  return (
    <Notice tone="warning" icon="alert">
      <strong>{t('underReview.label')}</strong> {t('underReview.text', { date: formatAsOf(asOf, language) })}
    </Notice>
  );
}

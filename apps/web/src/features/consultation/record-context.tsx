import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { request } from '../../api/graphql-client.js';
import { toGraphqlLanguage } from '../../api/graphql-language.js';
import { RecordContextDocument } from '../../generated/graphql.js';
import { formatAsOf } from '../../i18n/formats.js';
import { scriptLanguage } from '../../i18n/script-language.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import styles from './record-context.module.css';

/** Why a record is under review, and the records on the nearest questions. The record stands without it, too. */
export function RecordContext({ id, topic }: { readonly id: string; readonly topic: string }) {
  const t = useTexts('consultation');
  const language = useLanguage();
  const path = useLocalPath();
  const { data } = useQuery({
    queryKey: ['record-context', id, language],
    queryFn: ({ signal }) => request(RecordContextDocument, { id, language: toGraphqlLanguage(language) }, signal),
    select: ({ consultationRecord }) => consultationRecord,
  });
  const reasons = data?.underReview ?? [];
  const related = data?.related ?? [];
  return (
    <div className={styles.context}>
      {reasons.length === 0 ? null : (
        <ul>
          {reasons.map(({ kind, since, law, article }) => (
            <li key={`${kind} ${law ?? ''} ${article ?? ''}`}>
              {kind === 'EXPIRED'
                ? t('underReview.expired', { date: formatAsOf(since, language) })
                : t('underReview.lawChanged', {
                    law: law ?? '',
                    article: article ?? '',
                    date: formatAsOf(since, language),
                  })}
            </li>
          ))}
        </ul>
      )}
      {related.length === 0 ? null : (
        <section aria-labelledby="related">
          <h2 id="related">{t('record.related')}</h2>
          <ul className={styles.related}>
            {related.map((record) => (
              <li key={record.id}>
                <Link
                  to={path(`/consultations/${encodeURIComponent(record.id)}`)}
                  lang={scriptLanguage(record.question)}
                >
                  {record.question}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={styles.browse}>
        <Link to={`${path('/consultations')}?${new URLSearchParams({ topic }).toString()}`}>{t('record.browse')}</Link>
      </p>
    </div>
  );
}

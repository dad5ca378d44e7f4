import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { request } from '../../api/graphql-client.js';
import { toGraphqlLanguage } from '../../api/graphql-language.js';
import buttons from '../../components/button.module.css';
import { CopyButton } from '../../components/copy-button.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { PrintButton } from '../../components/print-button.js';
import { ConsultationRecordDocument, type RecordFragment } from '../../generated/graphql.js';
import { scriptLanguage } from '../../i18n/script-language.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { recordAsText } from './answer-text.js';
import { RecordContext } from './record-context.js';
import { RecordDetail } from './record-detail.js';
import styles from './record-page.module.css';
import { useCopyLabels } from './use-copy-labels.js';
import { useTopicName } from '../../i18n/use-topic-name.js';

function useRecord(id: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['consultation-record', id, language],
    queryFn: ({ signal }) => request(ConsultationRecordDocument, { id, language: toGraphqlLanguage(language) }, signal),
    select: (data) => data.consultationRecord,
  });
}

function RecordActions({ record }: { readonly record: RecordFragment }) {
  const t = useTexts('consultation');
  const path = useLocalPath();
  const labels = useCopyLabels();
  const url = () => new URL(path(`/consultations/${encodeURIComponent(record.id)}`), location.origin).href;
  return (
    <div className={styles.actions}>
      <Link to={path('/chat')} className={buttons.primary}>
        {t('record.askAbout')}
      </Link>
      <CopyButton
        text={() => recordAsText(record, labels(record), url())}
        label={t('actions.copy')}
        done={t('actions.copied')}
        failed={t('actions.copyFailed')}
      />
      <CopyButton
        text={url}
        icon="link"
        label={t('record.copyLink')}
        done={t('actions.copied')}
        failed={t('actions.copyFailed')}
      />
      <PrintButton />
    </div>
  );
}

function RecordBody({ record }: { readonly record: RecordFragment }) {
  const t = useTexts('consultation');
  const topicName = useTopicName();
  return (
    <>
      <p className={styles.topic}>
        {t('record.label')} · {topicName(record.topic)}
      </p>
      <PageTitle title={record.question} description={record.answer.slice(0, 150)}>
        <span lang={scriptLanguage(record.question)}>{record.question}</span>
      </PageTitle>
      <RecordDetail record={record} headingLevel={2} />
      <RecordContext id={record.id} topic={record.topic} />
      <p className={styles.guidance}>{t('guidance')}</p>
      <RecordActions record={record} />
    </>
  );
}

function RecordMissing() {
  const t = useTexts('consultation');
  const path = useLocalPath();
  const common = useTexts('common');
  return (
    <>
      <PageTitle title={t('record.notFound.title')}>{t('record.notFound.title')}</PageTitle>
      <p>{t('record.notFound.text')}</p>
      <div className={styles.actions}>
        <Link to={path('/chat')} className={buttons.primary}>
          {common('ask')}
        </Link>
        <Link to={path('/')} className={buttons.secondary}>
          {common('notFound.home')}
        </Link>
      </div>
    </>
  );
}

function RecordFailed({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTexts('consultation');
  return (
    <>
      <PageTitle title={t('record.label')}>{t('record.label')}</PageTitle>
      <Notice tone="danger" icon="alert">
        {t('record.failed')}
      </Notice>
      <div className={styles.actions}>
        <button type="button" className={buttons.primary} onClick={onRetry}>
          {t('actions.retry')}
        </button>
      </div>
    </>
  );
}

/** One consultation record by itself, at an address that can be shared. */
export function RecordPage() {
  const t = useTexts('consultation');
  const { id = '' } = useParams();
  const { data, isPending, isError, refetch } = useRecord(id);
  const content = () => {
    if (isPending) return <p role="status">{t('record.loading')}</p>;
    if (isError) return <RecordFailed onRetry={() => void refetch()} />;
    return data === null ? <RecordMissing /> : <RecordBody key={id} record={data} />;
  };
  return <div className={styles.page}>{content()}</div>;
}

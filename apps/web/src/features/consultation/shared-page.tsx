import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { PrintButton } from '../../components/print-button.js';
import { SharedConversationDocument, type SharedConversationQuery } from '../../generated/graphql.js';
import { formatDay } from '../../i18n/formats.js';
import { usePersonalMarks } from '../../i18n/personal-marks.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { AnswerCard } from './answer-card.js';
import { AskedQuestion } from './asked-question.js';
import { WithRecordPanel } from './record-panel.js';
import styles from './shared-page.module.css';
import { turnsOf } from './turns.js';

type Shared = NonNullable<SharedConversationQuery['sharedConversation']>;

function Actions({ shown }: { readonly shown: boolean }) {
  const t = useTexts('consultation');
  const path = useLocalPath();
  return (
    <div className={styles.actions}>
      <Link to={path('/chat')} className={buttons.primary}>
        {t('shared.ask')}
      </Link>
      {shown ? <PrintButton /> : null}
    </div>
  );
}

function SharedTurns({ shared }: { readonly shared: Shared }) {
  const t = useTexts('consultation');
  const marked = usePersonalMarks();
  return (
    <section aria-label={t('conversation')}>
      {turnsOf(shared.messages).map(({ key, question, askedAt, redacted, progress }) => (
        <article key={key} className={styles.turn}>
          <AskedQuestion text={marked(question)} askedAt={askedAt} redacted={redacted} by={t('shared.question')} />
          {progress.state === 'answered' ? (
            <AnswerCard reply={progress.reply} question={marked(question)} newest={false} onAsk={() => undefined} />
          ) : (
            <Notice tone="plain" icon="alert">
              {t('shared.unanswered')}
            </Notice>
          )}
        </article>
      ))}
    </section>
  );
}

function Content({ shared }: { readonly shared: Shared }) {
  const t = useTexts('consultation');
  const language = useLanguage();
  return (
    <>
      <PageTitle title={t('shared.title')}>{t('shared.title')}</PageTitle>
      <p className={styles.about}>{t('shared.about', { date: formatDay(shared.sharedAt, language) })}</p>
      <SharedTurns shared={shared} />
      <Actions shown />
    </>
  );
}

function Missing() {
  const t = useTexts('consultation');
  return (
    <>
      <PageTitle title={t('shared.notFound.title')}>{t('shared.notFound.title')}</PageTitle>
      <p>{t('shared.notFound.text')}</p>
      <Actions shown={false} />
    </>
  );
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTexts('consultation');
  return (
    <>
      <PageTitle title={t('shared.title')}>{t('shared.title')}</PageTitle>
      <Notice tone="danger" icon="alert">
        {t('shared.failed')}
      </Notice>
      <div className={styles.actions}>
        <button type="button" className={buttons.primary} onClick={onRetry}>
          {t('actions.retry')}
        </button>
      </div>
    </>
  );
}

/** A conversation that somebody shared by its link: to read, not to continue. */
export function SharedPage() {
  const t = useTexts('consultation');
  const { token = '' } = useParams();
  const { data, isPending, isError, refetch } = useQuery({
    queryKey: ['shared-conversation', token],
    queryFn: ({ signal }) => request(SharedConversationDocument, { token }, signal),
    select: ({ sharedConversation }) => sharedConversation,
  });
  const content = () => {
    if (isPending) return <p role="status">{t('shared.loading')}</p>;
    if (isError) return <Failed onRetry={() => void refetch()} />;
    return data === null ? <Missing /> : <Content shared={data} />;
  };
  return (
    <WithRecordPanel>
      <div className={styles.page}>{content()}</div>
    </WithRecordPanel>
  );
}

import { request as send } from '../../api/graphql-client.js';
import form from '../../components/form-page.module.css';
import { DeleteRequest } from '../../components/request-key/delete-request.js';
import { type FoundRequest } from '../../components/request-key/request-look-up.js';
import { type ConsultationRequestQuery, WithdrawConsultationRequestDocument } from '../../generated/graphql.js';
import { formatDay } from '../../i18n/formats.js';
import { usePersonalMarks } from '../../i18n/personal-marks.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { useTopicName } from '../../i18n/use-topic-name.js';
import styles from './request-state.module.css';

type RequestStateProps = FoundRequest<NonNullable<ConsultationRequestQuery['consultationRequest']>>;

function Withdrawal({ requestKey, onDeleted }: RequestStateProps) {
  const t = useTexts('consultation-request');
  return (
    <DeleteRequest
      texts={{
        open: t('delete.open'),
        title: t('delete.title'),
        text: t('delete.text'),
        confirm: t('delete.confirm'),
        cancel: t('delete.cancel'),
        failed: t('delete.failed'),
      }}
      onDelete={async () => {
        await send(WithdrawConsultationRequestDocument, { ...requestKey });
      }}
      onDeleted={onDeleted}
    />
  );
}

/** How far a request is, what was asked, and what an officer answered. */
export function RequestState(props: RequestStateProps) {
  const t = useTexts('consultation-request');
  const language = useLanguage();
  const topicName = useTopicName();
  const marked = usePersonalMarks();
  const { request } = props;
  return (
    <section className={styles.state} aria-labelledby="request-state">
      <h2 id="request-state">
        {request.reference} · {t(`status.${request.status}`)}
      </h2>
      <p className={form.lead}>{t(`status.${request.status}_text`)}</p>
      <dl>
        <dt>{t('category')}</dt>
        <dd>{request.category === 'other' ? t('otherCategory') : topicName(request.category)}</dd>
        <dt>{t('question')}</dt>
        <dd className={styles.text}>{marked(request.question)}</dd>
        <dt>{t('status.sent')}</dt>
        <dd>{formatDay(request.createdAt, language)}</dd>
        {request.reply === null ? null : (
          <>
            <dt>{t('status.reply')}</dt>
            <dd className={styles.text}>{request.reply}</dd>
            <dt>{t('status.answeredOn')}</dt>
            <dd>{formatDay(request.changedAt, language)}</dd>
          </>
        )}
      </dl>
      <Withdrawal {...props} />
    </section>
  );
}

import { type DataRequestFactsFragment } from '../../generated/graphql.js';
import { formatDay } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './data-request.module.css';

export type ShownRequest = Omit<DataRequestFactsFragment, '__typename'>;

/** What was asked for, why, on which ground, by whom. */
export function RequestFacts({ request }: { readonly request: ShownRequest }) {
  const t = useTexts('data-request');
  const language = useLanguage();
  return (
    <dl className={styles.facts}>
      {request.datasets.map(({ id, name }) => (
        <div key={id}>
          <dt>{name[language]}</dt>
          <dd>
            {request.fields
              .filter(({ dataset }) => dataset === id)
              .map(({ fieldName }) => fieldName[language])
              .join(', ')}
          </dd>
        </div>
      ))}
      <dt>{t('purpose')}</dt>
      <dd className={styles.text}>{request.purpose}</dd>
      <dt>{t('period')}</dt>
      <dd>{t('periodOf', { from: request.fromMonth, until: request.untilMonth })}</dd>
      <dt>{t('legalBasis')}</dt>
      <dd className={styles.text}>{request.legalBasis}</dd>
      <dt>{t('keptFor')}</dt>
      <dd>{t('months', { count: request.retentionMonths })}</dd>
      <dt>{t('organisation')}</dt>
      <dd>{request.organisation}</dd>
      <dt>{t('sentOn')}</dt>
      <dd>{formatDay(request.createdAt, language)}</dd>
    </dl>
  );
}

/** What officer and requester wrote to each other, and the decision. */
export function RequestExchange({ request }: { readonly request: ShownRequest }) {
  const t = useTexts('data-request');
  const language = useLanguage();
  const { exchange, decision, status, changedAt } = request;
  if (exchange.length === 0 && decision === null) return null;
  return (
    <div className={styles.exchange}>
      {exchange.map(({ question, askedAt, answer, answeredAt }) => (
        <dl key={askedAt} className={styles.facts}>
          <dt>{t('asked', { day: formatDay(askedAt, language) })}</dt>
          <dd className={styles.text}>{question}</dd>
          {answer === null || answeredAt === null ? null : (
            <>
              <dt>{t('replied', { day: formatDay(answeredAt, language) })}</dt>
              <dd className={styles.text}>{answer}</dd>
            </>
          )}
        </dl>
      ))}
      {decision === null ? null : (
        <dl className={styles.facts}>
          <dt>{t(status === 'APPROVED' ? 'approvedOn' : 'refusedOn', { day: formatDay(changedAt, language) })}</dt>
          <dd className={styles.text}>{decision}</dd>
        </dl>
      )}
    </div>
  );
}

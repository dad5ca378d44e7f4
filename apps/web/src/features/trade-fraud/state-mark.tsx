import { type ListedAlertFragment } from '../../generated/graphql.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './trade-fraud.module.css';

/** How far the work on an alert is, what it was closed as, and whether it is still found. */
export function StateMark({ alert }: { readonly alert: ListedAlertFragment }) {
  const t = useTexts('trade-fraud');
  const { state, verdict, vanishedAt, isMine } = alert;
  return (
    <span className={styles.state}>
      {t(`states.${state}`)}
      {verdict === null ? '' : ` · ${t(`verdicts.${verdict}`)}`}
      {isMine && state !== 'CLOSED' ? <span className={styles.tag}>{t('mine')}</span> : null}
      {vanishedAt === null ? null : <span className={styles.tag}>{t('vanished')}</span>}
    </span>
  );
}

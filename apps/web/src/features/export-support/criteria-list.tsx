import { Icon, type IconName } from '../../components/icon.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './match-card.module.css';
import { type ExplainedMatch } from './queries.js';

type Verdict = ExplainedMatch['criteria'][number]['verdict'];

const VERDICT_ICONS = { MET: 'check', UNMET: 'alert', UNKNOWN: 'question' } as const satisfies Record<
  Verdict,
  IconName
>;

/** A verdict by sign, colour and word. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const t = useTexts('support');
  return (
    <span className={styles.verdict} data-verdict={verdict}>
      <Icon name={VERDICT_ICONS[verdict]} size={18} />
      {t(`verdict.${verdict}`)}
    </span>
  );
}

/** Each condition with its verdict, what it asks and what the firm told of it. */
export function CriteriaList({ criteria }: Pick<ExplainedMatch, 'criteria'>) {
  const t = useTexts('support');
  return (
    <ul className={styles.criteria}>
      {criteria.map(({ id, clause, verdict, firm, required, fromRecord }) => (
        <li key={id}>
          <VerdictMark verdict={verdict} />
          <p>{clause}</p>
          <p className={styles.subtle}>
            {t('card.required')}: {required}
            {typeof firm === 'string' ? ` · ${t(fromRecord ? 'card.recorded' : 'card.told')}: ${firm}` : ''}
          </p>
        </li>
      ))}
    </ul>
  );
}

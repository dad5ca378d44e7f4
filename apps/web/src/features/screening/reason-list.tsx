import { type FullDeclarationFragment } from '../../generated/graphql.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './screening.module.css';

/** Longest bar, in log-odds; what adds more is drawn as long. */
const MOST = 2;

/** What speaks for and against a declaration, in words, with a bar for how much. */
export function ReasonList({ reasons }: Pick<FullDeclarationFragment, 'reasons'>) {
  const t = useTexts('screening');
  if (reasons.length === 0) return null;
  return (
    <ul className={styles.reasons}>
      {reasons.map(({ subject, contribution, inspected, frauds }) => (
        <li key={subject}>
          <span className={styles.bar} data-for={contribution > 0}>
            <span style={{ inlineSize: `${String(Math.min(1, Math.abs(contribution) / MOST) * 100)}%` }} />
          </span>
          <span>
            {subject
              .split('+')
              .map((part) => t(`parts.${part}`, { defaultValue: part }))
              .join(' · ')}
            {': '}
            {typeof inspected === 'number' && inspected > 0
              ? t('reasons.past', { inspected, frauds: frauds ?? 0 })
              : t('reasons.own')}{' '}
            ({contribution > 0 ? t('reasons.raises') : t('reasons.lowers')})
          </span>
        </li>
      ))}
    </ul>
  );
}

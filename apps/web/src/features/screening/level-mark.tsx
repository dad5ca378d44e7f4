import { type RiskLevel } from '../../generated/graphql.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './screening.module.css';

/** A level as a word with a shape, so that colour alone says nothing. */
export function LevelMark({ level }: { readonly level: RiskLevel }) {
  const t = useTexts('screening');
  return (
    <span className={styles.level} data-level={level}>
      {t(`levels.${level}`)}
    </span>
  );
}

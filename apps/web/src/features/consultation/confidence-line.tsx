import { Icon } from '../../components/icon.js';
import { type Confidence } from '../../generated/graphql.js';
import { formatAsOf } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './confidence-line.module.css';

export interface ConfidenceLineProps {
  readonly asOf: string | null;
  readonly confidence: Confidence | null;
}

/** As of when something holds, and whether it was found in the statutes or may have changed. */
export function ConfidenceLine({ asOf, confidence }: ConfidenceLineProps) {
  const t = useTexts('consultation');
  const language = useLanguage();
  if (asOf === null && confidence === null) return null;
  return (
    <p className={styles.line}>
      {asOf === null ? null : <span>{t('asOf', { date: formatAsOf(asOf, language) })}</span>}
      {confidence === null ? null : (
        <span className={styles.confidence} data-confidence={confidence}>
          <Icon name={confidence === 'VERIFIED' ? 'check' : 'alert'} size={16} />
          {t(confidence === 'VERIFIED' ? 'verified' : 'dated')}
        </span>
      )}
    </p>
  );
}
